import type { DecisionCode, DecisionLog } from '../../people/index.js';
import type { Move } from '../states.js';
import type { Moved } from '../submission.js';

/** Moves that are somebody's decision, by what the log calls them. The program decides nothing. */
const DECIDED: Partial<Record<Move, DecisionCode>> = {
  take: 'submission-taken',
  'request-changes': 'submission-changes-requested',
  reject: 'submission-rejected',
  reopen: 'submission-reopened',
  approve: 'submission-approved',
  withdraw: 'submission-withdrawn',
};

/** Writes editors' moves into the log of decisions, in the transaction of the move. Reasons stand there as they were given. */
export function logMoves(decisions: DecisionLog): (moved: Moved, account: string) => void {
  return ({ submission, move, mover, by, reason }, account) => {
    const what = DECIDED[move];
    if (mover === 'editor' && what) decisions.record({ who: { id: account, name: by }, what, about: `submission:${submission}`, note: reason });
  };
}
