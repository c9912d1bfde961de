import { differences } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import type { Field, FormValue } from './fields/field.js';
import { fieldModel, type DifferenceModel, type FieldModel } from './fields/field-model.js';
import { fieldsOf, groupsOf } from './fields/fields-of.js';
import { problemsAt } from './fields/problems-at.js';
import { markOf, showValue } from './fields/show-value.js';
import { valueText } from './fields/value-text.js';
import { problemText } from './problem-text.js';
import { markOfFile } from './read-review-form.js';
import type { SubmissionVisit } from './review-visit.js';
import { draftOf, type Saving } from './save-review.js';
import type { SubmissionCheck } from './check-submission.js';

const texts = deskReview.review;

export interface FormModel {
  groups: { code: string; label: string; isOpen: boolean; fields: FieldModel[] }[];
  body: FieldModel;
  /** Marks of everything shown, for the comparison when it is sent. */
  seen: string;
  /** Problems and differences with the way to their fields. */
  errors: { text: string; address: string }[];
}

export type NotSaved = Extract<Saving, { unsaved: string }>;

/** The form of a submission: as it is saved, or, where something was typed and not saved, as it was typed. */
export function formModel(visit: SubmissionVisit, { problems }: Pick<SubmissionCheck, 'problems'>, unsaved: NotSaved | undefined): FormModel {
  const { submission, services } = visit;
  const [saved, library, fields] = [draftOf(submission), services.library(), fieldsOf(submission.kind)];
  const placed = problemsAt(problems, fields);
  const model = (field: Field): FieldModel => {
    const fault = unsaved?.merged.faults.get(field.path);
    const errors = [...(fault ? [fault] : []), ...(placed.at.get(field.path) ?? []).map((problem) => problemText(problem, field.label))];
    return fieldModel(field, { value: typedValue(field, unsaved) ?? showValue(field, saved), library, errors, difference: differenceOf(field, unsaved, visit) });
  };
  const groups = groupsOf(submission.kind).map(({ code, label, fields: own }, index) => {
    const models = own.map(model);
    return { code, label, fields: models, isOpen: index === 0 || models.some(({ errors, difference }) => errors.length > 0 || difference !== undefined) };
  });
  const body = model(fields.at(-1)!);
  const marks = [...fields.map((field) => [field.path, markOf(showValue(field, saved))]), ...submission.files.map((file) => [`file.${file.id}`, markOfFile(file)])];
  return { groups, body, seen: JSON.stringify(Object.fromEntries(marks)), errors: [...groups.flatMap(({ fields: all }) => all), body].flatMap(errorsOf).concat(placed.elsewhere.map((problem) => ({ text: problemText(problem), address: '#content' }))) };
}

function errorsOf({ id, label, errors, difference }: FieldModel): FormModel['errors'] {
  const differs = difference ? [difference.choice ? texts.differs.summaryConflict(label) : texts.differs.summaryTheirs(label)] : [];
  return [...differs, ...errors.map((error) => `${label}: ${error}`)].map((text) => ({ text, address: `#${id}` }));
}

/** What was typed, unless only somebody else changed the field, or their version was taken. */
function typedValue({ path }: Field, unsaved: NotSaved | undefined): FormValue | undefined {
  const typed = unsaved?.form.typed.find(({ field }) => field.path === path);
  return typed && !typed.takesTheirs && !unsaved?.merged.theirs.has(path) ? typed.value : undefined;
}

function differenceOf(field: Field, unsaved: NotSaved | undefined, { services }: SubmissionVisit): DifferenceModel | undefined {
  if (unsaved?.unsaved !== 'differs') return undefined;
  const { conflicts, theirs } = unsaved.merged;
  const now = conflicts.get(field.path);
  if (now === undefined) return theirs.has(field.path) ? { text: texts.differs.theirsOnly, lines: [], choice: undefined } : undefined;
  const text = (value: FormValue) => valueText(field, value, services.library());
  const mine = unsaved.form.typed.find((one) => one.field.path === field.path)!.value;
  return { text: texts.differs.conflict, lines: differences(text(now), text(mine)), choice: { name: `take.${field.path}`, legend: texts.differs.legend(field.label) } };
}

