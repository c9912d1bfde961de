import { handInAddress } from '../../../shared/index.js';
import { nameUnits, preflight, type Finding, type Job, type Reading } from '../../../materials/index.js';
import { unconfirmed, type Submission, type SubmittedFile } from '../../../submissions/index.js';
import { handInFiles as texts } from '../../texts/pl/hand-in-files.js';
import type { HandIn } from '../hand-in.js';

/** What became of one file; printed again and again while it is being read, so nothing of it is typed into. */
export interface FileState {
  id: string;
  /** Says to a reader of screens that something has changed. */
  state: string;
  isPending: boolean;
  texts: typeof texts;
  problems: { message: string; advice: string }[];
  findings: { message: string; where: string; found: string; advice: string; blocks: boolean }[];
  isFine: boolean;
  /** To confirm that personal data are meant to be public. */
  confirmAction: string | undefined;
  isConfirmed: boolean;
  /** With what was read where no picture could be drawn: office files have none without LibreOffice. */
  thumbnails: { picture: { address: string; alt: string } | undefined; name: string; text: string }[];
  thumbnailsNote: string | undefined;
}

/** As many thumbnails as tell whether it is the right file. */
const MOST_THUMBNAILS = 12;
/** Letters of a slide without a picture, for the same. */
const MOST_TEXT = 120;

export function fileState(submission: Submission, file: SubmittedFile, { queue, previews }: HandIn): FileState {
  const job = queue.job(file.sha256) ?? queue.enqueue(file);
  const reading = job.state === 'done' ? queue.reading(file.sha256) : undefined;
  const findings = reading ? preflight(reading) : [];
  const mustConfirm = unconfirmed(file, queue).length > 0;
  const parameters = { id: submission.id, file: file.id };
  return {
    id: file.id,
    state: stateText(job),
    isPending: job.state === 'waiting' || job.state === 'running',
    texts,
    problems: job.problems.map(({ message, advice }) => ({ message, advice })),
    findings: findings.map((finding) => findingModel(finding, reading!)),
    isFine: reading !== undefined && findings.length === 0 && job.problems.length === 0,
    confirmAction: mustConfirm ? handInAddress('file', parameters) : undefined,
    isConfirmed: file.personalDataConfirmed && findings.some(({ blocks }) => blocks),
    ...thumbnailsOf(reading, (page) => (previews.isDrawn(file, page) ? handInAddress('picture', { ...parameters, page: String(page) }) : undefined)),
  };
}

export function stateText({ state, progress }: Pick<Job, 'state' | 'progress'>): string {
  if (state !== 'running' || !progress) return texts.states[state];
  return `${texts.states.running}: ${texts.stepsOfReading[progress.step]}${texts.of(progress.done, progress.total)}`;
}

function findingModel({ message, units, found, advice, blocks }: Finding, { unit }: Reading): FileState['findings'][number] {
  return { message, where: nameUnits(unit, units), found: found.join(', '), advice, blocks };
}

function thumbnailsOf(reading: Reading | undefined, address: (page: number) => string | undefined): Pick<FileState, 'thumbnails' | 'thumbnailsNote'> {
  if (!reading || reading.unit === 'section') return { thumbnails: [], thumbnailsNote: undefined };
  const units = reading.units.slice(0, MOST_THUMBNAILS);
  return {
    thumbnails: units.map(({ number, title, text }) => {
      const name = nameUnits(reading.unit, [number]) || texts.roles.photo;
      const drawn = address(number);
      return { picture: drawn ? { address: drawn, alt: texts.thumbnail(name) } : undefined, name, text: [title, text].filter(Boolean).join(' – ').replace(/\s+/gu, ' ').slice(0, MOST_TEXT) || texts.noText };
    }),
    thumbnailsNote: reading.total > units.length ? texts.more(reading.total) : undefined,
  };
}
