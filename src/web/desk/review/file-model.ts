import { nameUnits, type Previews, type Reading, type Unit } from '../../../materials/index.js';
import { deskAddress } from '../../../shared/index.js';
import { FILE_ROLES, type FileCheck, type FileNote } from '../../../submissions/index.js';
import { deskReview, FILE_ROLE_NAMES } from '../../texts/pl/desk-review.js';
import { listed, type Option } from './fields/option.js';

const texts = deskReview.file;

/** Slides and pages shown on the page; longer files are looked at in the original. */
const MOST_UNITS = 60;
const BYTES = new Intl.NumberFormat('pl', { maximumFractionDigits: 1 });

/** A handed-in file with its checks, ready to print by `parts/desk-file`. */
export interface FileModel {
  id: string;
  heading: string;
  facts: string;
  download: string;
  state: string | undefined;
  isWaiting: boolean;
  isRefused: boolean;
  problems: string[];
  findings: { text: string; advice: string; found: string | undefined; blocks: boolean }[];
  /** Absent when there is nothing to confirm. */
  confirm: { id: string; name: string; isConfirmed: boolean } | undefined;
  label: { id: string; name: string; text: string };
  role: { id: string; name: string; options: Option[] };
  alt: { id: string; name: string; text: string };
  difference: string | undefined;
  isLocked: boolean;
  units: { summary: string; list: UnitModel[]; more: string | undefined } | undefined;
  texts: typeof texts;
}

interface UnitModel {
  name: string;
  title: string;
  isHidden: boolean;
  thumbnail: { small: string; large: string; alt: string } | undefined;
  lines: string[];
  notes: string;
}

interface Given {
  submission: string;
  previews: Previews;
  /** As typed, where that was not saved. */
  note: FileNote;
  differs: boolean;
  isLocked: boolean;
}

export async function fileModel(check: FileCheck, { submission, previews, note, differs, isLocked }: Given): Promise<FileModel> {
  const { file, job, reading, findings } = check;
  const field = (name: string) => ({ id: `file-${file.id}-${name}`, name: `file.${file.id}.${name}` });
  // Pictures of documents are numbered by pages, their text by sections: they do not belong together.
  const isDrawn = async ({ number }: Unit) => reading?.unit !== 'section' && (await previews.page(file, number, 'small')) !== undefined;
  const progress = job.progress && job.progress.total > 0 ? texts.progress(job.progress.done, job.progress.total) : '';
  return {
    id: `file-${file.id}`,
    heading: file.label || file.name,
    facts: [file.name, sizeText(file.bytes)].join(', '),
    download: deskAddress('reviewFile', { id: submission, file: file.id }),
    state: job.state === 'done' ? undefined : [texts.states[job.state], progress].filter(Boolean).join(' '),
    isWaiting: job.state === 'waiting' || job.state === 'running',
    isRefused: job.state === 'failed',
    problems: job.problems.map(({ message, advice }) => `${capital(message)}. ${advice}`),
    findings: findings.map(({ message, advice, units, found, blocks }) => ({
      text: [capital(message), reading ? nameUnits(reading.unit, units) : ''].filter(Boolean).join(': '),
      advice,
      found: found.length > 0 ? texts.found(found.join(', ')) : undefined,
      blocks,
    })),
    confirm: findings.some(({ blocks }) => blocks) ? { ...field('confirmed'), isConfirmed: note.personalDataConfirmed } : undefined,
    label: { ...field('label'), text: note.label },
    role: { ...field('role'), options: listed(FILE_ROLES.map((role) => ({ value: role, label: FILE_ROLE_NAMES[role] })), note.role) },
    alt: { ...field('alt'), text: note.alt },
    difference: differs ? deskReview.review.differs.file : undefined,
    isLocked,
    units: reading && { summary: texts.pages(file.label || file.name), list: await Promise.all(reading.units.slice(0, MOST_UNITS).map(async (unit) => unitModel(unit, reading, { submission, file: file.id, hasPicture: await isDrawn(unit) }))), more: moreText(reading) },
    texts,
  };
}

function unitModel({ number, title, text, notes, isHidden }: Unit, { unit, total }: Reading, { submission, file, hasPicture }: { submission: string; file: string; hasPicture: boolean }): UnitModel {
  const name = unit === 'image' ? deskReview.units.image : `${deskReview.units[unit]} ${number} z ${total}`;
  const address = (size: 'small' | 'large') => deskAddress('reviewThumbnail', { id: submission, file, size, number: String(number) });
  return {
    name,
    title: title ?? '',
    isHidden,
    thumbnail: !hasPicture ? undefined : { small: address('small'), large: address('large'), alt: texts.thumbnail(name) },
    lines: text.split('\n').filter(Boolean),
    notes,
  };
}

function moreText({ total, units }: Reading): string | undefined {
  const rest = total - Math.min(units.length, MOST_UNITS);
  return rest > 0 ? texts.more(rest) : undefined;
}

function sizeText(bytes: number): string {
  return bytes >= 1_000_000 ? `${BYTES.format(bytes / 1_000_000)} MB` : `${BYTES.format(Math.max(1, bytes / 1_000))} kB`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
