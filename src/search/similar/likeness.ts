import type { Item } from '../../content/index.js';

/**
 * How like two items are: the cosine of their words weighed by rarity (0 … 1), and what the topics and the methods they
 * share are worth, each by its rarity. How the numbers were chosen: README of the room.
 */
export const WORTH = { topics: 0.35, methods: 0.2 } as const;

/** Less than this is no likeness, and no list is better than a random one. */
export const LEAST = 0.33;

/** Orders items that are like enough already: a place of the same size is where an idea can be brought home as it is. */
export const PLACE_WORTH = { size: 0.05, village: 0.03, region: 0.02 } as const;

/** ln(total / count): what all have says nothing. */
export function rarity(count: number, total: number): number {
  return count > 0 ? Math.log(total / count) : 0;
}

/** A word more than a tenth of the items have says too little to make two of them alike; five may share one in a small library, too. */
export function isCommon(count: number, total: number): boolean {
  return count > Math.max(5, total / 10);
}

/** What shared codes are worth, 0 … 1: one that one of 150 items has is worth as much as there is. */
export function worthOfCodes(rarities: number): number {
  return Math.min(1, rarities / Math.log(150));
}

/** Initiatives are compared with initiatives; whoever reads notes or slides may be led to any kind. */
export function isComparable(item: Item, other: Item): boolean {
  return item.meta.id !== other.meta.id && (item.meta.kind !== 'case-study' || other.meta.kind === 'case-study');
}
