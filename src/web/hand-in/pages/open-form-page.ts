import type { Response } from 'express';
import { z } from 'zod';
import { handInAddress } from '../../../shared/index.js';
import { handIn } from '../../texts/pl/hand-in.js';
import { handInFields } from '../../texts/pl/hand-in-fields.js';
import type { Frame } from '../../parts/frame.js';
import { openSession } from '../begin.js';
import { typedText } from '../fields/read-values.js';
import type { Trouble } from '../fields/troubles.js';
import type { Answer } from '../http/answer.js';
import type { Arrived } from '../opened.js';
import { errorSummary, type ErrorSummary } from './error-summary.js';
import { privateFrame } from './private-frame.js';

const texts = handIn.openForm;

/** How anybody proposes a case study. */
export interface OpenFormPage {
  frame: Frame;
  texts: typeof texts;
  needsTitle: string;
  errors: ErrorSummary | undefined;
  fields: { name: string; type: string; label: string; required: string; value: string; autocomplete: string; hint: string | undefined; error: string | undefined; describedBy: string }[];
  action: string;
}

const Beginning = z.object({ contactName: z.string().trim().min(1).max(200), contactEmail: z.email().max(200) });

export function showOpenForm(arrived: Arrived): Answer {
  return { view: 'hand-in/open-form', page: openFormPage(arrived, { contactName: '', contactEmail: '' }, []) };
}

/** Begins a submission; its status address is where whoever began it comes back to. */
export function beginOpenForm(arrived: Arrived, res: Response): Answer {
  const { form, handIn: parts } = arrived;
  const typed = { contactName: typedText.parse(form.get('contactName') ?? '').trim(), contactEmail: typedText.parse(form.get('contactEmail') ?? '').trim() };
  const read = Beginning.safeParse(typed);
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
    return { view: 'hand-in/open-form', page: openFormPage(arrived, typed, [...wrong]), status: 422 };
  }
  // People do not see this field. Whoever fills it in is shown the way back, so that a person whose browser did it loses little.
  if ((form.get('website') ?? '') !== '') return { to: handInAddress('openForm') };
  const { contactName: name, contactEmail: email } = read.data;
  const { submission, statusToken } = parts.submissions.begin({ kind: 'case-study', origin: 'open-form', meta: { title: '', lang: 'pl', licence: 'CC-BY-4.0' }, contact: { name, email } });
  parts.people.put(submission.id, [{ person: name, organisation: '', scopes: [] }]);
  openSession(arrived, res, submission.id);
  return { to: handInAddress('status', { token: statusToken }) };
}

function openFormPage({ visit }: Arrived, typed: Record<'contactName' | 'contactEmail', string>, wrong: readonly string[]): OpenFormPage {
  const messages = { contactName: texts.badName, contactEmail: texts.badEmail };
  const names = ['contactName', 'contactEmail'] as const;
  const troubles: Trouble[] = names.filter((name) => wrong.includes(name)).map((name) => ({ step: 'people', field: name, label: handInFields[name]!.label, message: messages[name] }));
  return {
    frame: privateFrame(visit, troubles.length > 0 ? `${handIn.errors.prefix}: ${texts.title}` : texts.title),
    texts,
    needsTitle: handIn.invitation.needs,
    errors: errorSummary(troubles, '', 'people'),
    fields: names.map((name) => {
      const error = troubles.find(({ field }) => field === name)?.message;
      const { label, hint } = handInFields[name]!;
      return { name, type: name === 'contactEmail' ? 'email' : 'text', label, required: handIn.form.required, value: typed[name], autocomplete: name === 'contactEmail' ? 'email' : 'name', hint, error, describedBy: [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') };
    }),
    action: handInAddress('openForm'),
  };
}
