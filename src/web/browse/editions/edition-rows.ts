import { setPolishType, type Edition } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { value, type FactValue } from '../../parts/fact.js';
import { daysText } from '../../texts/index.js';
import type { Visit } from '../../visit.js';
import type { EditionCounts } from './count-editions.js';
import { coverageOf } from './coverage.js';

/** One feature of all editions side by side; an empty cell is a gap in the sources or in the library. */
export interface EditionRow {
  term: string;
  cells: FactValue[][];
  none: string;
}

/** Topics of one edition shown: those with most items. */
const MOST_TOPICS = 12;

export function editionRows(editions: readonly Edition[], counts: ReadonlyMap<string, EditionCounts>, visit: Visit): EditionRow[] {
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
    row(terms.materials, (edition) => materialsByKind(edition.code, inOrder(counts.get(edition.code)?.kinds), visit), nothing),
    row(terms.topics, (edition) => topicsOf(edition.code, inOrder(counts.get(edition.code)?.topics), visit), nothing),
    row(terms.people, (edition) => peopleIn(counts.get(edition.code)?.people ?? 0, visit)),
  ];
}

function sessionsByType({ sessions }: Edition, { library, language }: Visit): FactValue[] {
  return countedBy(sessions.map(({ type }) => type)).map(([type, count]) => value(`${library.vocabularies['session-types'].label(type, language)}: ${count}`, language));
}

function covered(edition: Edition, { catalogue, texts, language }: Visit): FactValue[] {
  const { sessions, covered: own } = coverageOf(edition, catalogue);
  return sessions === 0 ? [] : [value(texts.archive.editions.covered(own, sessions), language, { address: addressOf('edition', language, { code: edition.code }) })];
}

function materialsByKind(edition: string, kinds: readonly [string, number][], { library, language }: Visit): FactValue[] {
  return kinds.map(([kind, count]) => value(`${library.vocabularies.kinds.label(kind, language)}: ${count}`, language, { address: `${addressOf('search', language)}?kind=${kind}&edition=${edition}` }));
}

function topicsOf(edition: string, topics: readonly [string, number][], { library, language }: Visit): FactValue[] {
  return topics.slice(0, MOST_TOPICS).map(([code, count]) => value(`${library.vocabularies.topics.label(code, language)}: ${count}`, language, { address: `${addressOf('search', language)}?topic=${code}&edition=${edition}` }));
}

function peopleIn(count: number, { texts, language }: Visit): FactValue[] {
  return count === 0 ? [] : [value(texts.archive.editions.people(count), language, { address: addressOf('people', language) })];
}

/** The most frequent first. */
function inOrder(counts: ReadonlyMap<string, number> | undefined): [string, number][] {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1]);
}

function countedBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const each of values) counts.set(each, (counts.get(each) ?? 0) + 1);
  return inOrder(counts);
}
