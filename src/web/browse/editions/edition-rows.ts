import { peopleOf, setPolishType, type Edition, type Item } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { value, type FactValue } from '../../parts/fact.js';
import { daysText } from '../../texts/index.js';
import type { Visit } from '../../visit.js';
import { nameCode } from '../people/name-code.js';
import { coverageOf } from './coverage.js';

/** One feature of all editions side by side; an empty cell is a gap in the sources or in the library. */
export interface EditionRow {
  term: string;
  cells: FactValue[][];
  none: string;
}

/** Topics of one edition shown: those with most items. */
const MOST_TOPICS = 12;

export function editionRows(editions: readonly Edition[], visit: Visit): EditionRow[] {
  const texts = visit.texts.archive.editions;
  const { terms, notGiven, nothing } = texts;
  const row = (term: string, cellOf: (edition: Edition) => FactValue[], none = notGiven): EditionRow => ({ term, none, cells: editions.map(cellOf) });
  const said = (text: string | undefined) => (text ? [value(setPolishType(text), 'pl')] : []);
  return [
    row(terms.dates, ({ start, end }) => [value(daysText(start, end, visit.language), visit.language)]),
    row(terms.where, ({ city, venue }) => said([city, venue].filter(Boolean).join(', '))),
    row(terms.motto, ({ motto }) => said(motto && `„${motto}”`)),
    row(terms.attendance, ({ attendance }) => said(attendance)),
    row(terms.sessions, (edition) => sessionsByType(edition, visit)),
    row(terms.programme, ({ programmeNote }) => said(programmeNote)),
    row(terms.covered, (edition) => covered(edition, visit), nothing),
    row(terms.materials, (edition) => materialsByKind(edition, visit), nothing),
    row(terms.topics, (edition) => topicsOf(edition, visit), nothing),
    row(terms.people, (edition) => peopleIn(edition, visit)),
  ];
}

function sessionsByType({ sessions }: Edition, { library, language }: Visit): FactValue[] {
  return countedBy(sessions.map(({ type }) => type)).map(([type, count]) => value(`${library.vocabularies['session-types'].label(type, language)}: ${count}`, language));
}

function covered(edition: Edition, { catalogue, texts, language }: Visit): FactValue[] {
  const { sessions, covered: own } = coverageOf(edition, catalogue);
  return sessions === 0 ? [] : [value(texts.archive.editions.covered(own, sessions), language, { address: addressOf('edition', language, { code: edition.code }) })];
}

function materialsByKind(edition: Edition, visit: Visit): FactValue[] {
  const { library, language } = visit;
  return countedBy(itemsOf(edition, visit).map(({ meta }) => meta.kind)).map(([kind, count]) =>
    value(`${library.vocabularies.kinds.label(kind, language)}: ${count}`, language, { address: `${addressOf('search', language)}?kind=${kind}&edition=${edition.code}` }));
}

/** As the search counts them: a wider topic has the items of its narrower ones. */
function topicsOf(edition: Edition, visit: Visit): FactValue[] {
  const { library, language } = visit;
  const codes = itemsOf(edition, visit).flatMap(({ meta }) => [...new Set(meta.topics.flatMap((code) => library.vocabularies.topics.withBroader(code)))]);
  return countedBy(codes).slice(0, MOST_TOPICS).map(([code, count]) =>
    value(`${library.vocabularies.topics.label(code, language)}: ${count}`, language, { address: `${addressOf('search', language)}?topic=${code}&edition=${edition.code}` }));
}

/** How many are named; a name counts once. */
function peopleIn(edition: Edition, visit: Visit): FactValue[] {
  const { library, texts, language } = visit;
  const inProgramme = edition.sessions.flatMap(({ code, people }) => people.filter(({ name }) => library.isNameInSession(name, code)));
  const inItems = itemsOf(edition, visit).flatMap(({ meta }) => peopleOf(meta).filter(({ name }) => library.isName(name, meta.id)));
  const codes = new Set([...inProgramme, ...inItems].map(({ name }) => nameCode(name)));
  return codes.size === 0 ? [] : [value(texts.archive.editions.people(codes.size), language, { address: addressOf('people', language) })];
}

function itemsOf({ code }: Edition, { catalogue }: Visit): readonly Item[] {
  return catalogue.byFacet.edition.get(code) ?? [];
}

/** Values with how often they come, the most frequent first. */
function countedBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
