import type { Problem } from '../../../shared/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';

/** A problem as whoever fills in the form reads it: a file's field has a name there, the form's a label. */
export function problemText({ field = '', message, advice }: Problem, label?: string): string {
  const name = field.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? '';
  const said = label && name ? advice.replaceAll(`„${name}”`, `„${label}”`) : advice;
  return deskReview.review.problem(message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/u, ''), said);
}
