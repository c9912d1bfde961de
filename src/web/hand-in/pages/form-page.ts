import { handInAddress } from '../../../shared/index.js';
import type { Change } from '../../../submissions/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Frame } from '../../parts/frame.js';
import type { Answer } from '../http/answer.js';
import type { Opened } from '../opened.js';
import { draftOf, type Draft, type Field, type FormStep } from '../fields/field.js';
import { fieldsOf, personRows } from '../fields/field-table.js';
import { namedCreators } from '../fields/named-creators.js';
import { readPersonRows, readValues } from '../fields/read-values.js';
import { troublesOf } from '../fields/troubles.js';
import { markOf, putValues, valuesOf } from '../fields/values.js';
import { showConflict } from './conflict-page.js';
import { errorSummary, type ErrorSummary } from './error-summary.js';
import { sectionsOf, type SectionModel } from './field-model.js';
import { privateFrame } from './private-frame.js';
import { nextStep, stepHead, type StepHead } from './step-links.js';

/** A step that is a form. */
export interface FormPage {
  frame: Frame;
  head: StepHead;
  texts: typeof texts.form;
  errors: ErrorSummary | undefined;
  lead: string | undefined;
  action: string;
  /** Which values the form shows. */
  seen: string;
  sections: SectionModel[];
  hasPeople: boolean;
}

/** Errors are shown when somebody has saved, not before they have typed anything. */
export function showForm(step: FormStep) {
  return (opened: Opened): Answer => {
    const { visit, submission, draft } = opened;
    const fields = fieldsOf(step, submission.kind, personRows(draft));
    const isAsked = visit.query.has('bledy');
    const troubles = isAsked ? stepTroubles(opened, step) : [];
    const head = stepHead(step, submission.id);
    const page: FormPage = {
      frame: privateFrame(visit, troubles.length > 0 ? `${texts.errors.prefix}: ${head.title}` : head.title),
      head,
      texts: texts.form,
      errors: errorSummary(troubles, submission.id, step),
      lead: step === 'people' ? texts.form.removePerson : undefined,
      action: handInAddress(step, { id: submission.id }),
      seen: markOf(valuesOf(draft, fields)),
      sections: sectionsOf(fields, { values: valuesOf(draft, fields), troubles, vocabularies: visit.library.vocabularies }),
      hasPeople: step === 'people',
    };
    return { view: 'hand-in/form', page };
  };
}

/** Everything typed is kept, right or wrong, unless somebody else changed the same fields meanwhile. */
export function saveForm(step: FormStep) {
  return (opened: Opened): Answer => {
    const { form, submission, draft } = opened;
    const seen = form.get('seen');
    // No form of ours: saving it would empty every field.
    if (seen === null) return { to: handInAddress(step, { id: submission.id }) };
    const sent = Math.max(readPersonRows(form), draft.people.length);
    const fields = fieldsOf(step, submission.kind, sent);
    const typed = readValues(form, fields);
    const kept = valuesOf(draft, fields);
    if (markOf(kept) !== seen && markOf(kept) !== markOf(valuesOf(withValues(draft, fields, typed), fields))) return showConflict({ opened, step, fields, typed, kept });
    save(opened, step, withValues(draft, fields, typed));
    return afterSaving(opened, step);
  };
}

function withValues(draft: Draft, fields: readonly Field[], typed: ReturnType<typeof readValues>): Draft {
  const changed = structuredClone(draft);
  putValues(changed, fields, typed);
  return changed;
}

function save({ submission, handIn }: Opened, step: FormStep, draft: Draft): void {
  const { meta, body, contact, message, people } = draft;
  const change: Change = { meta: step === 'people' ? { ...meta, creators: namedCreators(draft) } : meta, body, contact, message };
  handIn.submissions.save(submission.id, submission.revision, change);
  handIn.people.put(submission.id, people);
}

function afterSaving(opened: Opened, step: FormStep): Answer {
  const { form, handIn, submission: { id } } = opened;
  const here = handInAddress(step, { id });
  if (form.get('do') === 'add') return { to: `${here}#person-${readPersonRows(form)}` };
  const submission = handIn.submissions.submission(id);
  if (form.get('do') === 'later' || !submission) return { to: handInAddress('overview', { id }) };
  const isFine = stepTroubles({ ...opened, submission, draft: draftOf(submission, handIn.people.of(id)) }, step).length === 0;
  return { to: isFine ? handInAddress(nextStep(step), { id }) : `${here}?bledy=1#bledy` };
}

function stepTroubles({ submission, draft, visit, handIn }: Opened, step: FormStep) {
  return troublesOf(submission, draft, { vocabularies: visit.library.vocabularies, queue: handIn.queue, today: visit.today }).filter((trouble) => trouble.step === step);
}
