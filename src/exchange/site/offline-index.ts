import type { Item, Label, Library } from '../../content/index.js';
import { makeOfflineIndex, toSearchDocument, type MaterialTexts, type OfflineIndex, type OfflineWords } from '../../search/index.js';

/** One item as the search in the browser shows it: short names, because it is read by phones. */
export interface OfflineItem {
  id: string;
  kind: Label;
  title: Label;
  text: Label;
  place: string;
  years: string;
}

/** What an exported site needs to search: what is shown of each item, and its words. */
export function offlineIndex(items: readonly Item[], library: Pick<Library, 'vocabularies' | 'synonyms'>, words: OfflineWords, materials: MaterialTexts): { items: OfflineItem[]; index: OfflineIndex } {
  const documents = items.map((item) => toSearchDocument(item, library.vocabularies, materials));
  return { items: items.map((item) => shownItem(item, library)), index: makeOfflineIndex(documents, library.synonyms, words) };
}

function shownItem({ meta }: Item, { vocabularies }: Pick<Library, 'vocabularies'>): OfflineItem {
  const { en } = meta.translations;
  return {
    id: meta.id,
    kind: vocabularies.kinds.get(meta.kind)?.label ?? { pl: meta.kind, en: meta.kind },
    title: { pl: meta.title, en: en?.title ?? meta.title },
    text: { pl: meta.summary, en: en?.summary ?? meta.summary },
    place: meta.places.slice(0, 3).map(({ name }) => name).join(', '),
    years: meta.period?.replace('/..', '–').replace('/', '–') ?? '',
  };
}
