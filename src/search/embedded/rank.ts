import { TEXT_FIELD_NAMES, TEXT_FIELDS } from '../fields.js';
import type { WordGroup } from './expand.js';
import type { Shelf } from './shelf.js';

/** One candidate, weighed. */
export interface Scored {
  slot: number;
  score: number;
  /** True when it has every word of the query. */
  full: boolean;
}

/**
 * BM25F (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009): term frequencies are added over
 * the fields, each weighed and corrected for its length, before they saturate. Two things are added:
 * a word found in another form counts less (`WORTH`), and words that stand close together count more.
 */
const SATURATION = 1.2;
const LENGTH_CORRECTION = 0.5;
/** Farther apart than this, two words have nothing to do with one another: about one sentence. */
const NEAR_WINDOW = 10;
const NEAR_BONUS = 0.3;

/** Makes the function that weighs one document; it keeps its working arrays between documents. */
export function scorer(groups: readonly WordGroup[], shelf: Shelf, averageLengths: readonly number[], terms: number) {
  const { isWanted, first, next, groupOf, worthOf } = termLookup(groups, terms);
  const frequency = new Float64Array(groups.length);
  const worth = new Float64Array(groups.length);
  const nearness = new Float64Array(groups.length);
  const fieldCount = TEXT_FIELD_NAMES.length;
  const weights = TEXT_FIELD_NAMES.map((name) => TEXT_FIELDS[name]);

  return (slot: number): Scored & { coverage: number } => {
    frequency.fill(0);
    worth.fill(0);
    nearness.fill(0);
    const { words } = shelf.entries[slot]!;
    let start = fieldCount;
    for (let field = 0; field < fieldCount; field += 1) {
      const end = words[field]! + fieldCount;
      const length = (end - start) / (averageLengths[field] || 1);
      const weight = weights[field]! / (1 - LENGTH_CORRECTION + LENGTH_CORRECTION * length);
      let lastGroup = -1;
      let lastPosition = -NEAR_WINDOW - 1;
      for (let position = start; position < end; position += 1) {
        const term = words[position]!;
        if (isWanted[term] === 0) continue;
        for (let entry = first.get(term)!; entry !== 0; entry = next[entry]!) {
          const group = groupOf[entry]!;
          const value = worthOf[entry]!;
          frequency[group]! += weight;
          if (value > worth[group]!) worth[group] = value;
          const distance = position - lastPosition;
          if (lastGroup >= 0 && group !== lastGroup && distance > 0 && distance <= NEAR_WINDOW) {
            const near = 1 / distance;
            if (near > nearness[group]!) nearness[group] = near;
            if (near > nearness[lastGroup]!) nearness[lastGroup] = near;
          }
          lastGroup = group;
          lastPosition = position;
        }
      }
      start = end;
    }
    return addUp(slot, groups, frequency, worth, nearness);
  };
}

function addUp(slot: number, groups: readonly WordGroup[], frequency: Float64Array, worth: Float64Array, nearness: Float64Array) {
  let score = 0;
  let coverage = 0;
  let full = true;
  for (let group = 0; group < groups.length; group += 1) {
    const found = frequency[group]!;
    if (found === 0) {
      full = false;
      continue;
    }
    const { rarity } = groups[group]!;
    coverage += rarity;
    score += rarity * worth[group]! * ((found * (SATURATION + 1)) / (found + SATURATION) + NEAR_BONUS * nearness[group]!);
  }
  return { slot, score, full, coverage };
}

/**
 * For every term the list of groups it stands for, as linked entries. Nearly all words of a document are none of
 * those asked for, so this is found out first, in an array small enough for the processor's cache.
 */
function termLookup(groups: readonly WordGroup[], terms: number) {
  const isWanted = new Uint8Array(terms);
  const first = new Map<number, number>();
  const next: number[] = [0];
  const groupOf: number[] = [0];
  const worthOf: number[] = [0];
  groups.forEach((one, index) => {
    for (const [term, value] of one.alternatives) {
      isWanted[term] = 1;
      next.push(first.get(term) ?? 0);
      groupOf.push(index);
      worthOf.push(value);
      first.set(term, next.length - 1);
    }
  });
  return { isWanted, first, next, groupOf, worthOf };
}
