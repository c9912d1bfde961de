import type { Item, Vocabularies } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import type { CodeIndex } from './code-index.js';
import { isComparable, LEAST, PLACE_WORTH, WORTH, worthOfCodes } from './likeness.js';
import { amountsOf, type LikenessIndex } from './likeness-index.js';
import { sharedPlace } from './shared.js';
import { tellingWords } from './telling-words.js';

/** An item and how like it is; 0 … 1.65, of which at least `LEAST` comes from words, topics and methods. */
export interface NearItem {
  item: Item;
  score: number;
}

/** The items most like one, best first; of equals the one with the smaller number. */
export function nearestItems(item: Item, index: LikenessIndex, given: { analyser: Analyser; vocabularies: Vocabularies }): NearItem[] {
  const place = index.places.get(item.meta.id);
  if (place === undefined) return [];
  const words = index.words.cosines(place, amountsOf(tellingWords(item, given.analyser, given.vocabularies)).keys());
  const topics = sharedRarity(item.meta.topics, index.topics, index.items.length);
  const methods = sharedRarity(item.meta.methods, index.methods, index.items.length);
  const near: NearItem[] = [];
  for (const [at, other] of index.items.entries()) {
    // Words alone may be chance, the manner of one author or one prize: something must be filed alike, too.
    if (topics[at] === 0 && methods[at] === 0) continue;
    const score = words[at]! + WORTH.topics * worthOfCodes(topics[at]!) + WORTH.methods * worthOfCodes(methods[at]!);
    if (score >= LEAST && isComparable(item, other)) near.push({ item: other, score: score + worthOfPlace(item, other) });
  }
  return near.sort((a, b) => b.score - a.score || (a.item.meta.id < b.item.meta.id ? -1 : 1));
}

function sharedRarity(codes: readonly string[], index: CodeIndex, total: number): Float32Array {
  const sums = new Float32Array(total);
  for (const code of codes) {
    const { holders = [], rarity = 0 } = index.get(code) ?? {};
    for (const holder of holders) sums[holder]! += rarity;
  }
  return sums;
}

function worthOfPlace(item: Item, other: Item): number {
  const { size, placeType, regions } = sharedPlace(item, other);
  return (size ? PLACE_WORTH.size : 0) + (placeType === 'wieś' ? PLACE_WORTH.village : 0) + (regions.length > 0 ? PLACE_WORTH.region : 0);
}
