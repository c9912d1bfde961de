import { z } from 'zod';
import type { Vocabularies } from '../../../content/index.js';
import type { JobQueue } from '../../../materials/index.js';
import { checkAsItem, NO_ID_YET, unconfirmed, type Submission } from '../../../submissions/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import { handInFields } from '../../texts/pl/hand-in-fields.js';
import { handInFiles } from '../../texts/pl/hand-in-files.js';
import type { Draft, Field, Step } from './field.js';
import { FORM_STEPS } from './field.js';
import { fieldsOf, personRows } from './field-table.js';

/** One thing that keeps a submission from being handed in, and the element where it is mended. */
export interface Trouble {
  step: Step;
  field: string;
  label: string;
  message: string;
}

export interface Checking {
  vocabularies: Vocabularies;
  queue: Pick<JobQueue, 'job' | 'reading'>;
  today: string;
}

/** Everything that is wrong, checked with the schema of files, said in words of the form; in the order of the steps. */
export function troublesOf(submission: Submission, draft: Draft, checking: Checking): Trouble[] {
  const fields = FORM_STEPS.flatMap((step) => fieldsOf(step, submission.kind, personRows(draft)));
  const found = [...missingSlides(submission), ...fileTroubles(submission, checking), ...schemaTroubles(submission, draft, fields, checking), ...contactTroubles(submission, draft, fields)];
  const order: readonly Step[] = ['files', ...FORM_STEPS, 'check'];
  const places = new Set<string>();
  return found
    .filter(({ step, field }) => !places.has(`${step} ${field}`) && places.add(`${step} ${field}`))
    .sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step) || fields.findIndex(({ name }) => name === a.field) - fields.findIndex(({ name }) => name === b.field));
}

function schemaTroubles(submission: Submission, draft: Draft, fields: readonly Field[], { vocabularies, queue, today }: Checking): Trouble[] {
  const isRead = submission.files.every(({ sha256 }) => queue.job(sha256)?.state === 'done');
  const { problems } = checkAsItem(submission, vocabularies, { id: submission.item ?? NO_ID_YET, today, readingOf: (sha256) => queue.reading(sha256) });
  return problems.flatMap((problem): Trouble[] => {
    if (problem.severity !== 'error') return [];
    const path = problem.field ?? '';
    const field = fieldAt(path, fields);
    if (field) return [troubleAt(field, draft)];
    // Slides are counted when the file is read.
    if (/^(?:deck|files\.)/u.test(path) && !isRead) return [];
    const isLink = path.startsWith('links');
    if (isLink || /^(?:files|deck)/u.test(path)) return [{ step: 'files', field: isLink ? 'links' : 'files', label: isLink ? handInFiles.links.title : texts.steps.files, message: isLink ? handInFiles.links.wrong : handInFiles.missing }];
    // Nothing the forms ask for: the editors see it and mend it.
    return [];
  });
}

/** The field of a path of front matter: the longest that begins it, or the one inside of what is missing. */
function fieldAt(path: string, fields: readonly Field[]): Field | undefined {
  const parts = path === 'treść' || path === '' ? 'body' : `meta.${path}`;
  const own = fields.filter(({ at }) => `${parts}.`.startsWith(`${at.join('.')}.`)).sort((a, b) => b.at.length - a.at.length)[0];
  return own ?? fields.find(({ at }) => parts !== 'meta' && at.join('.').startsWith(`${parts}.`));
}

function troubleAt(field: Field, draft: Draft): Trouble {
  const { label, wrong } = handInFields[field.texts]!;
  return { step: field.step, field: field.name, label, message: exactly(field, draft) ?? wrong };
}

/** How much too long or too short; counted as the schema counts. */
function exactly({ name, length }: Field, { meta }: Draft): string | undefined {
  const value = meta[name];
  if (name === 'topics' && Array.isArray(value) && value.length > 5) return texts.errors.tooMany(value.length);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const count = value.trim().replace(/\s+/gu, ' ').length;
  if (name === 'title' && count > 200) return texts.errors.titleTooLong(count);
  if (length && count < length.least) return texts.errors.tooShort(count, length.least);
  return length && count > length.most ? texts.errors.tooLong(count, length.most) : undefined;
}

/** The schema says it only once everything else is right. */
function missingSlides({ kind, files, meta }: Submission): Trouble[] {
  const isThere = files.some(({ role }) => role === 'main' || role === 'slides') || meta['deck'] !== undefined || (Array.isArray(meta['links']) && meta['links'].length > 0);
  return kind !== 'presentation' || isThere ? [] : [{ step: 'files', field: 'files', label: texts.steps.files, message: handInFiles.missing }];
}

function fileTroubles({ files }: Submission, { queue }: Checking): Trouble[] {
  return files.flatMap((file): Trouble[] => {
    const job = queue.job(file.sha256);
    const place = { step: 'files' as const, field: `file-${file.id}`, label: file.name };
    const [problem] = job?.state === 'failed' ? job.problems : [];
    // A fault of ours is the editors' to mend.
    if (problem && problem.code !== 'gave-up') return [{ ...place, message: `${problem.message}. ${problem.advice}` }];
    if (unconfirmed(file, queue).length > 0) return [{ ...place, message: handInFiles.confirm.needed }];
    return file.type === 'jpeg' || file.type === 'png' || file.type === 'webp' ? (file.alt ? [] : [{ ...place, field: `alt-${file.id}`, message: handInFiles.needsAlt }]) : [];
  });
}

function contactTroubles({ origin }: Submission, { contact, people }: Draft, fields: readonly Field[]): Trouble[] {
  const trouble = (name: string) => troubleAt(fields.find((field) => field.name === name)!, { meta: {} } as Draft);
  const isMissing = contact.email === '';
  return [
    ...(people.some(({ person }) => person !== '') ? [] : [trouble('person-0')]),
    ...((isMissing && origin === 'open-form') || (!isMissing && !z.email().safeParse(contact.email).success) ? [trouble('contactEmail')] : []),
  ];
}
