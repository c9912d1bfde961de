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

/** People who made it; without any, its organisations; without these, who publishes it. */
export function authorsOf({ creators, organisations, publisher }: LibraryRecord): string[] {
  const named = creators.length > 0 ? creators : organisations;
  return named.length > 0 ? named.map(({ name }) => name) : [publisher];
}
