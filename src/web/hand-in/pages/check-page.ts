import { handInAddress } from '../../../shared/index.js';
import type { Vocabularies } from '../../../content/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import { handInChoices, handInFields } from '../../texts/pl/hand-in-fields.js';
import type { Frame } from '../../parts/frame.js';
import { FORM_STEPS, type Draft, type Field } from '../fields/field.js';
import { fieldsOf } from '../fields/field-table.js';
import { troublesOf } from '../fields/troubles.js';
import { valuesOf } from '../fields/values.js';
import type { Answer } from '../http/answer.js';
import type { Opened } from '../opened.js';
import { errorSummary, type ErrorSummary } from './error-summary.js';
import { stateText } from './file-state.js';
import { linksOf, publishedFiles } from './files-page.js';
import { privateFrame } from './private-frame.js';
import { stepHead, type StepHead } from './step-links.js';

/** Everything as it will be, and what is still missing. */
export interface CheckPage {
  frame: Frame;
  head: StepHead;
  texts: typeof texts.check;
  errors: ErrorSummary | undefined;
  files: { name: string; note: string }[];
  links: { address: string; label: string }[];
  editFiles: { address: string; label: string };
  groups: { heading: string; edit: { address: string; label: string }; rows: { term: string; lines: string[] }[] }[];
  isReading: boolean;
  agreedError: string | undefined;
  action: string;
}

export function showCheck(opened: Opened): Answer {
  const { visit, submission, draft, handIn } = opened;
  const { id } = submission;
  const isAsked = visit.query.has('bledy');
  const agreed = { step: 'check' as const, field: 'agreed', label: texts.steps.check, message: texts.check.disagreed };
  const troubles = [...troublesOf(submission, draft, { vocabularies: visit.library.vocabularies, queue: handIn.queue, today: visit.today }), ...(visit.query.get('bledy') === 'zgoda' ? [agreed] : [])];
  const states = submission.files.map(({ sha256 }) => handIn.queue.job(sha256) ?? { state: 'waiting' as const });
  const page: CheckPage = {
    frame: privateFrame(visit, isAsked && troubles.length > 0 ? `${texts.errors.prefix}: ${texts.steps.check}` : texts.steps.check),
    head: stepHead('check', id),
    texts: texts.check,
    errors: errorSummary(troubles, id, 'check'),
    files: [...publishedFiles(opened).map(({ name }) => ({ name, note: texts.check.published })), ...submission.files.map(({ label, name }, index) => ({ name: label || name, note: stateText(states[index]!) }))],
    links: linksOf(draft.meta).map(({ url, label }) => ({ address: url, label })),
    editFiles: editLink('files', id),
    groups: FORM_STEPS.map((step) => ({ heading: texts.steps[step], edit: editLink(step, id), rows: rowsOf(fieldsOf(step, submission.kind, draft.people.length), draft, visit.library.vocabularies) })),
    isReading: states.some(({ state }) => state === 'waiting' || state === 'running'),
    agreedError: troubles.includes(agreed) ? agreed.message : undefined,
    action: handInAddress('check', { id }),
  };
  return { view: 'hand-in/check', page };
}

/** Hands in when nothing is missing; otherwise shows what is. */
export function handInNow(opened: Opened): Answer {
  const { form, visit, submission, draft, handIn } = opened;
  const here = handInAddress('check', { id: submission.id });
  if (form.get('agreed') !== '1') return { to: `${here}?bledy=zgoda#bledy` };
  if (troublesOf(submission, draft, { vocabularies: visit.library.vocabularies, queue: handIn.queue, today: visit.today }).length > 0) return { to: `${here}?bledy=1#bledy` };
  const isFirst = handIn.submissions.history(submission.id).length === 0;
  const by = draft.contact.name || draft.people[0]?.person || '';
  handIn.submissions.move(submission.id, 'hand-in', { mover: 'speaker', by });
  handIn.consents.noteSubmission(submission.id, draft.people, { by, how: texts.check.how });
  handIn.checkNow();
  // Whoever has an address already keeps it.
  if (!isFirst || submission.origin === 'open-form') return { to: handInAddress('own', { id: submission.id }) };
  return { to: handInAddress('status', { token: handIn.submissions.renewStatusLink(submission.id) }) };
}

function editLink(step: keyof typeof texts.steps & ('files' | 'about' | 'people' | 'rights'), id: string): { address: string; label: string } {
  return { address: handInAddress(step, { id }), label: texts.check.edit(texts.steps[step]) };
}

function rowsOf(fields: readonly Field[], draft: Draft, vocabularies: Vocabularies): { term: string; lines: string[] }[] {
  const values = valuesOf(draft, fields);
  return fields.flatMap((field) => {
    const lines = (values[field.name] ?? []).flatMap((text) => (field.kind === 'tick' ? [] : text.split('\n'))).filter(Boolean).map((text) => inWords(field, text, vocabularies));
    return lines.length > 0 || field.isRequired ? [{ term: handInFields[field.texts]!.label, lines: lines.length > 0 ? lines : [texts.check.empty] }] : [];
  });
}

function inWords({ scheme, texts: texted }: Field, value: string, vocabularies: Vocabularies): string {
  if (scheme) return vocabularies[scheme].label(value, 'pl');
  if (texted === 'scopes') return handInChoices.scopes[value] ?? value;
  return texted === 'lang' ? (handInChoices.lang[value] ?? value) : value;
}
