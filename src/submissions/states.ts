/**
 * Where a submission stands. What a speaker is told of each stands with the texts of the status page.
 * `draft`: being written · `received`: handed in, files are being checked · `checked`: waits for an editor · `in-review`: an editor
 * has it · `changes-requested`: the speaker has it back · `publishing`: approved, being written · `published`, `rejected`,
 * `withdrawn`: the end; a correction of what is published is a submission of its own.
 */
export const STATES = ['draft', 'received', 'checked', 'in-review', 'changes-requested', 'publishing', 'published', 'rejected', 'withdrawn'] as const;
export type SubmissionState = (typeof STATES)[number];

/** Who may make a move: whoever hands in, an editor, or the program itself. */
export type Mover = 'speaker' | 'editor' | 'program';

interface Rule {
  from: readonly SubmissionState[];
  to: SubmissionState;
  by: readonly Mover[];
  /** A reason must be given; people who handed in read it. */
  needsReason?: true;
}

/** Every way from one state to another; there is no other (`SubmissionStore.move` is the door). */
export const MOVES = {
  'hand-in': { from: ['draft', 'changes-requested'], to: 'received', by: ['speaker', 'editor'] },
  'finish-checks': { from: ['received'], to: 'checked', by: ['program'] },
  take: { from: ['received', 'checked'], to: 'in-review', by: ['editor'] },
  'request-changes': { from: ['received', 'checked', 'in-review'], to: 'changes-requested', by: ['editor'], needsReason: true },
  reject: { from: ['received', 'checked', 'in-review', 'changes-requested'], to: 'rejected', by: ['editor'], needsReason: true },
  reopen: { from: ['rejected'], to: 'in-review', by: ['editor'] },
  approve: { from: ['checked', 'in-review'], to: 'publishing', by: ['editor'] },
  'finish-publishing': { from: ['publishing'], to: 'published', by: ['program'] },
  'give-up-publishing': { from: ['publishing'], to: 'in-review', by: ['program'], needsReason: true },
  withdraw: { from: ['draft', 'received', 'checked', 'in-review', 'changes-requested', 'published'], to: 'withdrawn', by: ['speaker', 'editor'] },
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof MOVES;

/** The moves somebody may make from a state, in the order of the table. */
export function movesFrom(state: SubmissionState, mover: Mover): Move[] {
  return (Object.keys(MOVES) as Move[]).filter((move) => {
    const { from, by }: Rule = MOVES[move];
    return from.includes(state) && by.includes(mover);
  });
}

export function needsReason(move: Move): boolean {
  return (MOVES[move] as Rule).needsReason === true;
}
