import { LEAST_COVERAGE, wantsMore } from '../matching-rules.js';
import { hasQuotes, isEmptyQuery, withoutQuotes } from '../parse-query.js';
import { WordsInPlace, type Meanings } from '../ranking/words-in-place.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { collect } from './collect.js';
import { expandQuery, type WordGroup } from './expand.js';
import { excludedSlots } from './excluded-slots.js';
import type { Lexicon } from './lexicon.js';
import { matchPhrases } from './match-phrases.js';
import type { SearchedIndex } from './searched-index.js';

/** Answers one request from one generation of the index: finds and weighs, filters and counts, orders and cuts. */
export function find(generation: SearchedIndex, request: SearchRequest): SearchAnswer {
  const { query } = request;
  if (isEmptyQuery(query) && isUnfiltered(request)) return everything(generation, request);
  const { ranking } = generation;
  const groups = expandQuery(query, generation.lexicon, generation.shelf.count);
  ranking.weigh(groups, generation.postings, generation.shelf, generation.averageLengths);
  const excluded = excludedSlots(query, generation);
  const candidates = groups.length > 0 ? ranking.found : allSlots(generation);

  const asked = { generation, request, groups, inPlace: new WordsInPlace(groups.map((group) => group.rarity), meaningsOf(groups), generation.lexicon.size), forms: formsOf(groups, generation.lexicon) };
  const hasPhrases = matchPhrases(query.phrases, generation.phrases);
  const full = collect(asked, candidates, (slot) => ranking.matched[slot] === groups.length && !excluded.has(slot) && hasPhrases(slot));
  if (hasQuotes(query)) return full.total > 0 ? full : { ...find(generation, { ...request, query: withoutQuotes(query) }), unquoted: true };
  if (!wantsMore(query, full.total)) return full;

  const wanted = LEAST_COVERAGE * telling(groups);
  const some = collect(asked, candidates, (slot) => ranking.coverage[slot]! >= wanted && !excluded.has(slot));
  return some.total > full.total ? some : full;
}

function isUnfiltered({ filters }: SearchRequest): boolean {
  return Object.values(filters).every((codes) => codes.length === 0);
}

/** The whole library, a page of it: nothing to find, and the counts are the same for everybody. */
function everything({ shelf }: SearchedIndex, { sort, offset, limit, facets }: SearchRequest): SearchAnswer {
  const slots = shelf.inOrder(sort === 'relevance' ? 'newest' : sort).subarray(offset, offset + limit);
  return {
    hits: Array.from(slots, (slot) => ({ id: shelf.entries[slot]!.id, score: 0, passages: [] })),
    total: shelf.count,
    full: shelf.count,
    unquoted: false,
    forms: new Set(),
    counts: Object.fromEntries(facets.map((facet) => [facet, shelf.totals(facet)])),
  };
}

function allSlots(generation: SearchedIndex): number[] {
  return Array.from(generation.shelf.inOrder('newest'));
}

/** A word the library does not know can be nowhere, so it is no fault of an item not to have it. */
function telling(groups: readonly WordGroup[]): number {
  return groups.reduce((sum, group) => sum + (group.alternatives.size > 0 ? group.rarity : 0), 0);
}

function formsOf(groups: readonly WordGroup[], lexicon: Lexicon): Set<string> {
  const forms = new Set<string>();
  for (const { alternatives } of groups) for (const term of alternatives.keys()) forms.add(lexicon.forms[term]!);
  return forms;
}

function meaningsOf(groups: readonly WordGroup[]): Meanings {
  const meanings = new Map<number, { group: number; value: number }[]>();
  groups.forEach(({ alternatives }, group) => {
    for (const [term, value] of alternatives) {
      const known = meanings.get(term);
      if (known) known.push({ group, value });
      else meanings.set(term, [{ group, value }]);
    }
  });
  return meanings;
}
