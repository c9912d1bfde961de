import type { Edition, Item, Session, SessionPerson } from '../../content/index.js';
import type { Invitation } from '../invitations.js';
import type { Letter } from '../mail/letter.js';
import type { Submission } from '../submission.js';
import { stageOfInvitation, stageOfSession, type InvitationStage, type SessionStage } from './stages.js';

/** What one session of an edition has and lacks. */
export interface BoardRow {
  /** `undefined` for invitations to no session of the programme. */
  session: Session | undefined;
  stage: SessionStage;
  /** Items of this session, those not public as well. */
  items: { item: Item; isPublic: boolean }[];
  invited: InvitedPerson[];
  /** People of the programme nobody has invited. */
  uninvited: SessionPerson[];
}

export interface InvitedPerson {
  invitation: Invitation;
  stage: InvitationStage;
  /** The newest of what came by it. */
  submission: Submission | undefined;
  letters: readonly Letter[];
}

export interface BoardFacts {
  edition: Edition;
  items: readonly Item[];
  publicItems: readonly Item[];
  invitations: readonly Invitation[];
  isOpen: (invitation: Invitation) => boolean;
  submissionsOf: (invitation: string) => readonly Submission[];
  lettersOf: (invitation: string) => readonly Letter[];
}

/** The board of an edition: a row a session, what lacks most first, then in the order of the programme. */
export function boardOf(facts: BoardFacts): BoardRow[] {
  const { edition, invitations } = facts;
  const codes = new Set(edition.sessions.map(({ code }) => code));
  const rows = edition.sessions.map((session) => rowOf(session, invitations.filter((one) => one.session === session.code), facts));
  const strays = invitations.filter(({ session }) => !codes.has(session));
  if (strays.length > 0) rows.push(rowOf(undefined, strays, facts));
  return rows.sort((one, other) => ORDER.indexOf(one.stage) - ORDER.indexOf(other.stage));
}

/** What stands first needs an editor most. */
const ORDER: readonly SessionStage[] = ['not-invited', 'no-way', 'no-answer', 'begun', 'returned', 'at-desk', 'there'];

function rowOf(session: Session | undefined, invitations: readonly Invitation[], { items, publicItems, isOpen, submissionsOf, lettersOf }: BoardFacts): BoardRow {
  const ids = new Set(publicItems.map(({ meta }) => meta.id));
  const own = session ? items.filter(({ meta }) => sessionOf(meta) === session.code && meta.workflow !== 'withdrawn').map((item) => ({ item, isPublic: ids.has(item.meta.id) })) : [];
  const invited = invitations.map((invitation): InvitedPerson => {
    const submission = submissionsOf(invitation.id).at(-1);
    return { invitation, submission, stage: stageOfInvitation(invitation, submission, isOpen(invitation)), letters: lettersOf(invitation.id) };
  });
  const names = new Set(invited.map(({ invitation }) => invitation.name));
  return {
    session,
    stage: stageOfSession(own.some(({ item, isPublic }) => isPublic && isMaterial(item)), invited.map(({ stage }) => stage)),
    items: own,
    invited,
    uninvited: (session?.people ?? []).filter(({ name }) => !names.has(name)),
  };
}

function sessionOf(meta: Item['meta']): string | undefined {
  return (meta.kind === 'presentation' ? meta.presentedAt?.session : undefined) ?? meta.session;
}

/** A note made from the announced programme tells nothing of what was said: the material is still missing. */
function isMaterial({ meta }: Item): boolean {
  return meta.kind !== 'panel-note' || meta.basis === 'report';
}
