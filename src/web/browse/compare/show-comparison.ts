import { addressOf } from '../../../shared/index.js';
import { setPolishType } from '../../../content/index.js';
import { titleAndSummary } from '../../parts/card.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { similarTo } from '../../pages/similar-items.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { MOST_COMPARED, readComparison, toComparisonQuery, type CaseStudyItem, type Comparison } from './read-comparison.js';
import { transferRows, type TransferRow } from './transfer-rows.js';

/** Two to four case studies side by side, and what could stand beside them. */
export interface ComparisonPage {
  frame: Frame;
  texts: Texts['archive']['compare'];
  lead: string;
  notices: string[];
  columns: Column[];
  rows: (TransferRow & { stateText: string })[];
  /** Fields no source fills in, in one line. */
  missing: string | undefined;
  filter: { label: string; address: string } | undefined;
  summary: string;
  adding: Adding | undefined;
}

interface Column {
  title: string;
  language: string;
  address: string;
  remove: { label: string; address: string };
}

interface Adding {
  action: string;
  heading: string;
  kept: string[];
  onlyDifferences: boolean;
  choices: { id: string; title: string; language: string; place: string }[];
}

/** Similar case studies offered: as many as a page of an item shows. */
const OFFERED = 6;

export async function showComparison(visit: Visit): Promise<Shown> {
  const comparison = readComparison(visit.query, visit.library, visit.today);
  return { view: 'browse/compare', page: comparisonPage(comparison, await offersFor(comparison, visit), visit) };
}

function comparisonPage(comparison: Comparison, offers: readonly CaseStudyItem[], visit: Visit): ComparisonPage {
  const { items, onlyDifferences } = comparison;
  const texts = visit.texts.archive.compare;
  const ids = items.map(({ meta }) => meta.id);
  const { rows, missing } = items.length > 1 ? transferRows(items, visit) : { rows: [], missing: [] };
  const differing = rows.filter(({ state }) => state !== 'same');
  const shown = onlyDifferences ? differing : rows;
  const action = addressOf('compare', visit.language);
  return {
    frame: frameOf(visit, { title: texts.title, description: texts.lead, query: toComparisonQuery(ids, onlyDifferences) }),
    texts,
    lead: items.length > 1 ? texts.leadComparing : texts.lead,
    notices: noticesOf(comparison, texts),
    columns: items.map((item) => columnOf(item, ids, onlyDifferences, visit)),
    rows: shown.map((row) => ({ ...row, stateText: texts.states[row.state] })),
    missing: missing.length > 0 ? texts.missing(missing.join(', ')) : undefined,
    filter: rows.length > 0 ? { label: onlyDifferences ? texts.showAll : texts.showDifferences, address: action + toComparisonQuery(ids, !onlyDifferences) } : undefined,
    summary: texts.summary(differing.length, rows.length),
    adding: items.length < MOST_COMPARED ? { action, heading: items.length === 0 ? texts.chooseFirst : texts.add, kept: ids, onlyDifferences, choices: offers.map((item) => choiceOf(item, visit)) } : undefined,
  };
}

function columnOf(item: CaseStudyItem, ids: readonly string[], onlyDifferences: boolean, visit: Visit): Column {
  const { title, language } = titleAndSummary(item, visit);
  const rest = ids.filter((id) => id !== item.meta.id);
  return {
    title: setPolishType(title),
    language,
    address: addressOf('item', visit.language, { id: item.meta.id }),
    remove: { label: visit.texts.archive.compare.remove(title), address: addressOf('compare', visit.language) + toComparisonQuery(rest, onlyDifferences) },
  };
}

/** What is like the first of them; where there is none yet, the newest case studies. */
async function offersFor({ items }: Comparison, visit: Visit): Promise<CaseStudyItem[]> {
  const [first] = items;
  const like = first ? (await similarTo(first, visit)).map(({ item }) => item) : [];
  const newest = visit.catalogue.byFacet.kind.get('case-study') ?? [];
  const chosen = new Set<unknown>(items);
  const offered = [...like, ...(items.length === 0 ? newest.slice(0, OFFERED) : [])].filter((item): item is CaseStudyItem => item.meta.kind === 'case-study' && !chosen.has(item));
  return offered.slice(0, OFFERED);
}

function choiceOf(item: CaseStudyItem, visit: Visit): Adding['choices'][number] {
  const { title, language } = titleAndSummary(item, visit);
  return { id: item.meta.id, title: setPolishType(title), language, place: item.meta.places.map(({ name }) => name).join(', ') };
}

function noticesOf({ unknown, otherKind, left }: Comparison, texts: Texts['archive']['compare']): string[] {
  return [
    ...(unknown.length > 0 ? [texts.unknown(unknown.slice(0, 5).join(', '))] : []),
    ...(otherKind.length > 0 ? [texts.otherKind(otherKind.slice(0, 5).join(', '))] : []),
    ...(left > 0 ? [texts.tooMany(left)] : []),
  ];
}
