import { deskAddress, problemLine, type Problem } from '../../../shared/index.js';
import { IMPORT_LIMITS } from '../../../submissions/index.js';
import { importing as texts } from '../../texts/pl/desk-import.js';
import { dayOf } from '../day-of.js';
import type { ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { UploadedFile } from '../upload-one.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';

interface ImportsPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  summary: ErrorSummary | undefined;
  problems: string[];
  action: string;
  download: string;
  fileHint: string;
  runs: { label: string; address: string; about: string }[];
}

const MEGABYTES = IMPORT_LIMITS.bytes / 1_000_000;

export function showImports(visit: WorkVisit, refused?: { error: string; problems?: readonly Problem[]; status: number }): DeskShown {
  const page: ImportsPage = {
    frame: deskFrame(visit, { title: refused ? `${texts.failed} – ${texts.title}` : texts.title, page: 'imports' }),
    texts,
    heading: texts.title,
    summary: refused && { heading: texts.failed, errors: [{ text: refused.error, address: '#f-tabela' }] },
    problems: (refused?.problems ?? []).slice(1).map(problemLine),
    action: deskAddress('imports'),
    download: deskAddress('importTable'),
    fileHint: texts.fileHint(MEGABYTES, IMPORT_LIMITS.rows),
    runs: visit.editorial.imports.store.runs().map(({ id, name, state, who, createdAt }) => ({ label: name, address: deskAddress('importRun', { id }), about: texts.run(state, who.name, dayOf(createdAt)) })),
  };
  return { view: 'desk/imports', page, ...(refused ? { status: refused.status } : {}) };
}

/** POST: reads and plans a table, and goes on to the page that shows what it would do. */
export async function planTable(visit: WorkVisit, file: UploadedFile): Promise<DeskAnswer> {
  if (file === 'none') return showImports(visit, { error: texts.none, status: 422 });
  if (file === 'too-large') return showImports(visit, { error: texts.tooLarge(MEGABYTES), status: 413 });
  if (file === 'unreadable') return showImports(visit, { error: texts.unreadable, status: 422 });
  const planned = await visit.editorial.imports.plan(file.bytes, nameOf(file.name), whoOf(visit));
  if ('id' in planned) return { seeOther: deskAddress('importRun', { id: planned.id }) };
  const [first] = planned.problems;
  return showImports(visit, { error: first ? `${first.message.charAt(0).toUpperCase()}${first.message.slice(1)}. ${first.advice}` : texts.unreadable, problems: planned.problems, status: 422 });
}

/** What somebody called it, without what cannot be seen. */
function nameOf(name: string): string {
  return name.normalize('NFC').replace(/[\p{C}]/gu, '').trim().slice(0, 150) || texts.file;
}
