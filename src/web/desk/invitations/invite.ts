import type { Edition, Session } from '../../../content/index.js';
import { planInvitations, type Invitee, type PlannedInvitation } from '../../../submissions/index.js';
import { inviting as texts } from '../../texts/pl/desk-invitations.js';
import { noSuchThing } from '../board/no-such-thing.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { invitePage, type InviteRow } from './invite-page.js';
import { madePage } from './made-page.js';
import { readWish } from './read-wish.js';

/** GET: the form, with the people of the session who have no invitation yet. */
export function showInvite(visit: WorkVisit): DeskShown {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  const session = sessionIn(edition, visit.query.get('sesja'));
  const only = visit.query.get('osoba');
  const rows = knownPeople(visit, edition, session).map((name): InviteRow => ({ name, email: '', isChosen: only === null || only === name, isKnown: true }));
  return { view: 'desk/invite', page: invitePage(visit, edition, { session, rows: [...rows, EMPTY], wish: { ...readWish(visit.form), isSent: true } }) };
}

/** POST: makes the invitations and shows their links once, or shows the form again with everything in it. */
export function createInvitations(visit: WorkVisit): DeskAnswer {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  const { form, editorial } = visit;
  const session = sessionIn(edition, form.get('sesja'));
  const rows = readRows(form);
  const wish = readWish(form);
  const chosen = rows.filter(({ isChosen }) => isChosen);
  const again = (errors: { form?: string; session?: string }, faulty: readonly InviteRow[] = rows): DeskShown => ({
    view: 'desk/invite',
    page: invitePage(visit, edition, { session, rows: faulty, wish, errors }),
    status: 422,
  });
  if (!session) return again({ session: texts.one.chooseSession });
  if (chosen.length === 0) return again({ form: texts.one.nobody });
  const planned = planInvitations(chosen.map(({ name, email }): Invitee => ({ name, email, session: session.code })), planFacts(visit, edition));
  if (planned.some(({ fault }) => fault)) return again({}, rows.map((row) => withErrors(row, planned[chosen.indexOf(row)])));
  const isSent = wish.isSent && editorial.mail !== undefined;
  const invited = editorial.inviting.inviteAll(planned, { edition: edition.code, ...wish, isSent }, whoOf(visit));
  if (isSent) editorial.mail?.wake();
  return { view: 'desk/made', page: madePage(visit, { edition: edition.code, invited, letter: 'invitation', queued: isSent ? invited.filter(({ invitation }) => invitation.email).length : 0 }) };
}

export function editionOf({ services, parameters }: WorkVisit): Edition | undefined {
  return services.library().edition(parameters['code'] ?? '');
}

export function planFacts({ editorial: { invitations } }: WorkVisit, edition: Edition): Parameters<typeof planInvitations>[1] {
  return { edition, invitations: invitations.ofEdition(edition.code), isOpen: (one) => invitations.isOpen(one) };
}

const EMPTY: InviteRow = { name: '', email: '', isChosen: false, isKnown: false };

function sessionIn({ sessions }: Edition, code: string | null): Session | undefined {
  return sessions.find((session) => session.code === code);
}

/** Each once, as programmes name people in several roles. */
function knownPeople({ editorial: { invitations } }: WorkVisit, { code }: Edition, session: Session | undefined): string[] {
  const invited = new Set(invitations.ofEdition(code).filter((one) => one.session === session?.code && invitations.isOpen(one)).map(({ name }) => name));
  return [...new Set((session?.people ?? []).map(({ name }) => name))].filter((name) => !invited.has(name));
}

/** Rows as they were sent: those of the programme have a tick, the last is for anybody else. */
function readRows(form: URLSearchParams): InviteRow[] {
  const [names, emails, ticks] = [form.getAll('osoba'), form.getAll('email'), new Set(form.getAll('kto'))];
  return names.slice(0, 100).map((name, index) => {
    const isKnown = index < names.length - 1;
    const email = emails[index] ?? '';
    return { name, email, isKnown, isChosen: isKnown ? ticks.has(String(index)) : name.trim() !== '' || email.trim() !== '' };
  });
}

function withErrors(row: InviteRow, planned: PlannedInvitation | undefined): InviteRow {
  if (!planned?.fault) return row;
  const { message, advice } = texts.faults[planned.fault];
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1)}. ${advice}`;
  return { ...row, errors: planned.fault === 'odd-email' || row.isKnown ? { email: text } : { name: text } };
}
