import type { Moved } from '../submission.js';
import type { DecisionLetter } from './letter.js';
import type { NewLetter } from './outbox.js';

/** The letter that follows from a move, if any. */
export function letterForMove({ submission, to, at }: Moved, wanted: readonly DecisionLetter[]): NewLetter | undefined {
  const kind = wanted.find((each) => each === to);
  return kind && { kind, about: `submission:${submission}`, occasion: at };
}
