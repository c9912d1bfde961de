import { startOfDayInPoland } from '../../shared/index.js';
import type { LibraryRecord } from '../record.js';
import { openElement } from '../xml/to-xml.js';
import { elementText } from '../xml/xml-text.js';
import type { XmlTree } from '../xml/xml-tree.js';
import { writeFeed } from './feed-writer.js';
import { feedAuthorsOf, inLanguage } from './in-language.js';
import type { ListHead, WriteList } from './list-form.js';

const NAMESPACES = { '@xmlns:atom': 'http://www.w3.org/2005/Atom', '@xmlns:dc': 'http://purl.org/dc/elements/1.1/' };

/** RSS 2.0 (https://www.rssboard.org/rss-specification), for readers that know no Atom; `author` there is an e-mail, so names stand in `dc:creator`. */
export const writeRss: WriteList = (batches, head) =>
  writeFeed(batches, { opening: openElement('rss', { '@version': '2.0', ...NAMESPACES }) + openElement('channel', channel(head)), entry: (record) => ({ item: itemOf(record, head) }), closing: '</channel></rss>' });

/** The description of an item is HTML (RSS 2.0), so a text with `<` or `&` in it must be told from markup; titles are text. */
const asHtml = (text: string): string => elementText(text.replace(/\r\n?/gu, '\n'));

function channel({ language, title, page, self, updated }: ListHead): XmlTree {
  return {
    title,
    link: page,
    description: title,
    language,
    lastBuildDate: updated.toUTCString(),
    'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': self },
  };
}

function itemOf(record: LibraryRecord, { language }: ListHead): XmlTree {
  const { title, summary, url } = inLanguage(record, language);
  // One file at most, as readers of podcasts expect, and only of known length.
  const file = record.files.find(({ bytes }) => bytes !== undefined);
  return {
    title,
    link: url,
    guid: { '@isPermaLink': 'true', '#': record.url },
    pubDate: startOfDayInPoland(record.published).toUTCString(),
    'atom:updated': startOfDayInPoland(record.changed).toISOString(),
    'dc:creator': feedAuthorsOf(record),
    category: [...record.topics, ...record.regions].map(({ code, label }) => ({ '@domain': code, '#': label[language] })),
    enclosure: file && { '@url': file.url, '@length': String(file.bytes), '@type': file.mime },
    description: asHtml(summary),
  };
}
