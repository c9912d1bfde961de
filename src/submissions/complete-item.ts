import { itemParser, rewriteMarkdown, toMarkdown, type ItemReading, type Vocabularies } from '../content/index.js';
import { FILE_TYPES, fileOf, type Reading } from '../materials/index.js';
import type { Submission, SubmittedFile } from './submission.js';

/** What a submission does not know itself. */
export interface Completing {
  /** The item it becomes; a placeholder while none was given. */
  id: string;
  /** `2026-11-23`. */
  today: string;
  /** What was read of a material; pages are counted in it. */
  readingOf: (sha256: string) => Reading | undefined;
  /** The file it changes, if there is one: what did not change stays as it was written there. */
  before?: string | undefined;
}

/** Stands for the id of an item that has none yet, so that everything else can be checked. */
export const NO_ID_YET = 'kkwl-0000-0000';

/** The front matter of the item a submission becomes: what was written, and what follows from it. */
export function completeMeta(submission: Submission, { id, today, readingOf }: Completing): Record<string, unknown> {
  const { kind, files } = submission;
  // Publishing what was withdrawn brings it back.
  const { withdrawn: _withdrawn, ...meta } = submission.meta;
  const isNew = (file: unknown) => files.some(({ sha256 }) => sha256 === (file as { sha256?: unknown } | null)?.sha256);
  const dates = { ...(meta['dates'] as Record<string, unknown> | undefined) };
  const [presented, rendition] = slidesOf(files);
  return {
    ...meta,
    id,
    kind,
    // Files that were published before stand in the front matter; those handed in now come after them.
    files: [...publishedFiles(meta).filter((file) => !isNew(file)), ...files.map((file) => fileEntry(file, readingOf))],
    ...(kind === 'presentation' && presented ? { deck: { ...deckOf(presented, readingOf), ...(rendition ? { rendition: fileOf(rendition.sha256, rendition.type) } : {}) } } : {}),
    dates: { ...dates, published: dates['published'] ?? today, modified: today },
    workflow: 'published',
  };
}

/** Checks a submission as the file it will be: the same schema, the same Markdown, the same problems. */
export function checkAsItem(submission: Submission, vocabularies: Vocabularies, completing: Completing): ItemReading & { text: string } {
  const meta = completeMeta(submission, completing);
  const text = (completing.before === undefined ? toMarkdown(meta, submission.body) : rewriteMarkdown(completing.before, meta, submission.body)).normalize('NFC');
  return { ...parserOf(vocabularies)(text, `${completing.id}.md`), text };
}

/** Making a schema takes longer than checking with it, and forms are checked at every step. */
const parsers = new WeakMap<Vocabularies, ReturnType<typeof itemParser>>();

function parserOf(vocabularies: Vocabularies): ReturnType<typeof itemParser> {
  const known = parsers.get(vocabularies) ?? itemParser(vocabularies);
  parsers.set(vocabularies, known);
  return known;
}

function publishedFiles({ files }: Readonly<Record<string, unknown>>): unknown[] {
  return Array.isArray(files) ? files : [];
}

function fileEntry({ sha256, type, bytes, label, name, role, alt }: SubmittedFile, readingOf: Completing['readingOf']): Record<string, unknown> {
  return { path: fileOf(sha256, type), mime: FILE_TYPES[type].media, bytes, sha256, label: label || name, role, pages: pagesOf(readingOf(sha256)), alt };
}

/** The slides themselves, as they can be edited where that was handed in, and the PDF that is only another form of them. */
function slidesOf(files: readonly SubmittedFile[]): [SubmittedFile | undefined, SubmittedFile | undefined] {
  const slides = files.filter(({ role }) => role === 'main' || role === 'slides');
  const presented = slides.find(({ type }) => type !== 'pdf') ?? slides[0];
  const rendition = presented?.type === 'pdf' ? undefined : slides.find(({ type }) => type === 'pdf');
  return [presented, rendition];
}

function deckOf({ sha256, type }: SubmittedFile, readingOf: Completing['readingOf']): Record<string, unknown> {
  return { file: fileOf(sha256, type), slideCount: readingOf(sha256)?.total };
}

/** Sections of a document are no pages, and nobody counts a picture. */
function pagesOf(reading: Reading | undefined): number | undefined {
  return reading && ['page', 'slide'].includes(reading.unit) ? reading.total : undefined;
}
