import { deskAddress } from '../../../shared/index.js';
import { INVITATION_LETTERS, LINK_DAYS, type Invitation, type InvitationLetter } from '../../../submissions/index.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { madePage } from './made-page.js';
import { readWish } from './read-wish.js';

/** POST: a new link in the place of all before, shown once. */
export const renewInvitation = changing((invitation, visit) => {
  const invited = visit.editorial.inviting.renew(invitation.id, readWish(visit.form).days, whoOf(visit));
  return { view: 'desk/made', page: madePage(visit, { edition: invitation.edition, invited: [invited], letter: 'invitation', queued: 0 }) };
});

/** POST: a letter to copy, with a link of its own. */
export const prepareLetter = changing((invitation, visit) => {
  const letter = readLetterKind(visit.form);
  const invited = visit.editorial.inviting.addLink(invitation.id, LINK_DAYS, whoOf(visit));
  return { view: 'desk/made', page: madePage(visit, { edition: invitation.edition, invited: [invited], letter, queued: 0 }) };
});

/** POST: a letter the program sends; one of a kind goes out once. */
export const sendLetter = changing((invitation, visit) => {
  const { mail, inviting } = visit.editorial;
  const back = deskAddress('invitation', { id: invitation.id });
  if (!mail || !invitation.email) return { seeOther: back };
  const { isNew } = inviting.send(invitation.id, readLetterKind(visit.form), whoOf(visit));
  mail.wake();
  return { seeOther: withNotice(back, isNew ? 'zlecone' : 'bylo-zlecone') };
});

export const revokeInvitation = changing((invitation, visit) => {
  visit.editorial.inviting.revoke(invitation.id, whoOf(visit));
  return { seeOther: withNotice(deskAddress('invitation', { id: invitation.id }), 'cofniete') };
});

/** Odd words become the invitation itself. */
export function readLetterKind(form: URLSearchParams): InvitationLetter {
  return INVITATION_LETTERS.find((kind) => kind === form.get('list')) ?? 'invitation';
}

function changing(change: (invitation: Invitation, visit: WorkVisit) => DeskAnswer): (visit: WorkVisit) => DeskAnswer {
  return (visit) => {
    const invitation = visit.editorial.invitations.invitation(visit.parameters['id'] ?? '');
    return invitation ? change(invitation, visit) : noSuchThing(visit);
  };
}
