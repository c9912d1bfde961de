import type { Invitation } from '../../../submissions/index.js';
import { dayText } from '../../texts/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Frame } from '../../parts/frame.js';
import { handInAddress, todayInPoland } from '../../../shared/index.js';
import type { Answer } from '../http/answer.js';
import type { Arrived } from '../opened.js';
import { programmeOf } from '../programme.js';
import { showNote } from './note-page.js';
import { privateFrame } from './private-frame.js';

/** Who is invited, for which session, and what it takes. Looking at it changes nothing: programs that check mail look too. */
export interface InvitationPage {
  frame: Frame;
  texts: typeof texts.invitation;
  hello: string;
  facts: { term: string; value: string }[];
  action: string;
}

export function showInvitation(arrived: Arrived): Answer {
  const token = arrived.visit.parameters['token'] ?? '';
  const invitation = arrived.handIn.invitations.byToken(token);
  if (!invitation || !arrived.handIn.invitations.isOpen(invitation)) return showClosedInvitation(arrived, invitation);
  const { edition, session } = programmeOf(invitation, arrived.visit);
  const page: InvitationPage = {
    frame: privateFrame(arrived.visit, texts.invitation.title),
    texts: texts.invitation,
    hello: texts.invitation.hello(invitation.name),
    facts: [
      ...(session ? [{ term: texts.invitation.session, value: session.title }] : []),
      ...(edition ? [{ term: texts.invitation.edition, value: edition.name.pl }] : []),
      { term: texts.invitation.until, value: dayOf(invitation.expiresAt) },
    ],
    action: handInAddress('invitation', { token }),
  };
  return { view: 'hand-in/invitation', page };
}

/** Why a link does not work, and whom to ask for another. */
export function showClosedInvitation(arrived: Arrived, invitation: Invitation | undefined): Answer {
  const { closed } = texts.invitation;
  const why = !invitation ? closed.unknown : invitation.revokedAt ? closed.revoked : closed.expired(dayOf(invitation.expiresAt));
  return showNote(arrived, { title: closed.title, lines: [why, closed.kept] }, invitation ? 410 : 404);
}

function dayOf(moment: string): string {
  return dayText(todayInPoland(new Date(moment)), 'pl');
}
