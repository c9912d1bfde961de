import type { Ending } from '../../../exchange/index.js';
import { fold } from '../../../language/index.js';
import { addressOf } from '../../../shared/index.js';
import { readSearchQuery } from '../../reading/read-search-query.js';
import type { Visit } from '../../visit.js';
import type { ListingPage } from './listings.js';

/** Longer names are cut by old systems. */
const MOST_LETTERS = 60;

/** A name that tells months later what the file is: `kongresoteka-szukaj-rada-seniorow-2026-11-23.csv`, in plain letters. */
export function fileNameOf(page: ListingPage, ending: Ending, visit: Visit): string {
  const asked = page === 'search' ? readSearchQuery(visit.query, visit.library).state.text : '';
  const told = [addressOf(page, visit.language, visit.parameters), asked].map((text) => fold(text).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, ''));
  return `kongresoteka-${told.filter(Boolean).join('-').slice(0, MOST_LETTERS).replace(/-$/u, '')}-${visit.today}.${ending}`;
}
