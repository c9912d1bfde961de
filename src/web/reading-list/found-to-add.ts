import { addressOf } from '../../shared/index.js';
import { titleAndSummary } from '../parts/card.js';
import type { Visit } from '../visit.js';
import { cleanLine } from './clean-note.js';
import type { ReadingList } from './reading-list.js';

/** What the page of a list was searched for, and what of it may be added. */
export interface FoundToAdd {
  text: string;
  items: { id: string; title: string; language: string; kind: string; address: string; wish: string }[];
}

/** The words searched for, in the address of a list; no part of what is shared. */
export const FIND = 'szukaj';

/** The first of a list of results; whoever looks for more is better off on the page of the search. */
const MOST_OFFERED = 10;
/** As long as the box of the search takes. */
const LONGEST = 300;

/**
 * Items for the words in the address, without those of the list: a reader without JavaScript fills her list here, where all of it
 * stands in the address. Carried through pages of results it would be in every link of theirs and in the log of every proxy.
 */
export async function foundToAdd({ entries }: ReadingList, visit: Visit): Promise<FoundToAdd | undefined> {
  const { query, language, library, signal } = visit;
  const { search } = visit.services;
  const text = cleanLine(query.get(FIND) ?? '').slice(0, LONGEST);
  if (text === '') return undefined;
  const has = new Set(entries.map(({ id }) => id));
  const { found } = await search.search({ query: search.parse(text), filters: {}, sort: 'relevance', offset: 0, limit: MOST_OFFERED + entries.length, facets: [] }, signal);
  const items = found.filter(({ item }) => !has.has(item.meta.id)).slice(0, MOST_OFFERED);
  return {
    text,
    items: items.map(({ item }) => {
      const shown = titleAndSummary(item, visit);
      const { id, kind } = item.meta;
      return { id, title: shown.title, language: shown.language, kind: library.vocabularies.kinds.label(kind, language), address: addressOf('item', language, { id }), wish: `add:${id}` };
    }),
  };
}

/** What follows the query of a list, so that the same results stand there again. */
export function findQuery(text: string, listQuery: string): string {
  return text === '' ? '' : `${listQuery === '' ? '?' : '&'}${new URLSearchParams([[FIND, text]]).toString()}#${FIND}`;
}
