import type { Vocabularies } from '../../../content/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import { handInChoices, handInFields, handInSections } from '../../texts/pl/hand-in-fields.js';
import type { Field, Values } from '../fields/field.js';
import type { Trouble } from '../fields/troubles.js';

/** One field, ready to print. */
export interface FieldModel {
  name: string;
  /** `checks` and `radios` stand in a fieldset of their own. */
  control: 'line' | 'text' | 'checks' | 'radios' | 'select' | 'tick';
  type: 'text' | 'email' | 'date';
  label: string;
  required: string | undefined;
  hint: string | undefined;
  example: string | undefined;
  exampleLabel: string;
  error: string | undefined;
  /** Ids of hint, example, counter and error, for `aria-describedby`. */
  describedBy: string;
  value: string;
  rows: number;
  autocomplete: string | undefined;
  counter: { least: number; most: number; text: string } | undefined;
  options: { id: string; value: string; label: string; note: string | undefined; isChosen: boolean; isNarrower: boolean }[];
  /** A long list is folded away; what it says then. */
  fold: { summary: string; isOpen: boolean } | undefined;
  filterLabel: string;
}

export interface SectionModel {
  legend: string;
  lead: string | undefined;
  fields: FieldModel[];
}

export interface Showing {
  values: Values;
  troubles: readonly Trouble[];
  vocabularies: Vocabularies;
}

/** Lists up to this long stand open. */
const SHORT_LIST = 6;

/** The fields of a step under their headings. */
export function sectionsOf(fields: readonly Field[], showing: Showing): SectionModel[] {
  const names = [...new Set(fields.map(({ section }) => section))];
  return names.map((name) => {
    const person = /^person-(\d+)$/u.exec(name);
    const { legend, lead } = person ? { legend: texts.form.person(Number(person[1]) + 1), lead: undefined } : handInSections[name]!;
    return { legend, lead, fields: fields.filter(({ section }) => section === name).map((field) => fieldModel(field, showing)) };
  });
}

function fieldModel(field: Field, { values, troubles, vocabularies }: Showing): FieldModel {
  const { label, hint, example } = handInFields[field.texts]!;
  const { name } = field;
  const typed = values[name] ?? [];
  const error = troubles.find((trouble) => trouble.field === name)?.message;
  const control = controlOf(field);
  const options = optionsOf(field, typed, vocabularies);
  const value = typed[0] ?? '';
  const counter = field.length ? { ...field.length, text: texts.counter(lettersOf(value), field.length) } : undefined;
  const chosen = options.filter(({ isChosen }) => isChosen).length;
  return {
    name,
    control,
    type: field.kind === 'day' ? 'date' : field.autocomplete === 'email' ? 'email' : 'text',
    label,
    required: field.isRequired ? texts.form.required : undefined,
    hint,
    example: example?.replaceAll('\n', ' · '),
    exampleLabel: texts.form.example,
    error,
    describedBy: [hint && `${name}-hint`, example && `${name}-example`, counter && `${name}-counter`, error && `${name}-error`].filter(Boolean).join(' '),
    value,
    rows: field.rows ?? 1,
    autocomplete: field.autocomplete,
    counter,
    options,
    fold: control === 'checks' && options.length > SHORT_LIST ? { summary: `${texts.form.choose} – ${texts.form.chosen(chosen)}`, isOpen: error !== undefined } : undefined,
    filterLabel: texts.form.filter,
  };
}

/** As the schema counts: a break of lines is a space. */
function lettersOf(text: string): number {
  return text.trim().replace(/\s+/gu, ' ').length;
}

function controlOf({ kind, name }: Field): FieldModel['control'] {
  if (kind === 'codes' || kind === 'scopes') return 'checks';
  if (kind === 'code') return name === 'licence' ? 'radios' : 'select';
  if (kind === 'tick') return 'tick';
  return ['text', 'lines', 'names'].includes(kind) ? 'text' : 'line';
}

function optionsOf({ name, texts: texted, scheme, choices, isRequired, kind }: Field, typed: readonly string[], vocabularies: Vocabularies): FieldModel['options'] {
  const notes = name === 'licence' ? handInChoices.licence : {};
  const labels = texted === 'scopes' ? handInChoices.scopes : handInChoices.lang;
  const concepts = scheme ? vocabularies[scheme].concepts.filter(({ replacedBy }) => !replacedBy).map(({ code, label, broader }) => ({ code, label: label.pl, isNarrower: broader !== undefined })) : (choices ?? []).map((code) => ({ code, label: labels[code] ?? code, isNarrower: false }));
  const unsaid = kind === 'code' && !isRequired && scheme ? [{ code: '', label: texts.form.unsaid, isNarrower: false }] : [];
  return [...unsaid, ...concepts].map(({ code, label, isNarrower }) => ({ id: `${name}--${code || 'none'}`, value: code, label, note: notes[code], isChosen: typed.includes(code) || (code === '' && typed.length === 0), isNarrower }));
}
