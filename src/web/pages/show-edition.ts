import type { Edition, Item, Session } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { fact, factsWithValues, value, type Fact } from '../parts/fact.js';
import { coverageOf, lackingKinds } from '../browse/editions/coverage.js';
import { personAddress } from '../browse/people/name-address.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { sourceLinks, type SourceLink } from '../parts/source-links.js';
import { feedLinks, takeAwayOf, type TakeAway } from '../parts/take-away.js';
import { hoursText } from '../parts/when-text.js';
import { daysText, weekdayText, type Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';
import { notFoundPage } from './message-page.js';
import { linkTo, type ItemLink } from './related-items.js';

/** One Congress: its programme, and what every session left in the library. */
export interface EditionPage {
  frame: Frame;
  texts: Texts['browse'];
  title: string;
  summary: string;
  facts: Fact[];
  programmeNote: string | undefined;
  /** How much of the programme left something behind; nothing to say without sessions. */
  coverage: { sentence: string; label: string; kinds: string[] } | undefined;
  days: { heading: string; sessions: SessionRow[] }[];
  others: ItemLink[];
  /** Where the edition has more beside its sessions than is listed here. */
  moreOthers: { label: string; address: string } | undefined;
  noPresentations: boolean;
  sources: SourceLink[];
  /** Language of programme and notes. */
  programmeLanguage: string;
  take: TakeAway;
}

interface SessionRow {
  title: string;
  address: string;
  hours: string;
  type: string;
  room: string;
  people: { name: string; address: string | undefined }[];
  items: ItemLink[];
  /** Kinds of material it left none of, where it left any. */
  lacks: string;
}

/** Items beside the programme; all of them are in the search. */
const MOST_OTHERS = 100;

export function showEdition(visit: Visit): Shown {
  const edition = visit.library.edition(visit.parameters['code'] ?? '');
  if (!edition) return { view: 'message', page: notFoundPage(visit), status: 404 };
  return { view: 'edition', page: editionPage(edition, visit) };
}

function editionPage(edition: Edition, visit: Visit): EditionPage {
  const { texts, language, catalogue } = visit;
  const items = catalogue.byFacet.edition.get(edition.code) ?? [];
  const inSession = new Set(edition.sessions.flatMap(({ code }) => catalogue.bySession.get(code) ?? []));
  const others = items.filter((item: Item) => !inSession.has(item));
  const { title } = texts.browse.editions;
  return {
    frame: frameOf(visit, {
      title: edition.name[language],
      description: edition.summary[language],
      breadcrumbs: [{ label: title, address: addressOf('editions', language) }],
      links: feedLinks('edition', edition.name[language], visit),
    }),
    texts: texts.browse,
    title: edition.name[language],
    summary: edition.summary[language],
    facts: editionFacts(edition, visit),
    programmeNote: edition.programmeNote && setPolishType(edition.programmeNote),
    coverage: coverageText(edition, visit),
    days: daysOf(edition, visit),
    others: others.slice(0, MOST_OTHERS).map((item) => linkTo(item, visit)),
    moreOthers: others.length > MOST_OTHERS ? { label: texts.browse.showAllInSearch(texts.words.items(items.length)), address: `${addressOf('search', language)}?edition=${edition.code}` } : undefined,
    noPresentations: !items.some((item) => item.meta.kind === 'presentation'),
    sources: sourceLinks(edition.sources),
    programmeLanguage: 'pl',
    take: takeAwayOf('edition', { total: new Set([...inSession, ...items]).size }, visit),
  };
}

function coverageText(edition: Edition, visit: Visit): EditionPage['coverage'] {
  const { texts, library, language } = visit;
  const { sessions, covered, byKind } = coverageOf(edition, visit.catalogue);
  if (sessions === 0) return undefined;
  const words = texts.archive.editions;
  return { sentence: words.coverage(covered, sessions), label: words.perKindLabel, kinds: byKind.map(({ kind, covered: own }) => words.perKind(library.vocabularies.kinds.label(kind, language), own, sessions)) };
}

function editionFacts(edition: Edition, { texts, language }: Visit): Fact[] {
  const terms = texts.browse.edition;
  const said = (text: string | undefined) => (text ? value(setPolishType(text), 'pl') : undefined);
  return factsWithValues([
    fact(terms.motto, [said(edition.motto && `„${edition.motto}”`)]),
    fact(terms.when, [value(daysText(edition.start, edition.end, language), language)]),
    fact(terms.where, [said([edition.city, edition.venue].filter(Boolean).join(', '))]),
    fact(terms.attendance, [said(edition.attendance)]),
  ]);
}

/** Sessions by day and hour, in order; those without come last (a collator would put `~` before all digits). */
export function sessionsByDay({ sessions }: Edition): { day: string; sessions: Session[] }[] {
  const days = [...new Set(sessions.map((session) => session.day ?? ''))].sort((a, b) => compare(a || '~', b || '~'));
  return days.map((day) => ({ day, sessions: sessions.filter((session) => (session.day ?? '') === day).toSorted((a, b) => compare(a.start ?? '~', b.start ?? '~')) }));
}

function daysOf(edition: Edition, visit: Visit): EditionPage['days'] {
  const { texts, language } = visit;
  return sessionsByDay(edition).map(({ day, sessions }) => ({
    heading: day ? weekdayText(day, language) : texts.browse.edition.noDay,
    sessions: sessions.map((session) => rowOf(session, visit)),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowOf(session: Session, visit: Visit): SessionRow {
  const { library, language, catalogue } = visit;
  const items = catalogue.bySession.get(session.code) ?? [];
  const lacking = lackingKinds(items);
  return {
    title: setPolishType(session.title),
    address: addressOf('session', language, { code: session.code }),
    hours: hoursText(session),
    type: library.vocabularies['session-types'].label(session.type, language),
    room: session.room ? visit.texts.archive.editions.room(session.room) : '',
    people: session.people.map(({ name }) => ({ name, address: library.isNameInSession(name, session.code) ? personAddress(name, language) : undefined })),
    items: items.map((item) => linkTo(item, visit)),
    lacks: items.length > 0 && lacking.length > 0 ? visit.texts.archive.editions.lacks(lacking.map((kind) => library.vocabularies.kinds.label(kind, language).toLowerCase()).join(', ')) : '',
  };
}
