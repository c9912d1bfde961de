import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { FACET_NAMES } from '../fields.js';
import { FORMS, LEMMAS, PASSAGE_ENDS, SEARCHABLE, WORDS } from './attributes.js';

/**
 * Settings of the index of items; all follow from the tables in `fields.ts`. They are sent once, to an empty index,
 * before its documents: sent later they would index everything a second time.
 */
export const SETTINGS = {
  searchableAttributes: SEARCHABLE,
  displayedAttributes: ['id', 'digest', WORDS, PASSAGE_ENDS],
  filterableAttributes: [
    { attributePatterns: [...FACET_NAMES, 'id', LEMMAS], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
    { attributePatterns: [FORMS], features: { facetSearch: true, filter: { equality: true, comparison: false } } },
  ],
  sortableAttributes: ['published', 'titleKey', 'id'],
  // `sort` first: it acts only when a request asks for it, and then relevance must not come before it.
  // `attributeRank` before `proximity`: a title says what an item is about, a body says everything.
  rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'proximity', 'wordPosition', 'exactness', 'published:desc', 'id:asc'],
  // None: texts and queries are cut into words by our analyser, and `parseQuery` drops stop words with all it knows.
  // Here a stop word would be missing from phrases („praca dla młodzieży”), where the engine takes any word in its place.
  stopWords: [],
  synonyms: {},
  distinctAttribute: null,
  proximityPrecision: 'byWord',
  prefixSearch: 'indexingTime',
  // The lengths of `typoBudget`. Typos are sought among the words of the index (`look-up-words.ts`), by the same rule.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  facetSearch: true,
  // More than any vocabulary has codes (topics: some 40); beyond it values vanish silently, ticked ones too.
  // The look-up of words gives up to as many; 300 of them take 10 ms at 10,000 items.
  faceting: { maxValuesPerFacet: 300, sortFacetValuesBy: { '*': 'count' } },
  // A page after the last allowed one would be empty though the total promises it; ids cost little.
  pagination: { maxTotalHits: 1_000_000 },
  // Best results so far after this long; the engine's default. Our own timeout is longer.
  searchCutoffMs: 1500,
} satisfies Settings;

/** Names this table and the shape of documents; an index made with another is built anew. */
export const SETTINGS_DIGEST = createHash('sha256').update(JSON.stringify([1, SETTINGS])).digest('hex').slice(0, 16);
