import type { XMLBuilderCB } from 'xmlbuilder2/lib/interfaces.js';
import { startOfDayInPoland } from '../../shared/index.js';
import type { LibraryRecord } from '../record.js';
import { point, say, writeFeed } from './feed-writer.js';
import { feedAuthorsOf, inLanguage } from './in-language.js';
import type { ListHead, WriteList } from './list-form.js';

/** Atom (RFC 4287). An entry is known by the permanent address of its item, so it stays the same entry after a change. */
export const writeAtom: WriteList = (batches, head) => writeFeed(batches, (xml) => open(xml, head), (xml, record) => writeEntry(xml, record, head));

function open(xml: XMLBuilderCB, { language, title, page, self, updated }: ListHead): void {
  xml.ele('http://www.w3.org/2005/Atom', 'feed', { 'xml:lang': language });
  say(xml, 'id', page);
  say(xml, 'title', title);
  say(xml, 'updated', updated.toISOString());
  point(xml, 'link', { rel: 'self', type: 'application/atom+xml', href: self });
  point(xml, 'link', { rel: 'alternate', type: 'text/html', href: page });
  xml.ele('author');
  say(xml, 'name', 'Kongresoteka');
  xml.up();
}

function writeEntry(xml: XMLBuilderCB, record: LibraryRecord, { language }: ListHead): void {
  const { title, summary, url, textLanguage } = inLanguage(record, language);
  xml.ele('entry');
  say(xml, 'id', record.url);
  say(xml, 'title', title, { 'xml:lang': textLanguage });
  say(xml, 'updated', startOfDayInPoland(record.changed).toISOString());
  say(xml, 'published', startOfDayInPoland(record.published).toISOString());
  point(xml, 'link', { rel: 'alternate', type: 'text/html', href: url });
  for (const { label, url: href, mime, bytes } of record.files) point(xml, 'link', { rel: 'enclosure', type: mime, href, title: label, ...(bytes === undefined ? {} : { length: String(bytes) }) });
  for (const name of feedAuthorsOf(record)) {
    xml.ele('author');
    say(xml, 'name', name);
    xml.up();
  }
  for (const { code, label } of [...record.topics, ...record.regions]) point(xml, 'category', { term: code, label: label[language] });
  say(xml, 'rights', record.licence.label[language]);
  say(xml, 'summary', summary, { 'xml:lang': textLanguage });
  xml.up();
}
