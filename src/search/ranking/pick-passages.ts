import { NEAR_BONUS } from '../matching-rules.js';

/** Passages of one item that are shown. */
const MOST_PASSAGES = 3;
/** A passage that answers less than half as well as the best of its item is no place to send a reader to. */
const LEAST_PASSAGE = 0.5;
/** Words of a usual passage of ours (`content/`, median); longer ones are long-winded. */
const USUAL_PASSAGE = 45;

/** How well a passage answers: rarity and worth of its words, their nearness, a little for being short. */
export function passageScore(rarities: readonly number[], worth: Float64Array, nearness: Float64Array, length: number): number {
  const sum = rarities.reduce((all, rarity, word) => all + rarity * worth[word]! * (1 + NEAR_BONUS * nearness[word]!), 0);
  return sum / (1 + 0.1 * Math.log(1 + length / USUAL_PASSAGE));
}

/** Numbers of the passages worth showing, best first, from the score of each. */
export function pickPassages(scores: readonly number[]): number[] {
  const best = Math.max(0, ...scores);
  return scores
    .map((score, number) => ({ score, number }))
    .filter(({ score }) => score > 0 && score >= best * LEAST_PASSAGE)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MOST_PASSAGES)
    .map(({ number }) => number);
}
