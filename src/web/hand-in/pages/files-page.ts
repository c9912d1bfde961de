import { handInAddress } from '../../../shared/index.js';
import { acceptedEndings, FILE_TYPES, LIMITS } from '../../../materials/index.js';
import { FILE_ROLES, type RefusedFile, type SubmittedFile } from '../../../submissions/index.js';
import { handIn } from '../../texts/pl/hand-in.js';
import { handInFiles as texts } from '../../texts/pl/hand-in-files.js';
import type { Frame } from '../../parts/frame.js';
import { troublesOf } from '../fields/troubles.js';
import type { Answer } from '../http/answer.js';
import type { Opened } from '../opened.js';
import { errorSummary, type ErrorSummary } from './error-summary.js';
import { fileState, type FileState } from './file-state.js';
import { privateFrame } from './private-frame.js';
import { stepHead, type StepHead } from './step-links.js';
import { sizeText } from './size-text.js';

export interface FilesPage {
  frame: Frame;
  head: StepHead;
  texts: typeof texts;
  errors: ErrorSummary | undefined;
  refused: readonly RefusedFile[];
  limits: { term: string; value: string }[];
  upload: { action: string; accept: string };
  files: FileCard[];
  published: { name: string; action: string; remove: string; sha256: string }[];
  links: { action: string; rows: { address: string; label: string; remove: string; position: number }[] };
  isPending: boolean;
  progress: string;
  /** Where the state of the files is asked for while they are being read. */
  progressAddress: string;
  here: string;
  next: { address: string; label: string };
}

interface FileCard {
  id: string;
  name: string;
  size: string;
  label: string;
  alt: string;
  /** Pictures by themselves need a description. */
  isPicture: boolean;
  roles: { code: string; label: string; isChosen: boolean }[];
  action: string;
  replaceAction: string;
  replaceLabel: string;
  removeLabel: string;
  error: string | undefined;
  altError: string | undefined;
  state: FileState;
}

export function showFiles(opened: Opened): Answer {
  const { visit, submission, draft, handIn: parts } = opened;
  const { id, files } = submission;
  // Errors are shown when somebody wants to go on, not before they have sent anything.
  const isAsked = visit.query.has('bledy');
  const troubles = isAsked ? troublesOf(submission, draft, { vocabularies: visit.library.vocabularies, queue: parts.queue, today: visit.today }).filter(({ step }) => step === 'files') : [];
  const cards = files.map((file) => fileCard(opened, file, troubles));
  const here = handInAddress('files', { id });
  const page: FilesPage = {
    frame: privateFrame(visit, troubles.length > 0 ? `${handIn.errors.prefix}: ${handIn.steps.files}` : handIn.steps.files),
    head: stepHead('files', id),
    texts,
    errors: errorSummary(troubles, id, 'files'),
    refused: parts.refused.of(id),
    limits: limitLines(parts.limits),
    upload: { action: here, accept: acceptedEndings().join(',') },
    files: cards,
    published: publishedFiles(opened),
    links: { action: handInAddress('links', { id }), rows: linksOf(draft.meta).map(({ url, label }, position) => ({ address: url, label, remove: texts.links.remove(label), position })) },
    isPending: cards.some(({ state }) => state.isPending),
    progress: progressText(cards.map(({ state }) => state)),
    progressAddress: handInAddress('progress', { id }),
    here,
    next: { address: handInAddress('about', { id }), label: `Dalej: ${handIn.steps.about}` },
  };
  return { view: 'hand-in/files', page };
}

/** What has changed since; asked for by the page while files are being read. */
export interface ProgressPage {
  progress: string;
  isPending: boolean;
  states: FileState[];
}

export function showProgress({ submission, handIn: parts }: Opened): Answer {
  const states = submission.files.map((file) => fileState(submission, file, parts));
  return { view: 'hand-in/progress', page: { progress: progressText(states), isPending: states.some(({ isPending }) => isPending), states } satisfies ProgressPage };
}

/** Links of a draft as they were typed. */
export function linksOf(meta: Readonly<Record<string, unknown>>): { url: string; label: string }[] {
  const links = Array.isArray(meta['links']) ? (meta['links'] as { url?: unknown; label?: unknown }[]) : [];
  return links.map(({ url, label }) => ({ url: String(url ?? ''), label: String(label ?? '') }));
}

function fileCard({ submission, handIn: parts }: Opened, file: SubmittedFile, troubles: ReturnType<typeof troublesOf>): FileCard {
  const action = handInAddress('file', { id: submission.id, file: file.id });
  const errorAt = (field: string) => troubles.find((trouble) => trouble.field === field)?.message;
  return {
    id: file.id,
    name: file.name,
    size: `${FILE_TYPES[file.type].name}, ${sizeText(file.bytes)}`,
    label: file.label,
    alt: file.alt,
    isPicture: FILE_TYPES[file.type].unit === 'image',
    roles: FILE_ROLES.map((code) => ({ code, label: texts.roles[code], isChosen: code === file.role })),
    action,
    replaceAction: `${handInAddress('files', { id: submission.id })}?zamiast=${file.id}`,
    replaceLabel: texts.replaceWith(file.name),
    removeLabel: texts.remove(file.name),
    error: errorAt(`file-${file.id}`),
    altError: errorAt(`alt-${file.id}`),
    state: fileState(submission, file, parts),
  };
}

/** Files a correction keeps as they are in the library. */
export function publishedFiles({ submission, draft }: Opened): FilesPage['published'] {
  const files = Array.isArray(draft.meta['files']) ? (draft.meta['files'] as { label?: unknown; sha256?: unknown }[]) : [];
  return files.map(({ label, sha256 }) => ({ name: String(label ?? ''), action: handInAddress('file', { id: submission.id, file: 'opublikowany' }), remove: texts.remove(String(label ?? '')), sha256: String(sha256 ?? '') }));
}

function progressText(states: readonly FileState[]): string {
  const done = states.filter(({ isPending }) => !isPending).length;
  if (states.length === 0) return '';
  return done === states.length ? texts.allRead : texts.stillReading(done, states.length);
}

function limitLines({ files, bytes }: Opened['handIn']['limits']): FilesPage['limits'] {
  return [
    { term: texts.types, value: Object.values(FILE_TYPES).map(({ name }) => name).join(', ') },
    { term: texts.size, value: sizeText(LIMITS.fileBytes) },
    { term: texts.count, value: texts.atMost(files) },
    { term: texts.total, value: sizeText(bytes) },
    { term: texts.pixels, value: texts.millions(LIMITS.pixels / 1_000_000) },
  ];
}
