import type { Problem } from '../../../shared/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';

const texts = deskReview.review;

/** What zod says of lengths (its Polish locale), as a person would say it; the bound is the first group. */
const LENGTHS: readonly [RegExp, (count: string) => string][] = [
  [/string będzie mieć >=(\d+)/u, texts.lengths.textLeast],
  [/string będzie mieć <=(\d+)/u, texts.lengths.textMost],
  [/tablica będzie mieć >=(\d+)/u, texts.lengths.listLeast],
  [/tablica będzie mieć <=(\d+)/u, texts.lengths.listMost],
];

/** A problem as whoever fills in the form reads it: a file's field has a name there, the form's a label. */
export function problemText({ field = '', message, advice }: Problem, label?: string): string {
  if (label && message === 'brakuje wymaganego pola') return texts.lengths.missing;
  for (const [pattern, say] of LENGTHS) {
    const bound = pattern.exec(message)?.[1];
    if (bound) return bound === '1' ? texts.lengths.missing : say(bound);
  }
  const name = field.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? '';
  const said = label && name ? advice.replaceAll(`„${name}”`, `„${label}”`) : advice;
  return texts.problem(message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/u, ''), said);
}
