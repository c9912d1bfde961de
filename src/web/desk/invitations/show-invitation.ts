import { deskAddress } from '../../../shared/index.js';
import { INVITATION_LETTERS, type Invitation, type InvitationLetter, type Letter } from '../../../submissions/index.js';
import { board } from '../../texts/pl/desk-board.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { stateOf } from '../board/read-board.js';
import { dayOf } from '../day-of.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { lineOf, type LetterLine } from '../letters/letter-line.js';
import type { DeskShown } from '../visit.js';
import type { WorkVisit } from '../work.js';
import { letterSession } from './made-page.js';
import { choicesOf, dayChoices, readWish, type Choices } from './read-wish.js';

const texts = inviting.invitation;

interface InvitationPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  facts: { label: string; value: string }[];
  letters: LetterLine[];
  prepare: { action: string; kinds: Choices };
  send: { action: string; buttons: { value: string; label: string }[] } | undefined;
  renewal: { action: string; days: Choices };
  /** Absent for what is revoked already. */
  revocation: string | undefined;
  back: { label: string; address: string };
}

export function showInvitation(visit: WorkVisit): DeskShown {
  const invitation = visit.editorial.invitations.invitation(visit.parameters['id'] ?? '');
  if (!invitation) return noSuchThing(visit);
  const { id, name, email, edition, revokedAt } = invitation;
  const letters = visit.editorial.outbox.about(`invitation:${id}`);
  const page: InvitationPage = {
    frame: deskFrame(visit, { title: name, page: 'editions' }),
    texts,
    heading: name,
    facts: factsOf(invitation, visit),
    letters: letters.map((letter) => lineOf(letter, visit)),
    prepare: { action: deskAddress('invitationLetter', { id }), kinds: letterChoices(nextLetter(letters)) },
    send: visit.editorial.mail && email ? { action: deskAddress('invitationSending', { id }), buttons: INVITATION_LETTERS.filter((kind) => !letters.some((one) => one.kind === kind)).map((kind) => ({ value: kind, label: texts.sendButton(inviting.letters[kind]) })) } : undefined,
    renewal: { action: deskAddress('invitationRenewal', { id }), days: dayChoices(readWish(visit.form)) },
    revocation: revokedAt === undefined ? deskAddress('invitationRevocation', { id }) : undefined,
    back: { label: inviting.back, address: deskAddress('edition', { code: edition }) },
  };
  return { view: 'desk/invitation', page };
}

export function letterChoices(checked: InvitationLetter): Choices {
  return choicesOf(texts.prepareKind, 'list', checked, INVITATION_LETTERS.map((kind) => [kind, inviting.letters[kind]] as const));
}

/** After an invitation a reminder, after that the last one. */
function nextLetter(letters: readonly Letter[]): InvitationLetter {
  return INVITATION_LETTERS.find((kind) => !letters.some((letter) => letter.kind === kind)) ?? 'last-reminder';
}

function factsOf(invitation: Invitation, visit: WorkVisit): InvitationPage['facts'] {
  const { email, kind, createdAt, createdBy, expiresAt, openedAt, sentAt } = invitation;
  const { title, edition } = letterSession(visit, invitation);
  const { facts } = texts;
  return [
    { label: facts.state, value: board.invitationStages[stateOf(visit, invitation)] },
    { label: facts.email, value: email || texts.noEmail },
    { label: facts.session, value: title ? `${title} (${edition})` : edition },
    { label: facts.kind, value: texts.allKinds[kind] },
    { label: facts.made, value: facts.by(dayOf(createdAt), createdBy) },
    { label: facts.expires, value: dayOf(expiresAt) },
    ...(openedAt ? [{ label: facts.opened, value: dayOf(openedAt) }] : []),
    ...(sentAt ? [{ label: facts.sent, value: dayOf(sentAt) }] : []),
  ];
}
