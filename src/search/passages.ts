import type { Item } from '../content/index.js';
import { NO_MATERIALS, unitTexts, type MaterialTexts, type UnitPlace } from './material-text.js';

/** Parts of an item that stand in fields of its front matter and under headings of the interface on its page. */
export const OUTLINE_PARTS = ['problem', 'solution', 'steps', 'results', 'preconditions', 'risks', 'whatFailed', 'keep', 'adapt', 'notFor', 'opinion', 'questions', 'claim', 'recommendation', 'legalBasis', 'targetGroups', 'toReuse'] as const;
export type OutlinePart = (typeof OUTLINE_PARTS)[number];

/** One short piece of an item with a place of its own on its page: what a search can lead to. */
export interface Passage {
  /** Anchor on the page of the item, or of the file; empty for what stands at its top. */
  id: string;
  /** The heading it stands under: as written, a part whose heading belongs to the interface, or a unit of a file. */
  heading: { text: string } | { part: OutlinePart } | { unit: UnitPlace };
  text: string;
}

/**
 * All passages of an item, in the order of its page, then those of its files; always the same for the same item and the same
 * readings, so a number names one. Files come last: while they are being read, what stands before keeps its number.
 */
export function passagesOf(item: Item, materials: MaterialTexts = NO_MATERIALS): Passage[] {
  const outline = outlineOf(item.meta).filter(({ text }) => text !== '');
  const sections = item.body.sections.map(({ id, title, text }) => ({ id, heading: { text: title }, text }));
  return [...outline, ...sections, ...unitTexts(item, materials).map(({ place, text }) => ({ id: unitAnchor(place), heading: { unit: place }, text }))];
}

const UNIT_ANCHORS = { slide: 'slajd', page: 'strona', section: 'czesc' } as const;

/** Where a unit stands on the page of its file: `slajd-7`. */
export function unitAnchor({ kind, number }: Pick<UnitPlace, 'kind' | 'number'>): string {
  return `${UNIT_ANCHORS[kind]}-${number}`;
}

/** Where a part stands on the page; parts of the fact box and of the head have no anchor of their own. */
export const OUTLINE_ANCHORS = {
  problem: 'opis-problem',
  solution: 'opis-rozwiazanie',
  steps: 'opis-kroki',
  results: 'opis-rezultaty',
  preconditions: 'opis-warunki',
  risks: 'opis-ryzyka',
  whatFailed: 'opis-co-nie-wyszlo',
  keep: 'opis-zachowac',
  adapt: 'opis-dostosowac',
  notFor: 'opis-nie-dla',
  opinion: 'opis-opinia',
  questions: 'opis-pytania',
} as const satisfies Partial<Record<OutlinePart, string>>;

function outlineOf(meta: Item['meta']): Passage[] {
  const part = (name: OutlinePart, ...lines: (string | undefined)[]): Passage => ({ id: (OUTLINE_ANCHORS as Partial<Record<OutlinePart, string>>)[name] ?? '', heading: { part: name }, text: lines.filter(Boolean).join('\n') });
  if (meta.kind === 'case-study') {
    return [
      part('targetGroups', ...meta.targetGroups),
      part('legalBasis', ...meta.legalBasis.map((basis) => [basis.act, basis.article].filter(Boolean).join(' '))),
      part('problem', meta.problem),
      part('solution', meta.solution),
      part('steps', ...meta.steps),
      part('results', ...meta.results.map((result) => [result.indicator, result.before, result.after, result.unit].filter(Boolean).join(' '))),
      part('preconditions', ...meta.preconditions),
      part('risks', ...meta.risks),
      part('whatFailed', ...meta.whatFailed),
      ...(['keep', 'adapt', 'notFor'] as const).map((name) => part(name, ...(meta.transfer?.[name] ?? []))),
      part('opinion', meta.expertOpinion?.text),
    ];
  }
  if (meta.kind === 'panel-note') {
    return [
      ...meta.claims.map(({ id, text }): Passage => ({ id: `teza-${id}`, heading: { part: 'claim' }, text })),
      ...meta.recommendations.map(({ id, text }): Passage => ({ id: `rekomendacja-${id}`, heading: { part: 'recommendation' }, text })),
      part('questions', ...meta.questions),
    ];
  }
  return [part('toReuse', meta.toReuse)];
}
