/**
 * Edit distance of two words, at most `max`; `max + 1` when they are farther apart. Insertion, deletion, substitution
 * and the swap of two neighbours cost 1 each, and nothing is edited twice (optimal string alignment).
 * Counts UTF-16 units. Allocates nothing: made for millions of calls.
 */
export function editDistance(a: string, b: string, max: number): number {
  const far = max + 1;
  if (Math.abs(a.length - b.length) > max) return far;
  if (a === b) return 0;
  const width = b.length + 1;
  if (width > longest) growRows(width);
  for (let j = 0; j < width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i) > max) return far;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length]!, far);
}

/** Fills `row`, the distances of the first `i` units of `a` to every prefix of `b`; returns the least of it. */
function fillRow(a: string, b: string, i: number): number {
  const unit = a.charCodeAt(i - 1);
  const unitBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
  let least = (row[0] = i);
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (unit === other ? 0 : 1));
    if (j > 1 && unitBefore === other && unit === b.charCodeAt(j - 2)) cost = Math.min(cost, beforeLast[j - 2]! + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/**
 * Edits forgiven in a word of a query, by its length: under 5 letters none, 5-8 one, 9 and more two; none in a word
 * with a digit, for 2024 is no misspelt 2025.
 * The lengths are Meilisearch's defaults (`minWordSizeForTypos`), so both engines forgive alike. Four letters get none:
 * it would forgive rada → rata, woda → moda, and lemmas already reach the other forms of short words.
 */
export function typoBudget(form: string): 0 | 1 | 2 {
  if (form.length < 5 || /\p{N}/u.test(form)) return 0;
  return form.length < 9 ? 1 : 2;
}

/** Three rows of the table, used over and over; words are at most 64 units, so they rarely grow. */
let longest = 0;
let beforeLast = new Uint16Array(0);
let last = new Uint16Array(0);
let row = new Uint16Array(0);

function growRows(width: number): void {
  longest = Math.max(width, 80);
  beforeLast = new Uint16Array(longest);
  last = new Uint16Array(longest);
  row = new Uint16Array(longest);
}
