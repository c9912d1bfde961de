import type { Kind } from '../content/index.js';
import type { FileType } from '../materials/index.js';
import type { Move, Mover, SubmissionState } from './states.js';

/** How it came: by a personal link, by the form open to everybody, or begun by an editor. */
export const ORIGINS = ['invitation', 'open-form', 'desk'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What somebody hands in: a future item, or the next state of one. */
export interface Submission {
  readonly id: string;
  readonly kind: Kind;
  readonly state: SubmissionState;
  readonly origin: Origin;
  /** The invitation it came by. */
  readonly invitation: string | undefined;
  /** The item it changes, or became; given with the approval and never given away again. */
  readonly item: string | undefined;
  /** One more with each change: whoever saves says which they saw. */
  readonly revision: number;
  /** Front matter as far as it is written, as typed: it may be wrong, and is checked with the schema of files. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** The text, Markdown. */
  readonly body: string;
  readonly files: readonly SubmittedFile[];
  /** Whom to write to; never public. */
  readonly contact: { readonly name: string; readonly email: string };
  /** What whoever hands in tells the editors; never public. */
  readonly message: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly changedAt: string;
}

export const FILE_ROLES = ['main', 'slides', 'handout', 'data', 'photo', 'recording'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A material that was handed in; it lies among the incoming until it is published. */
export interface SubmittedFile {
  readonly id: string;
  readonly sha256: string;
  readonly type: FileType;
  /** As it was called where it came from, cleaned for showing. */
  readonly name: string;
  readonly bytes: number;
  readonly label: string;
  readonly role: FileRole;
  /** What a picture shows, for those who cannot see it. */
  readonly alt: string;
  /** Personal data found in it were looked at and are meant to be public. */
  readonly personalDataConfirmed: boolean;
}

/** What is said of a file that was handed in. */
export type FileNote = Pick<SubmittedFile, 'id' | 'label' | 'role' | 'alt' | 'personalDataConfirmed'>;

/** One move of a submission, for its history. */
export interface Moved {
  readonly submission: string;
  readonly move: Move;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly mover: Mover;
  /** Name of the editor, or of whoever handed in; empty for the program. */
  readonly by: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Somebody else saved in between: nothing was written, and both versions are there to be compared. */
export class ChangedMeanwhile extends Error {
  constructor(readonly current: Submission) {
    super(`submission ${current.id} is at revision ${current.revision}`);
  }
}

/** The table of moves knows no such way. */
export class NoSuchMove extends Error {
  constructor(
    readonly current: Submission,
    readonly move: Move,
  ) {
    super(`${move} does not lead on from ${current.state}`);
  }
}
