import type { Item, Label, Library } from '../../content/index.js';
import { FACET_NAMES, TEXT_FIELDS, toSearchDocument, type FacetName, type MaterialTexts, type TextField } from '../../search/index.js';

/** The words of a text and their lemmas, as the server's analyser gives them. */
export interface Words {
  tokens(text: string): { word: string; form: string }[];
  lemmas(word: string): readonly string[];
}

/** One item as the search in the browser shows it: short names, because it is read by phones. */
export interface OfflineItem {
  id: string;
  kind: Label;
  title: Label;
  text: Label;
  place: string;
  years: string;
  published: string;
  facets: Record<FacetName, string[]>;
}

/** Words that begin with one letter: forms with their lemmas, and where each lemma stands (number of the item, weight from 1 to 99). */
export interface OfflineShard {
  forms: Record<string, string[]>;
  lemmas: Record<string, [item: number, weight: number][]>;
}

export interface OfflineIndex {
  items: OfflineItem[];
  /** By the first letter of the form. */
  shards: ReadonlyMap<string, OfflineShard>;
}

/** How soon further occurrences stop counting: the usual k1 of BM25 (Robertson and Zaragoza 2009, 3.3). */
const ENOUGH = 1.2;
/** Whole numbers are shorter in a file; all fields full of a word are 23 before this. */
const SCALE = 4;

/**
 * The index of the search in an exported site. Reduced: forms are those the library has, ranking knows fields and rarity, not
 * phrases or distance. Longest bodies weigh no more than short ones: an occurrence is saturated.
 */
export function offlineIndex(items: readonly Item[], { vocabularies }: Pick<Library, 'vocabularies'>, words: Words, materials: MaterialTexts): OfflineIndex {
  const forms = new Map<string, Set<string>>();
  const places = new Map<string, [item: number, weight: number][]>();
  const shown = items.map((item, number): OfflineItem => {
    const document = toSearchDocument(item, vocabularies, materials);
    for (const [lemma, weight] of weigh(document.text, words, forms)) add(places, lemma, [number, Math.min(99, Math.max(1, Math.round(weight * SCALE)))]);
    return shownItem(item, document.facets, vocabularies);
  });
  return { items: shown, shards: fileByLetter(forms, places) };
}

/** Which letter a form is filed under; anything but a Latin letter or digit is filed together. */
export function shardOf(form: string): string {
  const [first = ''] = form;
  return /^[a-z0-9]$/u.test(first) ? first : '_';
}

/** What each lemma of an item weighs. @param forms grows by the forms the item has, with their lemmas */
function weigh(text: Record<TextField, string>, words: Words, forms: Map<string, Set<string>>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [field, most] of Object.entries(TEXT_FIELDS) as [TextField, number][]) {
    const counts = new Map<string, number>();
    for (const { word, form } of words.tokens(text[field])) {
      for (const lemma of words.lemmas(word)) {
        counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
        forms.set(form, (forms.get(form) ?? new Set()).add(lemma));
      }
    }
    for (const [lemma, count] of counts) weights.set(lemma, (weights.get(lemma) ?? 0) + (most * count * (ENOUGH + 1)) / (count + ENOUGH));
  }
  return weights;
}

/** A lemma stands whole beside every form of it: `ludzie` and `człowiek` begin differently and find the same. */
function fileByLetter(forms: ReadonlyMap<string, ReadonlySet<string>>, places: ReadonlyMap<string, [item: number, weight: number][]>): Map<string, OfflineShard> {
  const shards = new Map<string, OfflineShard>();
  for (const [form, lemmas] of forms) {
    const name = shardOf(form);
    const shard = shards.get(name) ?? { forms: {}, lemmas: {} };
    shards.set(name, shard);
    shard.forms[form] = [...lemmas];
    for (const lemma of lemmas) shard.lemmas[lemma] = places.get(lemma) ?? [];
  }
  return shards;
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function shownItem({ meta }: Item, facets: Record<FacetName, string[]>, vocabularies: Library['vocabularies']): OfflineItem {
  const { en } = meta.translations;
  return {
    id: meta.id,
    kind: vocabularies.kinds.get(meta.kind)?.label ?? { pl: meta.kind, en: meta.kind },
    title: { pl: meta.title, en: en?.title ?? meta.title },
    text: { pl: meta.summary, en: en?.summary ?? meta.summary },
    place: meta.places.slice(0, 3).map(({ name }) => name).join(', '),
    years: meta.period?.replace('/..', '–').replace('/', '–') ?? '',
    published: meta.dates.published,
    facets: Object.fromEntries(FACET_NAMES.map((name) => [name, facets[name]])) as OfflineItem['facets'],
  };
}
