import type { Response } from 'express';
import { handInAddress } from '../../shared/index.js';
import { openInvitation } from '../../submissions/index.js';
import type { Answer } from './http/answer.js';
import { clearSessionCookie, setSessionCookie } from './http/session-cookie.js';
import type { Arrived, Opened } from './opened.js';
import { showClosedInvitation } from './pages/invitation-page.js';
import { showNote } from './pages/note-page.js';
import { handInStatus } from '../texts/pl/hand-in-status.js';
import { programmeOf } from './programme.js';

/** Exchanges the link of an invitation for a session that opens its submission, which is begun when there is none. */
export function acceptInvitation(arrived: Arrived, res: Response): Answer {
  const { handIn, visit } = arrived;
  const invitation = handIn.invitations.byToken(visit.parameters['token'] ?? '');
  if (!invitation || !handIn.invitations.isOpen(invitation)) return showClosedInvitation(arrived, invitation);
  const submission = openInvitation(invitation, programmeOf(invitation, visit), handIn);
  handIn.invitations.noteOpened(invitation.id);
  openSession(arrived, res, submission.id);
  return { to: handInAddress('overview', { id: submission.id }) };
}

/** Exchanges the address of a status page for a session. */
export function openByStatus(arrived: Arrived, res: Response): Answer {
  const { handIn, visit } = arrived;
  const submission = handIn.submissions.byStatusToken(visit.parameters['token'] ?? '');
  if (!submission) return showNote(arrived, handInStatus.unknown, 404);
  openSession(arrived, res, submission.id);
  return { to: handInAddress('overview', { id: submission.id }) };
}

/** A correction of what is published, with the consents that were given for it. */
export async function startCorrection({ handIn, visit, submission, sessionId }: Opened): Promise<Answer> {
  const item = submission.item === undefined ? undefined : visit.library.publicItem(submission.item, visit.today);
  if (!item || submission.state !== 'published') return { to: handInAddress('own', { id: submission.id }) };
  const begun = await handIn.publisher.beginCorrection(submission);
  // The file is being mended by hand; what was published stays as it is.
  if ('problems' in begun) return { to: handInAddress('own', { id: submission.id }) };
  const correction = begun.submission;
  const known = handIn.people.of(submission.id);
  const named = item.meta.creators.map(({ name, organisation = '' }) => ({ person: name, organisation, scopes: ['named' as const] }));
  if (handIn.people.of(correction.id).length === 0) handIn.people.put(correction.id, known.length > 0 ? known : named);
  handIn.sessions.add(sessionId, correction.id);
  return { to: handInAddress('overview', { id: correction.id }) };
}

/** A new address of the status page, shown once. */
export function renewStatus({ handIn, submission }: Opened): Answer {
  return { to: handInAddress('status', { token: handIn.submissions.renewStatusLink(submission.id) }) };
}

/** Ends the session on this device; links open another. */
export function leave({ handIn, visit, sessionId }: Arrived, res: Response): Answer {
  if (sessionId) handIn.sessions.end(sessionId);
  clearSessionCookie(res, visit.services.site.url);
  return { to: handInAddress('all') };
}

export function openSession({ handIn, sessionId, visit }: Arrived, res: Response, submission: string): void {
  setSessionCookie(res, handIn.sessions.open(submission, sessionId), visit.services.site.url);
}
