import { LEAST_COVERAGE, wantsMore } from '../matching-rules.js';
import { hasQuotes, isEmptyQuery, withoutQuotes } from '../parse-query.js';
import { WordsInPlace, type Meanings } from '../ranking/words-in-place.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { bestOf } from './best-of.js';
import { facetCounter } from './count-facets.js';
import { expandQuery, type WordGroup } from './expand.js';
import type { Generation } from './generation.js';
import type { Lexicon } from './lexicon.js';
import { matchPhrases } from './match-phrases.js';
import { excludedSlots } from './excluded-slots.js';

interface Asked {
  generation: Generation;
  request: SearchRequest;
  groups: readonly WordGroup[];
  inPlace: WordsInPlace;
  forms: ReadonlySet<string>;
}

/** Answers one request from one generation of the index: finds and weighs, filters and counts, orders and cuts. */
export function find(generation: Generation, request: SearchRequest): SearchAnswer {
  const { query } = request;
  if (isEmptyQuery(query) && isUnfiltered(request)) return everything(generation, request);
  const { ranking } = generation;
  const groups = expandQuery(query, generation.lexicon, generation.shelf.count);
  ranking.weigh(groups, generation.postings, generation.shelf, generation.averageLengths);
  const excluded = excludedSlots(query, generation);
  const candidates = (groups.length > 0 ? ranking.found : allSlots(generation)).filter((slot) => !excluded.has(slot));

  const asked = { generation, request, groups, inPlace: new WordsInPlace(groups.map((group) => group.rarity), meaningsOf(groups), generation.lexicon.size), forms: formsOf(groups, generation.lexicon) };
  const hasPhrases = matchPhrases(query.phrases, generation.store);
  const full = collect(asked, candidates.filter((slot) => ranking.matched[slot] === groups.length && hasPhrases(slot)));
  if (hasQuotes(query)) return full.total > 0 ? full : { ...find(generation, { ...request, query: withoutQuotes(query) }), unquoted: true };
  if (!wantsMore(query, full.total)) return full;

  const wanted = LEAST_COVERAGE * telling(groups);
  const some = collect(asked, candidates.filter((slot) => ranking.coverage[slot]! >= wanted));
  return some.total > full.total ? some : full;
}

function isUnfiltered({ filters }: SearchRequest): boolean {
  return Object.values(filters).every((codes) => codes.length === 0);
}

/** The whole library, a page of it: nothing to find, and the counts are the same for everybody. */
function everything({ shelf }: Generation, { sort, offset, limit, facets }: SearchRequest): SearchAnswer {
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

function allSlots(generation: Generation): number[] {
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

/** Filters, counts, orders and cuts. */
function collect(asked: Asked, candidates: readonly number[]): SearchAnswer {
  const { generation, request, groups, inPlace } = asked;
  const { shelf, ranking } = generation;
  const counter = facetCounter(shelf, request.filters, request.facets);
  const slots = candidates.filter((slot) => counter.pass(slot));
  const isRanked = request.sort === 'relevance' && groups.length > 0;
  const page = isRanked ? bestFirst(slots, asked) : inFixedOrder(slots, request, generation);
  return {
    hits: page.map(({ slot, score }) => ({ id: shelf.entries[slot]!.id, score, passages: inPlace.passagesOf(shelf.entries[slot]!) })),
    total: slots.length,
    full: groups.length > 0 ? slots.reduce((sum, slot) => sum + (ranking.matched[slot] === groups.length ? 1 : 0), 0) : slots.length,
    unquoted: false,
    forms: asked.forms,
    counts: counter.counts(),
  };
}

/** More than any sum of rarities: 24 words in a million items come to about 24 × 14 × 2.5. */
const ALL_WORDS = 1_000;

/** How many of the best are looked at again for words that stand together: ten pages of results. */
const LOOKED_AT_AGAIN = 200;

/** Items with all the words come first, whatever the rest weighs; the best are then weighed with the nearness of their words. */
function bestFirst(slots: readonly number[], { generation: { ranking, shelf }, request: { offset, limit }, groups, inPlace }: Asked) {
  if (limit === 0) return [];
  const scoreOf = (slot: number) => ranking.score[slot]! + (ranking.matched[slot] === groups.length ? ALL_WORDS : 0);
  const nearness = (slot: number) => (ranking.matched[slot]! > 1 ? inPlace.nearness(shelf.entries[slot]!) : 0);
  const byScore = (score: (slot: number) => number) => (one: number, other: number) => score(other) - score(one) || shelf.compare('newest', one, other);
  const best = bestOf(slots, Math.max(LOOKED_AT_AGAIN, offset + limit), byScore(scoreOf));
  const scores = new Map(best.map((slot, rank) => [slot, scoreOf(slot) + (rank < LOOKED_AT_AGAIN ? nearness(slot) : 0)]));
  return best
    .sort(byScore((slot) => scores.get(slot)!))
    .slice(offset, offset + limit)
    .map((slot) => ({ slot, score: scores.get(slot)! }));
}

function inFixedOrder(slots: readonly number[], request: SearchRequest, { shelf }: Generation) {
  const found = new Uint8Array(shelf.entries.length);
  for (const slot of slots) found[slot] = 1;
  const page: { slot: number; score: number }[] = [];
  let skipped = 0;
  for (const slot of shelf.inOrder(request.sort === 'relevance' ? 'newest' : request.sort)) {
    if (found[slot] === 0) continue;
    if (skipped < request.offset) skipped += 1;
    else if (page.length < request.limit) page.push({ slot, score: 0 });
    else break;
  }
  return page;
}
