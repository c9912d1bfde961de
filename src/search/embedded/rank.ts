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
  const lookup = termLookup(groups, terms);
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
        for (let entry = lookup.first[words[position]!]!; entry !== 0; entry = lookup.next[entry]!) {
          const group = lookup.group[entry]!;
          const value = lookup.worth[entry]!;
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

/** For every term the list of groups it stands for, as linked entries in flat arrays: this is the hot loop. */
function termLookup(groups: readonly WordGroup[], terms: number) {
  const first = new Int32Array(terms);
  const next: number[] = [0];
  const group: number[] = [0];
  const worth: number[] = [0];
  groups.forEach((one, index) => {
    for (const [term, value] of one.alternatives) {
      next.push(first[term]!);
      group.push(index);
      worth.push(value);
      first[term] = next.length - 1;
    }
  });
  return { first, next, group, worth };
}
