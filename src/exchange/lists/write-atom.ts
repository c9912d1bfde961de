import { startOfDayInPoland } from '../../shared/index.js';
import type { LibraryRecord } from '../record.js';
import { openElement } from '../xml/to-xml.js';
import { inLanguage as textIn, type XmlTree } from '../xml/xml-tree.js';
import { writeFeed } from './feed-writer.js';
import { feedAuthorsOf, inLanguage } from './in-language.js';
import type { ListHead, WriteList } from './list-form.js';

/** Atom (RFC 4287). An entry is known by the permanent address of its item, so it stays the same entry after a change. */
export const writeAtom: WriteList = (batches, head) => writeFeed(batches, { opening: openElement('feed', feed(head)), entry: (record) => ({ entry: entryOf(record, head) }), closing: '</feed>' });

/** Text and no markup, said outright: what looks like HTML in a title must not be taken for it. */
function plain(text: string, language: string): XmlTree {
  return { '@type': 'text', ...textIn(text, language) };
}

function feed({ language, title, page, self, updated }: ListHead): XmlTree {
  return {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': language,
    id: page,
    title: { '@type': 'text', '#': title },
    updated: updated.toISOString(),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
      { '@rel': 'alternate', '@type': 'text/html', '@href': page },
    ],
    author: { name: 'Kongresoteka' },
  };
}

function entryOf(record: LibraryRecord, { language }: ListHead): XmlTree {
  const { title, summary, url, textLanguage } = inLanguage(record, language);
  return {
    id: record.url,
    title: plain(title, textLanguage),
    updated: startOfDayInPoland(record.changed).toISOString(),
    published: startOfDayInPoland(record.published).toISOString(),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': url },
      ...record.files.map(({ label, url: href, mime, bytes }) => ({ '@rel': 'enclosure', '@type': mime, '@href': href, '@title': label, '@length': bytes === undefined ? undefined : String(bytes) })),
    ],
    author: feedAuthorsOf(record).map((name) => ({ name })),
    category: [...record.topics, ...record.regions].map(({ code, label }) => ({ '@term': code, '@label': label[language] })),
    rights: record.licence.label[language],
    summary: plain(summary, textLanguage),
  };
}
