import { z } from 'zod';
import type { Library } from '../../content/index.js';
import { FACET_NAMES, FACETS, SORTS, type FacetName, type Filters } from '../../search/index.js';
import { cleanText, LONE_SURROGATES } from './clean-text.js';
import type { Notice, SearchState } from './search-state.js';

/** A question of ten lines says nothing a line would not; 300 characters are about 40 Polish words. */
export const MAX_TEXT = 300;
/** Codes read from one facet: more than any vocabulary has that a person would tick. */
const MAX_CODES = 60;
/** The library is meant for tens of thousands of items; beyond this a page number is a mistake. */
const MAX_PAGE = 100_000;

/** Any year may be asked for; one without items finds nothing. */
const YEAR = /^\d{4}$/u;

const sort = z.enum(SORTS);
const page = z.coerce.number().int().min(1).max(MAX_PAGE);

/** Reads the query string of a search; odd input is repaired, and what was left out comes back as notices. */
export function readSearchQuery(query: URLSearchParams, library: Library): { state: SearchState; notices: Notice[] } {
  const notices: Notice[] = [];
  const state = {
    text: readText(query.getAll('q'), notices),
    filters: readFilters(query, library, notices),
    sort: readOne(query.get('sort'), sort, () => notices.push({ about: 'sort' })),
    page: readOne(query.get('page'), page, () => notices.push({ about: 'page' })) ?? 1,
    // Anything else is the list: a view loses nothing, so nothing needs to be said.
    ...(query.get('view') === 'map' ? { view: 'map' as const } : {}),
  };
  return { state, notices };
}

function readText(values: string[], notices: Notice[]): string {
  const texts = values.map((value) => cleanText.parse(value.slice(0, MAX_TEXT * 10))).filter((value) => value !== '');
  const [first = ''] = texts;
  if (texts.length > 1) notices.push({ about: 'manyTexts' });
  if (first.length <= MAX_TEXT) return first;
  notices.push({ about: 'cut' });
  return first.slice(0, MAX_TEXT).replace(LONE_SURROGATES, '').trim();
}

function readFilters(query: URLSearchParams, library: Library, notices: Notice[]): Filters {
  const filters: Partial<Record<FacetName, string[]>> = {};
  for (const facet of FACET_NAMES) {
    const asked = [...new Set(query.getAll(facet).flatMap((value) => value.split(',')).map((code) => code.trim()))];
    const wanted = asked.filter((code) => code !== '').slice(0, MAX_CODES);
    const known = new Set(wanted.flatMap((code) => currentCode(facet, code, library) ?? []));
    const unknown = wanted.filter((code) => currentCode(facet, code, library) === undefined);
    if (known.size > 0) filters[facet] = [...known].sort();
    if (unknown.length > 0) notices.push({ about: 'unknown', facet, codes: unknown.slice(0, 5).map(shorten) });
  }
  return filters;
}

/** The code in use for one in an address: an old address keeps working after a code was replaced. */
function currentCode(facet: FacetName, code: string, library: Library): string | undefined {
  const { scheme } = FACETS[facet];
  if (scheme) return library.vocabularies[scheme].current(code)?.code;
  if (facet === 'year') return YEAR.test(code) ? code : undefined;
  return library.edition(code)?.code;
}

function readOne<Value>(raw: string | null, schema: z.ZodType<Value>, onFault: () => void): Value | undefined {
  if (raw === null || raw === '') return undefined;
  const read = schema.safeParse(raw);
  if (!read.success) onFault();
  return read.data;
}

function shorten(code: string): string {
  return Array.from(cleanText.parse(code)).slice(0, 40).join('');
}
