import type { Library } from '../../../content/index.js';
import type { Submission } from '../../../submissions/index.js';
import { deskReview as texts } from '../../texts/pl/desk-review.js';
import { valueAt } from './fields/at-path.js';

/** Front matter is as typed until it is published, so each of these may be anything. */
function textAt({ meta }: Submission, path: string): string {
  const value = valueAt(meta, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function titleOf(submission: Submission): string {
  return textAt(submission, 'title') || texts.untitled;
}

/** Code of the session it belongs to; empty when there is none. */
export function sessionOf(submission: Submission): string {
  return textAt(submission, 'session') || textAt(submission, 'presentedAt.session');
}

export function editionOf(submission: Submission, library: Library): string {
  return textAt(submission, 'edition') || (library.session(sessionOf(submission))?.edition ?? '');
}

/** Who handed it in: the name that was typed, or that of the invitation. */
export function whoOf({ contact }: Submission, invited: string | undefined): string {
  return contact.name || invited || texts.nobody;
}
