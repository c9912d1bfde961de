import type { Kind } from '../content/index.js';
import type { FileType } from '../materials/index.js';
import type { Move, Mover, SubmissionState } from './states.js';
import type { FileRole, Moved, Origin, Submission, SubmittedFile } from './submission.js';

export interface SubmissionRow {
  id: string;
  kind: Kind;
  state: SubmissionState;
  origin: Origin;
  invitation: string | null;
  item: string | null;
  revision: number;
  meta: string;
  body: string;
  contact_name: string;
  contact_email: string;
  message: string;
  created_at: string;
  changed_at: string;
}

export interface FileRow {
  id: string;
  sha256: string;
  type: FileType;
  name: string;
  bytes: number;
  label: string;
  role: FileRole;
  alt: string;
  personal_data_confirmed: number;
}

export interface MoveRow {
  submission: string;
  move: Move;
  from_state: SubmissionState;
  to_state: SubmissionState;
  mover: Mover;
  by: string;
  reason: string;
  at: string;
}

export function toSubmission(row: SubmissionRow, files: SubmittedFile[]): Submission {
  const { id, kind, state, origin, revision, body, message } = row;
  return {
    id,
    kind,
    state,
    origin,
    invitation: row.invitation ?? undefined,
    item: row.item ?? undefined,
    revision,
    meta: JSON.parse(row.meta) as Record<string, unknown>,
    body,
    files,
    contact: { name: row.contact_name, email: row.contact_email },
    message,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

export function toFile({ id, sha256, type, name, bytes, label, role, alt, personal_data_confirmed }: FileRow): SubmittedFile {
  return { id, sha256, type, name, bytes, label, role, alt, personalDataConfirmed: personal_data_confirmed === 1 };
}

/** In the order of the table, after the submission and its place. */
export function fileColumns({ id, sha256, type, name, bytes, label, role, alt, personalDataConfirmed }: SubmittedFile): FileRow {
  return { id, sha256, type, name, bytes, label, role, alt, personal_data_confirmed: personalDataConfirmed ? 1 : 0 };
}

export function toMoved({ submission, move, from_state, to_state, mover, by, reason, at }: MoveRow): Moved {
  return { submission, move, from: from_state, to: to_state, mover, by, reason, at };
}
