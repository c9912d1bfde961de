import { z } from 'zod';
import type { FileNote, Submission } from '../../../submissions/index.js';
import { FILE_ROLES } from '../../../submissions/index.js';
import { fieldsOf } from './fields/fields-of.js';
import type { Typed } from './fields/merge-typed.js';
import { readPosted } from './fields/read-posted.js';
import { markOf } from './fields/show-value.js';

/** What was typed on the review page. */
export interface ReviewForm {
  typed: readonly Typed[];
  files: readonly TypedFile[];
  /** False when the end of the form is missing: what is not there was cut off, not emptied. */
  isWhole: boolean;
}

export interface TypedFile {
  note: FileNote;
  /** `markOfFile` what was shown. */
  seen: string;
}

const Marks = z.record(z.string(), z.string());
const LONGEST_LABEL = 500;

/** Reads the form of a submission; a field that was not shown is not among what was typed. */
export function readReviewForm(form: URLSearchParams, submission: Submission): ReviewForm {
  const seen = readMarks(form.get('seen'));
  const isWhole = form.get('whole') === 'yes' && Object.keys(seen).length > 0;
  // Of a form that was cut off only what arrived was typed; a box that is not ticked never arrives.
  const arrived = (path: string) => isWhole || form.has(path) || form.has(`${path}.rows`);
  return {
    typed: fieldsOf(submission.kind).flatMap((field) => {
      const mark = seen[field.path];
      return mark === undefined || !arrived(field.path) ? [] : [{ field, value: readPosted(field, form), seen: mark, takesTheirs: form.get(`take.${field.path}`) === 'theirs' }];
    }),
    files: submission.files.flatMap((file) => {
      const mark = seen[`file.${file.id}`];
      return mark === undefined || !arrived(`file.${file.id}.label`) ? [] : [{ note: readNote(form, file), seen: mark }];
    }),
    isWhole,
  };
}

export function markOfFile({ label, role, alt, personalDataConfirmed }: FileNote): string {
  return markOf([label, role, alt, personalDataConfirmed ? 'yes' : '']);
}

function readNote(form: URLSearchParams, { id, role }: FileNote): FileNote {
  const text = (name: string) => (form.get(`file.${id}.${name}`) ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_LABEL);
  return { id, label: text('label'), role: FILE_ROLES.find((one) => one === form.get(`file.${id}.role`)) ?? role, alt: text('alt'), personalDataConfirmed: form.get(`file.${id}.confirmed`) === 'yes' };
}

function readMarks(text: string | null): Readonly<Record<string, string>> {
  try {
    return Marks.catch({}).parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
