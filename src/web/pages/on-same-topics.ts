import type { Item } from '../../content/index.js';
import type { Catalogue } from '../catalogue.js';

/** A method in common breaks ties between topics, because it says how, not only about what. */
const WORTH = { topic: 16, method: 1 } as const;

/**
 * At most `most` other items that share topics with one, those that share most first, of equals the newest. Counts in one
 * array instead of a map: of 50,000 items some 10,000 share a topic, and a page must not take 15 ms for five links.
 */
export function onSameTopics(item: Item, catalogue: Catalogue, most: number): Item[] {
  const { newest } = catalogue;
  const scores = new Uint16Array(newest.length);
  for (const code of item.meta.topics) for (const place of catalogue.placesOf('topic', code)) scores[place]! += WORTH.topic;
  for (const code of item.meta.methods) {
    for (const place of catalogue.placesOf('method', code)) if (scores[place]! >= WORTH.topic) scores[place]! += WORTH.method;
  }
  // One more than asked for, because the item itself shares most with itself.
  return bestOf(scores, most + 1)
    .map((place) => newest[place]!)
    .filter((other) => other !== item)
    .slice(0, most);
}

/** Places of the highest scores above nought, highest first, of equals the first. */
function bestOf(scores: Uint16Array, most: number): number[] {
  const least = leastOf(scores, most);
  const found: number[] = [];
  let atLeast = 0;
  for (const [place, score] of scores.entries()) {
    if (score > least) found.push(place);
    else if (score === least && score > 0 && atLeast < most) {
      atLeast += 1;
      found.push(place);
    }
  }
  return found.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most);
}

/** The score that at least `most` places reach. */
function leastOf(scores: Uint16Array, most: number): number {
  const counts: number[] = [];
  for (const score of scores) if (score > 0) counts[score] = (counts[score] ?? 0) + 1;
  let reached = 0;
  for (let score = counts.length - 1; score > 0; score -= 1) {
    reached += counts[score] ?? 0;
    if (reached >= most) return score;
  }
  return 0;
}
