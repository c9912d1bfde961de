import { z } from 'zod';
import type { Label } from '../../content/index.js';
import { editionListSchema, editionSchema, sessionListQuery, sessionListSchema, sessionSchema } from './edition-schemas.js';
import { itemListQuery, itemListSchema, itemSchema } from './item-schema.js';
import type { ProblemName } from './problems.js';
import { facetsQuery, facetsSchema, searchQuery, searchSchema, suggestionsQuery, suggestionsSchema } from './search-schemas.js';
import { said } from './values.js';
import { vocabularyListSchema, vocabularySchema } from './vocabulary-schemas.js';

/** Where the API stands; a change that breaks readers gets another number beside this one. */
export const API_BASE = '/api/v1';

/** Things that are there, for examples that work. */
export interface Samples {
  item: string;
  edition: string;
  session: string;
}

export interface Example {
  label: Label;
  /** Below `API_BASE`, with its query string. */
  address: string;
}

export interface Operation {
  /** Below `API_BASE`, as OpenAPI writes it. */
  path: string;
  tag: keyof typeof TAGS;
  summary: Label;
  description: Label;
  /** The one segment of the path that varies. */
  segment?: z.ZodObject;
  query: z.ZodObject;
  answer: z.ZodObject;
  /** What can go wrong beside what can anywhere. */
  problems: readonly ProblemName[];
  /** Which of the limits counts it. */
  limit: 'search' | 'suggestions' | 'reading';
  /** Whether it changes with the content alone, so that its date is known. */
  hasDate: boolean;
  examples: (samples: Samples) => readonly Example[];
}

export const TAGS = {
  items: { pl: 'Materiały', en: 'Items' },
  search: { pl: 'Wyszukiwanie', en: 'Search' },
  vocabularies: { pl: 'Słowniki', en: 'Vocabularies' },
  editions: { pl: 'Edycje i sesje', en: 'Editions and sessions' },
} as const satisfies Record<string, Label>;

const nothing = z.strictObject({});
const segment = (name: string, en: string, pl: string) => z.strictObject({ [name]: z.string().meta(said(en, pl)) });
const code = segment('code', 'Code.', 'Kod.');

/** The one table of what can be asked: routes, reading, the document and its page follow from it. */
export const OPERATIONS = {
  listItems: {
    path: '/items',
    tag: 'items',
    summary: { pl: 'Lista materiałów', en: 'List items' },
    description: { pl: 'Wszystkie opublikowane materiały, od najnowszych.', en: 'All published items, newest first.' },
    query: itemListQuery,
    answer: itemListSchema,
    problems: ['parameters'],
    limit: 'reading',
    hasDate: true,
    examples: () => [
      { label: { pl: 'Pięć najnowszych materiałów', en: 'The five newest items' }, address: '/items?perPage=5' },
      { label: { pl: 'Zmienione od 1 stycznia 2026 r.', en: 'Changed since 1 January 2026' }, address: '/items?modifiedSince=2026-01-01' },
    ],
  },
  getItem: {
    path: '/items/{id}',
    tag: 'items',
    summary: { pl: 'Jeden materiał', en: 'One item' },
    description: { pl: 'Materiał wycofany odpowiada statusem 410 i podaje powód.', en: 'A withdrawn item answers with 410 and tells the reason.' },
    segment: segment('id', 'Identifier of the item.', 'Identyfikator materiału.'),
    query: nothing,
    answer: itemSchema,
    problems: ['parameters', 'not-found', 'withdrawn', 'unavailable'],
    limit: 'reading',
    hasDate: true,
    examples: ({ item }) => [{ label: { pl: 'Jeden materiał', en: 'One item' }, address: `/items/${item}` }],
  },
  search: {
    path: '/search',
    tag: 'search',
    summary: { pl: 'Szukaj', en: 'Search' },
    description: {
      pl: 'Ten sam ciąg zapytania co na stronie wyszukiwarki. W jednym filtrze wystarczy którykolwiek z kodów, a każdy użyty filtr musi pasować.',
      en: 'The same query string as on the search page. Inside a facet any of the codes will do; every facet used must match.',
    },
    query: searchQuery,
    answer: searchSchema,
    problems: ['parameters', 'unavailable'],
    limit: 'search',
    hasDate: false,
    examples: () => [
      { label: { pl: 'Słowa', en: 'Words' }, address: '/search?q=bud%C5%BCet+obywatelski' },
      { label: { pl: 'Słowo i dwa województwa', en: 'A word and two voivodeships' }, address: '/search?q=klimat&region=PL-14,PL-10&perPage=5' },
      { label: { pl: 'Opisy inicjatyw o klimacie, według tytułu', en: 'Case studies on the climate, by title' }, address: '/search?topic=klimat&kind=case-study&sort=title' },
    ],
  },
  facets: {
    path: '/facets',
    tag: 'search',
    summary: { pl: 'Liczby do wyszukiwania', en: 'Counts of a search' },
    description: { pl: 'Ile materiałów znajdzie się pod każdą wartością każdego filtra; bez parametrów – w całej bibliotece.', en: 'How many items the values of all facets have; without parameters, in the whole library.' },
    query: facetsQuery,
    answer: facetsSchema,
    problems: ['parameters', 'unavailable'],
    limit: 'search',
    hasDate: false,
    examples: () => [
      { label: { pl: 'Cała biblioteka', en: 'The whole library' }, address: '/facets' },
      { label: { pl: 'Tylko rady seniorów', en: 'Only councils of seniors' }, address: '/facets?topic=rada-seniorow' },
    ],
  },
  suggestions: {
    path: '/suggestions',
    tag: 'search',
    summary: { pl: 'Podpowiedzi', en: 'Suggestions' },
    description: { pl: 'Co podpowiedzieć komuś, kto pisze; bez polskich znaków także.', en: 'What to offer to somebody who is typing, with or without Polish letters.' },
    query: suggestionsQuery,
    answer: suggestionsSchema,
    problems: ['parameters'],
    limit: 'suggestions',
    hasDate: false,
    examples: () => [{ label: { pl: 'Początek słowa', en: 'The beginning of a word' }, address: '/suggestions?q=lodz&lang=pl' }],
  },
  listVocabularies: {
    path: '/vocabularies',
    tag: 'vocabularies',
    summary: { pl: 'Lista słowników', en: 'List vocabularies' },
    description: { pl: 'Słowniki, z których są kody.', en: 'The vocabularies codes come from.' },
    query: nothing,
    answer: vocabularyListSchema,
    problems: ['parameters'],
    limit: 'reading',
    hasDate: true,
    examples: () => [{ label: { pl: 'Wszystkie słowniki', en: 'All vocabularies' }, address: '/vocabularies' }],
  },
  getVocabulary: {
    path: '/vocabularies/{scheme}',
    tag: 'vocabularies',
    summary: { pl: 'Jeden słownik', en: 'One vocabulary' },
    description: { pl: 'Wszystkie pojęcia słownika, także zastąpione i wycofane.', en: 'All concepts of a vocabulary, replaced and deprecated ones too.' },
    segment: segment('scheme', 'Name of the vocabulary.', 'Nazwa słownika.'),
    query: nothing,
    answer: vocabularySchema,
    problems: ['parameters', 'not-found'],
    limit: 'reading',
    hasDate: true,
    examples: () => [{ label: { pl: 'Tematy', en: 'Topics' }, address: '/vocabularies/topics' }],
  },
  listEditions: {
    path: '/editions',
    tag: 'editions',
    summary: { pl: 'Lista edycji', en: 'List editions' },
    description: { pl: 'Wszystkie edycje Kongresu.', en: 'All editions of the Congress.' },
    query: nothing,
    answer: editionListSchema,
    problems: ['parameters'],
    limit: 'reading',
    hasDate: true,
    examples: () => [{ label: { pl: 'Wszystkie edycje', en: 'All editions' }, address: '/editions' }],
  },
  getEdition: {
    path: '/editions/{code}',
    tag: 'editions',
    summary: { pl: 'Jedna edycja', en: 'One edition' },
    description: { pl: 'Edycja z programem.', en: 'An edition with its programme.' },
    segment: code,
    query: nothing,
    answer: editionSchema,
    problems: ['parameters', 'not-found'],
    limit: 'reading',
    hasDate: true,
    examples: ({ edition }) => [{ label: { pl: 'Edycja z sesjami', en: 'An edition with its sessions' }, address: `/editions/${edition}` }],
  },
  listSessions: {
    path: '/sessions',
    tag: 'editions',
    summary: { pl: 'Lista sesji', en: 'List sessions' },
    description: { pl: 'Sesje wszystkich edycji w kolejności programów.', en: 'Sessions of all editions in the order of their programmes.' },
    query: sessionListQuery,
    answer: sessionListSchema,
    problems: ['parameters'],
    limit: 'reading',
    hasDate: true,
    examples: ({ edition }) => [{ label: { pl: 'Sesje jednej edycji', en: 'Sessions of one edition' }, address: `/sessions?edition=${edition}&perPage=10` }],
  },
  getSession: {
    path: '/sessions/{code}',
    tag: 'editions',
    summary: { pl: 'Jedna sesja', en: 'One session' },
    description: { pl: 'Sesja z tym, co po niej zostało.', en: 'A session with what it left.' },
    segment: code,
    query: nothing,
    answer: sessionSchema,
    problems: ['parameters', 'not-found'],
    limit: 'reading',
    hasDate: true,
    examples: ({ session }) => [{ label: { pl: 'Jedna sesja', en: 'One session' }, address: `/sessions/${session}` }],
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];
export type QueryOf<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['query']>;
export type AnswerOf<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['answer']>;
