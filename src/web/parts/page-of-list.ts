import { z } from 'zod';
import type { Visit } from '../visit.js';
import { pagingOf, type Paging } from './paging.js';

/** What one page of a long list shows, and the links to the others. */
export interface PageOfList<Each> {
  shown: readonly Each[];
  /** Counted from 1; a page past the end is the last one. */
  number: number;
  paging: Paging;
}

/** Lines on one page: 500 of them are about 100 kB of HTML (10,000 made-up items, November 2026). */
export const MOST_LINES = 500;

const pageNumber = z.coerce.number().int().min(1).catch(1);

/** The page of a list that `page` of the address asks for. */
export function pageOfList<Each>(list: readonly Each[], addressOf: (page: number) => string, visit: Pick<Visit, 'query' | 'texts'>, size = MOST_LINES): PageOfList<Each> {
  const last = Math.max(1, Math.ceil(list.length / size));
  const number = Math.min(last, pageNumber.parse(visit.query.get('page')));
  return { shown: list.slice((number - 1) * size, number * size), number, paging: pagingOf({ page: number, last, addressOf, texts: visit.texts.search }) };
}
