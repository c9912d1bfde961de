import type { Edition } from '../../../content/index.js';
import { deskAddress } from '../../../shared/index.js';
import { LINK_DAYS, type Invitation, type Letter } from '../../../submissions/index.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { stateOf } from '../board/read-board.js';
import { deskFrame } from '../frame.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { readLetterKind } from './change-invitation.js';
import { editionOf } from './invite.js';
import { letterSession, madePage } from './made-page.js';
import { letterChoices } from './show-invitation.js';

const texts = inviting.reminders;

/** Who was asked, can still answer and has not. */
const WAITED_FOR = ['invited', 'opened', 'begun'];

/** GET: whom a letter could remind, those who had none first. */
export function showReminders(visit: WorkVisit): DeskShown {
  const edition = editionOf(visit);
  return edition ? remindersPage(visit, edition) : noSuchThing(visit);
}

/** POST: sends, or writes letters to copy, for those who were ticked. */
export function remind(visit: WorkVisit): DeskAnswer {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  const chosen = new Set(visit.form.getAll('kto'));
  const people = waitedFor(visit, edition).filter(({ id }) => chosen.has(id));
  if (people.length === 0) return remindersPage(visit, edition, { error: texts.nobody });
  const { inviting: desk, mail } = visit.editorial;
  const letter = readLetterKind(visit.form);
  if (visit.form.get('zrob') !== 'wyslij' || !mail) {
    const invited = people.map(({ id }) => desk.addLink(id, LINK_DAYS, whoOf(visit)));
    return { view: 'desk/made', page: madePage(visit, { edition: edition.code, invited, letter: letter === 'invitation' ? 'reminder' : letter, queued: 0 }) };
  }
  const queued = people.filter(({ id, email }) => email !== '' && desk.send(id, letter, whoOf(visit)).isNew).length;
  mail.wake();
  return remindersPage(visit, edition, { done: texts.done(queued, people.length - queued) });
}

function waitedFor(visit: WorkVisit, { code }: Edition): Invitation[] {
  return visit.editorial.invitations.ofEdition(code).filter((invitation) => WAITED_FOR.includes(stateOf(visit, invitation)));
}

function remindersPage(visit: WorkVisit, edition: Edition, { error, done }: { error?: string; done?: string } = {}): DeskShown {
  const { outbox, mail } = visit.editorial;
  const people = waitedFor(visit, edition).map((invitation) => ({ invitation, letters: outbox.about(`invitation:${invitation.id}`) }));
  people.sort((one, other) => one.letters.length - other.letters.length);
  const page = {
    frame: deskFrame(visit, { title: texts.title, page: 'editions' }),
    texts,
    heading: texts.title,
    lead: texts.lead(people.length),
    summary: error ? { heading: inviting.failed, errors: [{ text: error, address: '#f-kto-0' }] } : undefined,
    done,
    action: deskAddress('reminders', { code: edition.code }),
    kinds: letterChoices('reminder'),
    people: people.map(({ invitation, letters }, index) => ({ id: `f-kto-${index}`, value: invitation.id, name: invitation.name, note: [letterSession(visit, invitation).title, ...notesOf(invitation, letters)].filter(Boolean).join('; ') })),
    send: mail !== undefined,
    noServer: mail ? undefined : inviting.invitation.noServer,
    back: { label: inviting.back, address: deskAddress('edition', { code: edition.code }) },
  };
  return { view: 'desk/reminders', page, ...(error ? { status: 422 } : {}) };
}

function notesOf({ email }: Invitation, letters: readonly Letter[]): string[] {
  const kinds = letters.filter(({ state }) => state !== 'dropped').map(({ kind }) => inviting.letters[kind as keyof typeof inviting.letters]);
  return [...(email ? [] : [texts.noEmail]), ...(kinds.length > 0 ? [texts.had(kinds.join(', '))] : [])];
}
