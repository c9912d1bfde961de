import type { Language } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { itemUrl, type LibraryRecord } from '../record.js';

/** Title, summary and page of an item for readers of a language: its translation where there is one. */
export function inLanguage(record: LibraryRecord, language: Language): { title: string; summary: string; url: string; textLanguage: string } {
  const translation = language === 'en' ? record.translations.en : undefined;
  const { title, summary } = translation ?? record;
  const site = record.url.slice(0, record.url.length - itemUrl(record.id, '').length);
  return { title, summary, url: site + addressOf('item', language, { id: record.id }), textLanguage: translation ? language : record.language };
}

/** People who made it; without any, who publishes it, for a feed must name somebody (RFC 4287, 4.1.1). */
export function feedAuthorsOf({ creators, publisher }: LibraryRecord): string[] {
  return creators.length > 0 ? creators.map(({ name }) => name) : [publisher];
}
