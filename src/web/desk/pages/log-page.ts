import { ROLE_NAMES, type Decision } from '../../../people/index.js';
import { addressOf, DESK, deskAddress } from '../../../shared/index.js';
import { pagingOf, type Paging } from '../../parts/paging.js';
import { desk } from '../../texts/pl/desk.js';
import { counted } from '../../texts/plural.js';
import { TEXTS } from '../../texts/index.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf, type Moment } from '../moment-text.js';
import { readLogQuery } from '../read-log-query.js';
import type { DeskShown, DeskVisit } from '../visit.js';

const texts = desk.log;
const PAGE_SIZE = 50;

type Kind = keyof typeof texts.kinds;

export interface LogPage {
  frame: DeskFrame;
  heading: string;
  lead: string;
  filter: { action: string; label: string; button: string; options: { value: string; label: string; isChosen: boolean }[] };
  /** When the log is narrowed to one thing. */
  only: { text: string; showAll: { label: string; address: string } } | undefined;
  total: string;
  empty: string | undefined;
  lines: LogLine[];
  paging: Paging;
}

interface LogLine {
  what: string;
  about: { label: string; address: string | undefined };
  onlyThis: { label: string; what: string; address: string };
  who: string;
  at: Moment;
  note: string;
}

/** The log of decisions, the newest first. */
export function showLog(visit: DeskVisit): DeskShown {
  const { about, page: wanted } = readLogQuery(visit.query);
  const log = visit.desk.people.decisions;
  const last = Math.max(1, Math.ceil(log.list({ about, offset: 0, limit: 0 }).total / PAGE_SIZE));
  const page = Math.min(wanted, last);
  const { decisions, total } = log.list({ about, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const addressOfPage = (number: number) => logAddress({ o: about, strona: number > 1 ? String(number) : undefined });
  const shown: LogPage = {
    frame: deskFrame(visit, { title: texts.title, page: 'log' }),
    heading: texts.title,
    lead: texts.lead,
    filter: filterOf(about),
    only: about?.includes(':') ? { text: texts.only(thing(visit, about).label), showAll: { label: texts.showAll, address: DESK.log } } : undefined,
    total: counted('pl', total, texts.total),
    empty: total === 0 ? texts.empty : undefined,
    lines: decisions.map((decision) => lineOf(visit, decision)),
    paging: pagingOf({ page, last, addressOf: addressOfPage, texts: TEXTS.pl.search }),
  };
  return { view: 'desk/log', page: shown };
}

function filterOf(about: string | undefined): LogPage['filter'] {
  const options = [{ value: '', label: texts.all }, ...Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))];
  return { action: DESK.log, label: texts.filter, button: texts.button, options: options.map((option) => ({ ...option, isChosen: option.value === (about?.split(':')[0] ?? '') })) };
}

function lineOf(visit: DeskVisit, { what, about, who, at, note }: Decision): LogLine {
  const seen = thing(visit, about);
  return { what: desk.decisions[what], about: seen, onlyThis: { label: texts.onlyThis, what: seen.label, address: logAddress({ o: about }) }, who: who.name, at: momentOf(at), note: noteText(note) };
}

/** What a decision was about, in words, and where it is to be seen. */
function thing(visit: DeskVisit, about: string): { label: string; address: string | undefined } {
  const [kind = '', id = ''] = about.split(':');
  const label = Object.hasOwn(texts.oneKinds, kind) ? texts.oneKinds[kind as Kind] : kind;
  switch (kind) {
    case 'account':
      return { label: `${label} ${visit.desk.people.accounts.byId(id)?.name ?? id}`, address: visit.desk.people.accounts.byId(id) && deskAddress('person', { id }) };
    case 'item':
      return { label: `${label} ${id}`, address: addressOf('item', 'pl', { id }) };
    case 'invitation':
      return { label: `${label}: ${visit.services.editorial?.invitations.invitation(id)?.name ?? texts.goneInvitation}`, address: deskAddress('invitation', { id }) };
    case 'vocabulary':
      return { label: `${label}: ${id}`, address: deskAddress('vocabulary', { scheme: id }) };
    case 'consent':
      return { label, address: undefined };
    default:
      return { label: `${label} ${id}`, address: undefined };
  }
}

/** A role is kept as its code. */
function noteText(note: string): string {
  const role = ROLE_NAMES.find((name) => name === note);
  return role ? desk.roles[role] : note;
}

function logAddress(wanted: { o?: string | undefined; strona?: string | undefined }): string {
  const query = new URLSearchParams(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])));
  return query.size > 0 ? `${DESK.log}?${query.toString()}` : DESK.log;
}
