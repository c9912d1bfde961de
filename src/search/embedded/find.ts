import { LEAST_COVERAGE, wantsMore } from '../matching-rules.js';
import { isEmptyQuery, type ParsedQuery } from '../parse-query.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { facetCounter } from './count-facets.js';
import { expandQuery, type WordGroup } from './expand.js';
import type { Generation } from './generation.js';
import { matchAll, matchAny, matchExcluded } from './match-expression.js';
import { scorer } from './rank.js';

/** Answers one request from one generation of the index. FTS5 finds, `rank.ts` weighs, `count-facets.ts` counts. */
export function find(generation: Generation, request: SearchRequest): SearchAnswer {
  const { query } = request;
  if (isEmptyQuery(query) && isUnfiltered(request)) return everything(generation, request);
  const groups = expandQuery(query, generation.lexicon, generation.shelf.count);
  const excluded = excludedSlots(generation, query);
  const full = isEmptyQuery(query) ? allSlots(generation) : matching(generation, matchAll(groups, query, generation.lexicon));
  const fullHits = collect(generation, request, groups, without(excluded, full), 0);
  if (!wantsMore(query, fullHits.total)) return fullHits;

  const any = without(excluded, matching(generation, matchAny(groups, query, generation.lexicon)));
  const more = collect(generation, request, groups, any, LEAST_COVERAGE);
  return more.total > fullHits.total ? more : fullHits;
}

function isUnfiltered({ filters }: SearchRequest): boolean {
  return Object.values(filters).every((codes) => codes.length === 0);
}

/** The whole library, a page of it: nothing to find, and the counts are the same for everybody. */
function everything({ shelf }: Generation, { sort, offset, limit, facets }: SearchRequest): SearchAnswer {
  const slots = shelf.inOrder(sort === 'relevance' ? 'newest' : sort).subarray(offset, offset + limit);
  return {
    hits: Array.from(slots, (slot) => ({ id: shelf.entries[slot]!.id, score: 0 })),
    total: shelf.count,
    full: shelf.count,
    counts: Object.fromEntries(facets.map((facet) => [facet, shelf.totals(facet)])),
  };
}

function without(excluded: ReadonlySet<number>, slots: readonly number[]): readonly number[] {
  return excluded.size === 0 ? slots : slots.filter((slot) => !excluded.has(slot));
}

function allSlots(generation: Generation): number[] {
  return Array.from(generation.shelf.inOrder('newest'));
}

/** A query of only phrases has no groups; its words are found by the phrases alone. */
function matching(generation: Generation, expression: string | undefined): number[] {
  if (expression === undefined) return [];
  return expression === '' ? allSlots(generation) : generation.store.match(expression);
}

function excludedSlots(generation: Generation, query: ParsedQuery): ReadonlySet<number> {
  if (query.excluded.length === 0) return new Set();
  const expression = matchExcluded(query.excluded, generation.lexicon);
  return new Set(expression ? generation.store.match(expression) : []);
}

/** Filters, counts, weighs, orders and cuts. */
function collect(generation: Generation, request: SearchRequest, groups: readonly WordGroup[], candidates: readonly number[], leastCoverage: number): SearchAnswer {
  const { shelf, lexicon } = generation;
  const counter = facetCounter(shelf, request.filters, request.facets);
  const weigh = scorer(groups, shelf, generation.averageLengths, lexicon.size);
  // A word the library does not know can be nowhere, so it is no fault of an item not to have it.
  const wanted = leastCoverage * groups.reduce((sum, group) => sum + (group.alternatives.size > 0 ? group.rarity : 0), 0);
  const ranked = request.sort === 'relevance' && groups.length > 0;
  const slots: number[] = [];
  const scores: number[] = [];
  let full = 0;

  for (const slot of candidates) {
    const scored = ranked || leastCoverage > 0 ? weigh(slot) : undefined;
    if (scored && scored.coverage < wanted) continue;
    if (!counter.pass(slot)) continue;
    if (!scored || scored.full) full += 1;
    slots.push(slot);
    // Items with all the words come first, whatever the rest weighs.
    scores.push(scored ? scored.score + (scored.full ? ALL_WORDS : 0) : 0);
  }
  const order = ranked ? bestFirst(slots, scores, request, generation) : inFixedOrder(slots, request, generation);
  return {
    hits: order.map(({ slot, score }) => ({ id: shelf.entries[slot]!.id, score })),
    total: slots.length,
    full,
    counts: counter.counts(),
  };
}

/** More than any sum of rarities: 24 words in a million items come to about 24 × 14 × 2.5. */
const ALL_WORDS = 1_000;

/** Only the hits of the page are sorted: a threshold is found first, in a flat array of numbers. */
function bestFirst(slots: readonly number[], scores: readonly number[], request: SearchRequest, { shelf }: Generation) {
  const needed = request.offset + request.limit;
  if (needed === 0 || slots.length === 0) return [];
  const sorted = Float64Array.from(scores).sort();
  const threshold = sorted[Math.max(0, sorted.length - needed)]!;
  const best: { slot: number; score: number }[] = [];
  slots.forEach((slot, index) => {
    if (scores[index]! >= threshold) best.push({ slot, score: scores[index]! });
  });
  const newer = (a: number, b: number) => shelf.entries[b]!.published - shelf.entries[a]!.published;
  const byId = (a: number, b: number) => (shelf.entries[a]!.id < shelf.entries[b]!.id ? -1 : 1);
  best.sort((a, b) => b.score - a.score || newer(a.slot, b.slot) || byId(a.slot, b.slot));
  return best.slice(request.offset, needed);
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
