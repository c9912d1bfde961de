import type { CaseStudy, Language, PanelNote } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import { OUTLINE_ANCHORS } from '../../search/index.js';
import { placeAddress } from '../exchange/places/with-cite-links.js';
import type { Texts } from '../texts/index.js';
import { citedLine, citedLines, type CitedLine } from './cited-lines.js';

/** A case study at a glance: what stands in its fields, under headings. */
export interface CaseOutline {
  /** Where searches lead to: an address for each part. */
  anchors: typeof OUTLINE_ANCHORS;
  paragraphs: (CitedLine & { heading: string })[];
  steps: CitedLine[];
  /** Headings of the table of results; a column of nothing is left out. */
  columns: string[];
  results: { indicator: string; cells: Cell[] }[];
  lists: { id: string; heading: string; lines: CitedLine[] }[];
  opinion: (CitedLine & { author: string }) | undefined;
}

interface Cell {
  text: string;
  address: string | undefined;
  label: string;
}

type Result = CaseStudy['results'][number];

export function caseOutline(meta: CaseStudy, texts: Texts['item'], language: Language): CaseOutline {
  const { id } = meta;
  const columns = (['before', 'after', 'date', 'source'] as const).filter((column) => meta.results.some((result) => result[column] !== undefined));
  const lists = [
    { id: OUTLINE_ANCHORS.preconditions, heading: texts.preconditions, lines: meta.preconditions },
    { id: OUTLINE_ANCHORS.risks, heading: texts.risks, lines: meta.risks },
    { id: OUTLINE_ANCHORS.whatFailed, heading: texts.whatFailed, lines: meta.whatFailed },
    ...(['keep', 'adapt', 'notFor'] as const).map((part) => ({ id: OUTLINE_ANCHORS[part], heading: `${texts.transfer}: ${texts.transferParts[part]}`, lines: meta.transfer?.[part] ?? [] })),
  ];
  return {
    anchors: OUTLINE_ANCHORS,
    paragraphs: [
      ...(meta.problem ? [{ ...citedLine(id, OUTLINE_ANCHORS.problem, meta.problem, language), heading: texts.problem }] : []),
      // Absent where only the description is public.
      ...(meta.solution ? [{ ...citedLine(id, OUTLINE_ANCHORS.solution, meta.solution, language), heading: texts.solution }] : []),
    ],
    steps: citedLines(id, OUTLINE_ANCHORS.steps, meta.steps, language),
    columns: meta.results.length > 0 ? [texts.resultColumns.indicator, ...columns.map((column) => texts.resultColumns[column])] : [],
    results: meta.results.map((result) => ({ indicator: setPolishType(result.indicator), cells: columns.map((column) => cellOf(result, column, texts)) })),
    lists: lists.filter(({ lines }) => lines.length > 0).map(({ id: anchor, heading, lines }) => ({ id: anchor, heading, lines: citedLines(id, anchor, lines, language) })),
    opinion: meta.expertOpinion && { ...citedLine(id, OUTLINE_ANCHORS.opinion, meta.expertOpinion.text, language), author: meta.expertOpinion.author },
  };
}

function cellOf(result: Result, column: 'before' | 'after' | 'date' | 'source', texts: Texts['item']): Cell {
  const text = result[column] ?? '';
  if (column === 'source') return { text: text && texts.resultSource, address: text || undefined, label: texts.resultSourceFor(result.indicator) };
  const withUnit = text && result.unit && column !== 'date' ? `${text}\u00a0${result.unit}` : text;
  return { text: withUnit, address: undefined, label: '' };
}

/** A session note at a glance: statements and recommendations, each with an address of its own. */
export interface NoteOutline {
  anchors: typeof OUTLINE_ANCHORS;
  claims: { id: string; cite: string; text: string; speaker: string; sources: { label: string; address: string }[] }[];
  recommendations: { id: string; cite: string; text: string; addressee: string }[];
  questions: CitedLine[];
}

export function noteOutline(meta: PanelNote, language: Language): NoteOutline {
  return {
    anchors: OUTLINE_ANCHORS,
    claims: meta.claims.map(({ id, text, speaker, sourceRefs }) => ({
      id: `teza-${id}`,
      cite: placeAddress(meta.id, `teza-${id}`, language),
      text: setPolishType(text),
      speaker: speaker ?? '',
      sources: sourceRefs.map((address) => ({ label: new URL(address).host.replace(/^www\./u, ''), address })),
    })),
    recommendations: meta.recommendations.map(({ id, text, addressee }) => ({ id: `rekomendacja-${id}`, cite: placeAddress(meta.id, `rekomendacja-${id}`, language), text: setPolishType(text), addressee: addressee ?? '' })),
    questions: citedLines(meta.id, OUTLINE_ANCHORS.questions, meta.questions, language),
  };
}
