import { handInAddress } from '../../../shared/index.js';
import type { Frame } from '../../parts/frame.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import { handInFields } from '../../texts/pl/hand-in-fields.js';
import type { Field, FormStep, Values } from '../fields/field.js';
import { markOf } from '../fields/values.js';
import type { Answer } from '../http/answer.js';
import type { Opened } from '../opened.js';
import { privateFrame } from './private-frame.js';

/** Two people, or two windows, saved the same fields: both versions side by side. */
export interface ConflictPage {
  frame: Frame;
  texts: typeof texts.conflict;
  rows: { label: string; saved: string; yours: string }[];
  action: string;
  /** What keeps one's own version: everything typed, on top of what is saved now. */
  hidden: { name: string; value: string }[];
  keepSaved: string;
}

interface Conflict {
  opened: Opened;
  step: FormStep;
  fields: readonly Field[];
  typed: Values;
  kept: Values;
}

export function showConflict({ opened: { visit, submission }, step, fields, typed, kept }: Conflict): Answer {
  const address = handInAddress(step, { id: submission.id });
  const inWords = (values: Values, { name }: Field) => (values[name] ?? []).join(', ').trim() || texts.conflict.empty;
  const page: ConflictPage = {
    frame: privateFrame(visit, texts.conflict.title),
    texts: texts.conflict,
    rows: fields.filter((field) => inWords(kept, field) !== inWords(typed, field)).map((field) => ({ label: handInFields[field.texts]!.label, saved: inWords(kept, field), yours: inWords(typed, field) })),
    action: address,
    hidden: [{ name: 'seen', value: markOf(kept) }, ...Object.entries(typed).flatMap(([name, values]) => values.map((value) => ({ name, value })))],
    keepSaved: address,
  };
  return { view: 'hand-in/conflict', page, status: 409 };
}
