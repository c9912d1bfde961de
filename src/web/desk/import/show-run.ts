import { addressOf, deskAddress, problemLine } from '../../../shared/index.js';
import { columnOf, type ImportRow, type ImportRun } from '../../../submissions/index.js';
import { importing as texts } from '../../texts/pl/desk-import.js';
import { noSuchThing } from '../board/no-such-thing.js';
import type { ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';

interface RunPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  summary: string;
  errors: ErrorSummary | undefined;
  problems: string[];
  progress: { text: string; done: number; all: number; isOn: boolean; refresh: string; state: string } | undefined;
  rows: RowModel[];
  unchanged: string | undefined;
  apply: { action: string; button: string; lead: string } | undefined;
  stop: string | undefined;
  nothing: string | undefined;
  back: { label: string; address: string };
}

interface RowModel {
  label: string;
  title: string;
  item: { label: string; address: string | undefined } | undefined;
  what: string;
  fate: string | undefined;
  isFaulty: boolean;
  choice: { id: string; value: string; label: string; checked: boolean } | undefined;
  changes: { label: string; before: string; after: string }[];
  problems: string[];
}

export function showRun(visit: WorkVisit, error?: string): DeskShown {
  const { store } = visit.editorial.imports;
  const run = store.run(visit.parameters['id'] ?? '');
  if (!run) return noSuchThing(visit, deskAddress('imports'), texts.notFound);
  const rows = store.rows(run.id);
  const chosen = rows.filter(({ fate }) => fate !== 'left');
  const waiting = rows.filter(({ fate }) => fate === 'chosen');
  const open = rows.filter(({ fate, what }) => fate === 'left' && (what === 'new' || what === 'changed'));
  const isOn = run.state === 'applying';
  const address = deskAddress('importRun', { id: run.id });
  const page: RunPage = {
    frame: deskFrame(visit, { title: error ? `${texts.failed} – ${run.name}` : run.name, page: 'imports' }),
    texts,
    heading: run.name,
    summary: texts.summary({ new: countOf(rows, 'new'), changed: countOf(rows, 'changed'), unchanged: countOf(rows, 'unchanged'), faulty: countOf(rows, 'faulty') }),
    errors: error ? { heading: texts.failed, errors: [{ text: error, address: `#f-wiersz-${open[0]?.row ?? ''}` }] } : undefined,
    problems: run.problems.map(problemLine),
    progress: chosen.length > 0 ? { text: texts.progress(chosen.length - waiting.length, chosen.length), done: chosen.length - waiting.length, all: chosen.length, isOn, refresh: address, state: texts.states[run.state] } : undefined,
    rows: rows.filter(({ what }) => what !== 'unchanged').map((row) => rowModel(row, run, visit)),
    unchanged: countOf(rows, 'unchanged') > 0 ? texts.unchangedRows(countOf(rows, 'unchanged')) : undefined,
    apply: !isOn && (open.length > 0 || waiting.length > 0) ? { action: deskAddress('importApplying', { id: run.id }), button: waiting.length > 0 ? texts.goOn : texts.apply, lead: texts.applyLead } : undefined,
    stop: isOn ? deskAddress('importStopping', { id: run.id }) : undefined,
    nothing: open.length === 0 && chosen.length === 0 ? texts.nothingToDo : undefined,
    back: { label: texts.back, address: deskAddress('imports') },
  };
  return { view: 'desk/import-run', page, ...(error ? { status: 422 } : {}) };
}

/** POST: begins to write the rows that were ticked, or goes on after a stop. */
export function applyRun(visit: WorkVisit): DeskAnswer {
  const { imports } = visit.editorial;
  const run = imports.store.run(visit.parameters['id'] ?? '');
  if (!run) return noSuchThing(visit, deskAddress('imports'), texts.notFound);
  const rows = visit.form.getAll('wiersz').map(Number).filter(Number.isSafeInteger);
  if (rows.length === 0 && !imports.store.next(run.id)) return showRun(visit, texts.nothing);
  imports.start(run.id, rows, whoOf(visit));
  return { seeOther: deskAddress('importRun', { id: run.id }) };
}

export function stopRun(visit: WorkVisit): DeskAnswer {
  const { imports } = visit.editorial;
  const run = imports.store.run(visit.parameters['id'] ?? '');
  if (!run) return noSuchThing(visit, deskAddress('imports'), texts.notFound);
  imports.stop(run.id);
  return { seeOther: deskAddress('importRun', { id: run.id }) };
}

function countOf(rows: readonly ImportRow[], wanted: ImportRow['what']): number {
  return rows.filter(({ what }) => what === wanted).length;
}

/** Long texts are shown as far as one needs to know them again. */
const MOST_SHOWN = 400;

function rowModel({ row, what, item, title, plan, fate, note }: ImportRow, { state }: ImportRun, visit: WorkVisit): RowModel {
  const canChoose = fate === 'left' && (what === 'new' || what === 'changed') && state !== 'applying';
  const isPublic = item !== '' && visit.services.library().publicItem(item, visit.services.today()) !== undefined;
  const problems = [...(plan?.what === 'faulty' ? plan.problems : []), ...(plan?.notes ?? [])].map(({ field, message, advice }) => `${field ? `${columnOf(field)?.label ?? field}: ` : ''}${message}. ${advice}`);
  return {
    label: texts.row(row),
    title: title || item,
    item: item ? { label: item, address: isPublic ? addressOf('item', 'pl', { id: item }) : undefined } : undefined,
    what: texts.whats[what],
    fate: fate === 'left' ? undefined : [texts.fates[fate], ...(note ? [note] : [])].join(': '),
    isFaulty: what === 'faulty' || fate === 'refused' || fate === 'stale',
    choice: canChoose ? { id: `f-wiersz-${row}`, value: String(row), label: texts.choose(row, title), checked: true } : undefined,
    changes: plan?.what === 'changed' ? plan.changes.map(({ label, before, after }) => ({ label, before: shown(before), after: shown(after) })) : [],
    problems,
  };
}

function shown(text: string): string {
  if (text === '') return texts.empty;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
