import { setPolishType, type CaseStudy } from '../../../content/index.js';
import { caseStudyFacts, subjectFacts } from '../../pages/item-facts.js';
import { value, type Fact, type FactValue } from '../../parts/fact.js';
import type { Visit } from '../../visit.js';
import type { CaseStudyItem } from './read-comparison.js';

/** One field of all case studies: a cell for each, empty where its sources do not say. */
export interface TransferRow {
  id: string;
  term: string;
  cells: FactValue[][];
  /** `same`: all say the same; `some`: only some say anything. */
  state: 'same' | 'different' | 'some';
}

/** The fields of a case study somebody asks for who wants to repeat it, side by side; those nobody fills in come apart. */
export function transferRows(items: readonly CaseStudyItem[], visit: Visit): { rows: TransferRow[]; missing: string[] } {
  const columns = items.map(({ meta }) => fieldsOf(meta, visit));
  const all = (columns[0] ?? []).map(({ term }, index) => rowOf(term, index, columns.map((fields) => fields[index]!.values)));
  const isSaid = (row: TransferRow) => row.cells.some((cell) => cell.length > 0);
  return { rows: all.filter(isSaid), missing: all.filter((row) => !isSaid(row)).map(({ term }) => term) };
}

function rowOf(term: string, index: number, cells: FactValue[][]): TransferRow {
  const texts = cells.map((cell) => cell.map(({ text }) => text).sort().join('\n'));
  const state = texts.every((text) => text === texts[0]) ? 'same' : texts.some((text) => text === '') ? 'some' : 'different';
  return { id: `pole-${index + 1}`, term, cells, state };
}

/** The same fields in the same order for every case study. */
function fieldsOf(meta: CaseStudy, visit: Visit): Fact[] {
  const texts = visit.texts.item;
  const own = (text: string) => value(setPolishType(text), meta.lang);
  const { paragraphs, lists } = outlineOf(meta, visit);
  return [
    { term: texts.problem, values: paragraphs.problem.map(own) },
    { term: texts.solution, values: paragraphs.solution.map(own) },
    ...caseStudyFacts(meta, visit),
    ...subjectFacts(meta, visit).slice(0, 3),
    { term: texts.steps, values: meta.steps.map(own) },
    { term: texts.results, values: meta.results.map((result) => resultOf(result, meta.lang, visit)) },
    ...lists.map(({ heading, lines }) => ({ term: heading, values: lines.map(own) })),
  ];
}

function outlineOf(meta: CaseStudy, { texts }: Visit) {
  const words = texts.item;
  return {
    paragraphs: { problem: meta.problem ? [meta.problem] : [], solution: meta.solution ? [meta.solution] : [] },
    lists: [
      { heading: words.preconditions, lines: meta.preconditions },
      { heading: words.risks, lines: meta.risks },
      { heading: words.whatFailed, lines: meta.whatFailed },
      ...(['keep', 'adapt', 'notFor'] as const).map((part) => ({ heading: `${words.transfer}: ${words.transferParts[part]}`, lines: meta.transfer?.[part] ?? [] })),
    ],
  };
}

function resultOf({ indicator, before, after, unit, date }: CaseStudy['results'][number], language: string, { texts }: Visit): FactValue {
  const withUnit = (amount: string) => (unit ? `${amount}\u00a0${unit}` : amount);
  const { archive } = texts;
  const change = before !== undefined && after !== undefined ? archive.compare.fromTo(withUnit(before), withUnit(after)) : withUnit(after ?? before ?? '');
  return value(setPolishType(`${indicator}: ${change}`), language, { note: date });
}
