import { counted } from '../plural.js';
import type { Texts } from '../pl.js';

export const material: Texts['material'] = {
  place: {
    slide: (number, total) => `slide ${number} of ${total}`,
    page: (number, total) => `page ${number} of ${total}`,
    section: (number, total) => `part ${number} of ${total}`,
  },
  heading: {
    slide: (number, total) => `Slide ${number} of ${total}`,
    page: (number, total) => `Page ${number} of ${total}`,
    section: (number, total) => `Part ${number} of ${total}`,
  },
  count: {
    slide: (count) => counted('en', count, { one: 'slide', other: 'slides' }),
    page: (count) => counted('en', count, { one: 'page', other: 'pages' }),
    section: (count) => counted('en', count, { one: 'part', other: 'parts' }),
  },
  all: {
    slide: (count) => `All slides (${count})`,
    page: (count) => `All pages (${count})`,
    section: (count) => `The whole text (parts: ${count})`,
  },
  first: { slide: 'First slides', page: 'First pages' },
  enlarge: {
    slide: (number) => `Slide ${number} – larger picture`,
    page: (number) => `Page ${number} – larger picture`,
    section: (number) => `Part ${number} – larger picture`,
  },
  enlargePicture: (label) => `${label} – larger picture`,
  noTitle: 'untitled',
  noText: { slide: 'There is no text on this slide.', page: 'There is no text on this page.', section: 'There is no text in this part.' },
  noPicture: 'No preview',
  notes: 'Speaker notes',
  altTexts: 'Descriptions of pictures',
  downloads: 'Download',
  original: (type) => `original ${type}`,
  pdf: 'PDF version',
  text: 'plain text (TXT)',
  picture: 'picture (WebP)',
  ofFile: (label) => ` – ${label}`,
  missing: 'The file is missing on the server just now.',
  pictureWaiting: 'This picture is being prepared. Reload the page in a minute.',
  pictureMissing: 'This picture cannot be shown just now.',
  state: {
    waiting: 'This file is being read. What it says will appear here and in the search in a moment. Reload the page in a minute, or download the file.',
    unreadable: 'What this file says could not be read, so it can be neither shown here nor searched. The file can be downloaded.',
    unread: 'What this file says is not shown on the page. It can be downloaded.',
    read: '',
  },
  scanned: 'There is no text in this file, only pictures (a scan, for example). The search cannot find what it says, and a screen reader cannot read it.',
  cut: 'The file is very long: its beginning is shown and searched. All of it is in the file to download.',
  nothingShown: 'There is nothing in this file to show on a page.',
  textFrom: (title, address) => `${title}\n${address}`,
  list: { slide: 'Slides in order', page: 'Pages in order', section: 'The text in order' },
  pages: 'More of this file',
  pagePart: (page, last) => `part ${page} of ${last}`,
};
