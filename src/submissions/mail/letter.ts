/** Letters about an invitation, in the order in which they are sent. */
export const INVITATION_LETTERS = ['invitation', 'reminder', 'last-reminder'] as const;
/** Letters that follow from a move of a submission by themselves. */
export const DECISION_LETTERS = ['received', 'changes-requested', 'published', 'rejected'] as const;

export type InvitationLetter = (typeof INVITATION_LETTERS)[number];
export type DecisionLetter = (typeof DECISION_LETTERS)[number];
export type LetterKind = InvitationLetter | DecisionLetter;

/**
 * Where a letter stands. `queued`: waits for its turn · `sending`: handed to the server just now · `sent`: the server has taken
 * it · `failed`: it did not, for the reason in `note` · `unsure`: the program or the connection ended in between, and nobody
 * knows whether it went out · `dropped`: there was no need for it any more.
 */
export const LETTER_STATES = ['queued', 'sending', 'sent', 'failed', 'unsure', 'dropped'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Every way from one state to another; `Outbox` has no other. */
export const LETTER_MOVES = {
  take: { from: ['queued'], to: 'sending' },
  settle: { from: ['sending'], to: 'sent' },
  fail: { from: ['sending'], to: 'failed' },
  'put-off': { from: ['sending'], to: 'queued' },
  lose: { from: ['sending'], to: 'unsure' },
  drop: { from: ['queued', 'sending', 'failed', 'unsure'], to: 'dropped' },
  again: { from: ['failed', 'unsure', 'dropped'], to: 'queued' },
  'take-as-sent': { from: ['unsure'], to: 'sent' },
} as const satisfies Record<string, { from: readonly LetterState[]; to: LetterState }>;
export type LetterMove = keyof typeof LETTER_MOVES;

/** What a letter is about: `invitation:` or `submission:` and its id. */
export type LetterAbout = `invitation:${string}` | `submission:${string}`;

export interface Letter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly about: LetterAbout;
  /** Tells two letters of one kind about one thing apart: the moment of the move it follows from; empty for invitations. */
  readonly occasion: string;
  readonly state: LetterState;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Name of the editor; empty for the program. */
  readonly createdBy: string;
  readonly changedAt: string;
  readonly tries: number;
  /** Why it is where it is, in Polish; empty when there is nothing to say. */
  readonly note: string;
}

/** A letter as it goes out. */
export interface WrittenLetter {
  to: { name: string; email: string };
  subject: string;
  text: string;
}
