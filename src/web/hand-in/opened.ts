import { movesFrom, type Submission } from '../../submissions/index.js';
import type { Visit } from '../visit.js';
import { draftOf, type Draft } from './fields/field.js';
import type { HandIn } from './hand-in.js';

/** A request of whoever hands in. */
export interface Arrived {
  visit: Visit;
  handIn: HandIn;
  /** What a form sent. */
  form: URLSearchParams;
  /** The id in the cookie; it may open nothing. */
  sessionId: string | undefined;
}

/** The same with a submission that its session opens. */
export interface Opened extends Arrived {
  sessionId: string;
  submission: Submission;
  draft: Draft;
}

/** The submissions a session opens, oldest first; not those whose invitation was revoked. */
export function openedSubmissions({ handIn, sessionId }: Arrived): Submission[] {
  const ids = sessionId === undefined ? [] : handIn.sessions.submissions(sessionId);
  return ids.flatMap((id) => handIn.submissions.submission(id) ?? []).filter((submission) => !isRevoked(submission, handIn));
}

/** @returns `undefined` when the session does not open this submission, whether there is one or not */
export function openedWith(arrived: Arrived, id: string): Opened | undefined {
  const submission = openedSubmissions(arrived).find((one) => one.id === id);
  if (!submission || arrived.sessionId === undefined) return undefined;
  arrived.handIn.sessions.noteUsed(arrived.sessionId);
  return { ...arrived, sessionId: arrived.sessionId, submission, draft: draftOf(submission, arrived.handIn.people.of(id)) };
}

/** Whether whoever hands in may change it now. */
export function isEditable({ state }: Submission): boolean {
  return movesFrom(state, 'speaker').includes('hand-in');
}

function isRevoked({ invitation }: Submission, { invitations }: HandIn): boolean {
  return invitation !== undefined && invitations.invitation(invitation)?.revokedAt !== undefined;
}
