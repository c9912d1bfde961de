import type { XMLBuilderCB } from 'xmlbuilder2/lib/interfaces.js';
import { startOfDayInPoland } from '../../shared/index.js';
import type { LibraryRecord } from '../record.js';
import { point, say, writeFeed } from './feed-writer.js';
import { feedAuthorsOf, inLanguage } from './in-language.js';
import type { ListHead, WriteList } from './list-form.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** RSS 2.0 (https://www.rssboard.org/rss-specification), for readers that know no Atom; `author` there is an e-mail, so names stand in `dc:creator`. */
export const writeRss: WriteList = (batches, head) => writeFeed(batches, (xml) => open(xml, head), (xml, record) => writeItem(xml, record, head));

function open(xml: XMLBuilderCB, { language, title, page, self, updated }: ListHead): void {
  xml.ele('rss', { version: '2.0', 'xmlns:atom': ATOM, 'xmlns:dc': DUBLIN_CORE }).ele('channel');
  say(xml, 'title', title);
  say(xml, 'link', page);
  say(xml, 'description', title);
  say(xml, 'language', language);
  say(xml, 'lastBuildDate', updated.toUTCString());
  point(xml, 'atom:link', { rel: 'self', type: 'application/rss+xml', href: self });
}

function writeItem(xml: XMLBuilderCB, record: LibraryRecord, { language }: ListHead): void {
  const { title, summary, url } = inLanguage(record, language);
  xml.ele('item');
  say(xml, 'title', title);
  say(xml, 'link', url);
  say(xml, 'guid', record.url, { isPermaLink: 'true' });
  say(xml, 'pubDate', startOfDayInPoland(record.published).toUTCString());
  say(xml, 'atom:updated', startOfDayInPoland(record.changed).toISOString());
  for (const name of feedAuthorsOf(record)) say(xml, 'dc:creator', name);
  for (const { code, label } of [...record.topics, ...record.regions]) say(xml, 'category', label[language], { domain: code });
  // One file at most, as readers of podcasts expect, and only of known length.
  const file = record.files.find(({ bytes }) => bytes !== undefined);
  if (file) point(xml, 'enclosure', { url: file.url, length: String(file.bytes), type: file.mime });
  say(xml, 'description', summary);
  xml.up();
}
