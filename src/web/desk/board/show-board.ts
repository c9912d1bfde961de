import type { Edition } from '../../../content/index.js';
import { setPolishType } from '../../../content/index.js';
import { addressOf, deskAddress } from '../../../shared/index.js';
import { SESSION_STAGES, type BoardRow, type InvitedPerson } from '../../../submissions/index.js';
import { hoursText } from '../../parts/when-text.js';
import { dayText } from '../../texts/index.js';
import { board as texts } from '../../texts/pl/desk-board.js';
import { dayOf } from '../day-of.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf } from '../moment-text.js';
import type { DeskShown } from '../visit.js';
import type { WorkVisit } from '../work.js';
import { isShown, readBoard, readBoardFilter, type BoardFilter } from './read-board.js';
import { noSuchThing } from './no-such-thing.js';

interface BoardPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  lead: string;
  filters: { label: string; count: string; address: string; current: boolean }[];
  links: { label: string; address: string }[];
  rows: RowModel[];
  empty: string;
}

interface RowModel {
  title: string;
  address: string | undefined;
  when: string;
  stage: string;
  lacks: boolean;
  items: { title: string; address: string | undefined; notes: string[] }[];
  people: { name: string; address: string; stage: string; notes: string[] }[];
  uninvited: { name: string; note: string; invite: { label: string; address: string } }[];
  invite: { label: string; address: string } | undefined;
}

export function showBoard(visit: WorkVisit): DeskShown {
  const edition = visit.services.library().edition(visit.parameters['code'] ?? '');
  if (!edition) return noSuchThing(visit);
  const rows = readBoard(visit, edition);
  const filter = readBoardFilter(visit.query);
  const heading = texts.title(edition.name.pl);
  const page: BoardPage = {
    frame: deskFrame(visit, { title: heading, page: 'editions' }),
    texts,
    heading,
    lead: texts.lacking(rows.filter(({ session, stage }) => session && stage !== 'there').length, edition.sessions.length),
    filters: filtersOf(rows, filter, edition),
    links: [
      { label: texts.inviteMany, address: deskAddress('inviteMany', { code: edition.code }) },
      { label: texts.remind, address: deskAddress('reminders', { code: edition.code }) },
      { label: texts.table, address: deskAddress('editionTable', { code: edition.code }) },
    ],
    rows: rows.filter((row) => isShown(row, filter)).map((row) => rowModel(row, edition, visit)),
    empty: edition.sessions.length === 0 && rows.length === 0 ? texts.noProgramme : texts.empty,
  };
  return { view: 'desk/board', page };
}

function filtersOf(rows: readonly BoardRow[], filter: BoardFilter, { code }: Edition): BoardPage['filters'] {
  const address = deskAddress('edition', { code });
  const wanted: BoardFilter[] = ['all', 'missing', ...SESSION_STAGES];
  return wanted
    .map((one) => ({ one, count: rows.filter((row) => isShown(row, one)).length }))
    .filter(({ one, count }) => count > 0 || one === filter || one === 'all' || one === 'missing')
    .map(({ one, count }) => ({
      label: one === 'all' ? texts.all : one === 'missing' ? texts.missing : texts.stages[one],
      count: String(count),
      address: one === 'all' ? address : `${address}?stan=${one}`,
      current: one === filter,
    }));
}

function rowModel({ session, stage, items, invited, uninvited }: BoardRow, edition: Edition, visit: WorkVisit): RowModel {
  const library = visit.services.library();
  const inviteAddress = (name?: string) => `${deskAddress('invite', { code: edition.code })}?${new URLSearchParams({ sesja: session?.code ?? '', ...(name ? { osoba: name } : {}) }).toString()}`;
  return {
    title: session ? setPolishType(session.title) : texts.noSession,
    address: session && addressOf('session', 'pl', { code: session.code }),
    when: session ? [session.day ? dayText(session.day, 'pl') : '', hoursText(session), library.vocabularies['session-types'].label(session.type, 'pl')].filter(Boolean).join(', ') : texts.noSessionNote,
    stage: texts.stages[stage],
    lacks: stage !== 'there',
    items: items.map(({ item: { meta }, isPublic }) => ({
      title: meta.title,
      address: isPublic ? addressOf('item', 'pl', { id: meta.id }) : undefined,
      notes: [library.vocabularies.kinds.label(meta.kind, 'pl'), ...(meta.kind === 'panel-note' && meta.basis === 'programme' ? [texts.announcement] : []), ...(isPublic ? [] : [texts.notPublic])],
    })),
    people: invited.map((person) => ({ name: person.invitation.name, address: deskAddress('invitation', { id: person.invitation.id }), stage: texts.invitationStages[person.stage], notes: notesOf(person) })),
    uninvited: uninvited.map(({ name, role, organisation }) => ({ name, note: [role, organisation].filter(Boolean).join(', '), invite: { label: texts.invite(name), address: inviteAddress(name) } })),
    invite: session && { label: texts.inviteSomebody, address: inviteAddress() },
  };
}

function notesOf({ invitation, submission, stage, letters }: InvitedPerson): string[] {
  const at = submission?.changedAt ?? (stage === 'opened' ? invitation.openedAt : invitation.createdAt);
  const last = letters.at(-1);
  return [
    ...(at ? [texts.since(momentOf(Date.parse(at)).text)] : []),
    ...(['invited', 'opened', 'begun', 'returned'].includes(stage) ? [texts.until(dayOf(invitation.expiresAt))] : []),
    ...(last ? [`${texts.letterKinds[last.kind]}: ${texts.letterStates[last.state]}`] : []),
  ];
}
