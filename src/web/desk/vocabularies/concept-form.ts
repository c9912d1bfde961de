import type { Concept } from '../../../content/index.js';
import { vocabularies as texts } from '../../texts/pl/desk-vocabularies.js';
import { longFieldOf, type LongField } from '../long-field.js';
import { fieldOf, type Field } from '../field.js';
import type { ConceptFaults, TypedConcept } from './read-concept.js';

/** The fields of a concept, for a new one and for one that is changed; printed by `parts/concept-form`. */
export interface ConceptForm {
  action: string;
  pl: Field;
  en: Field;
  altPl: LongField;
  altEn: LongField;
  scope: LongField;
  /** For a new one only. */
  code: Field | undefined;
  broader: { id: string; label: string; none: string; choices: { value: string; label: string; chosen: boolean }[] } | undefined;
  /** Mark of the concept as it is shown. */
  seen: string;
  button: string;
}

/** @param current what was saved meanwhile by somebody else, to be shown beside what was typed */
export function conceptForm({ action, typed, faults = {}, seen, current, broader }: { action: string; typed: TypedConcept; faults?: ConceptFaults; seen: string; current?: TypedConcept; broader?: readonly Concept[] | undefined }): ConceptForm {
  const isNew = seen === '';
  const beside = (field: keyof TypedConcept) => (current && current[field] !== typed[field] ? texts.now(current[field].replaceAll('\n', ', ') || texts.empty) : undefined);
  const hint = (usual: string | undefined, field: keyof TypedConcept) => {
    const text = [usual, beside(field)].filter(Boolean).join(' ');
    return text ? { hint: text } : {};
  };
  return {
    action,
    pl: fieldOf({ name: 'pl', label: texts.pl, type: 'text', autocomplete: 'off', value: typed.pl, error: faults.pl, ...hint(undefined, 'pl') }),
    en: fieldOf({ name: 'en', label: texts.en, type: 'text', autocomplete: 'off', value: typed.en, error: faults.en, ...hint(undefined, 'en') }),
    altPl: longFieldOf({ name: 'inne-pl', label: texts.altPl, rows: 4, value: typed.altPl, error: faults.altPl, ...hint(texts.altHint, 'altPl') }),
    altEn: longFieldOf({ name: 'inne-en', label: texts.altEn, rows: 3, value: typed.altEn, error: faults.altEn, ...hint(undefined, 'altEn') }),
    scope: longFieldOf({ name: 'zakres', label: texts.scope, rows: 3, value: typed.scope, error: faults.scope, ...hint(texts.scopeHint, 'scope') }),
    code: isNew ? fieldOf({ name: 'kod', label: texts.code, type: 'text', autocomplete: 'off', value: typed.code, error: faults.code, hint: texts.codeHint }) : undefined,
    broader: broader && { id: 'f-szersze', label: texts.broader, none: texts.noBroader, choices: broader.map(({ code, label }) => ({ value: code, label: label.pl, chosen: code === typed.broader })) },
    seen,
    button: isNew ? texts.addButton : texts.saveButton,
  };
}

export function typedFrom({ code, broader, label, alt, scope }: Concept): TypedConcept {
  return { code, broader: broader ?? '', pl: label.pl, en: label.en, altPl: alt.pl.join('\n'), altEn: alt.en.join('\n'), scope: scope ?? '' };
}

export const NOTHING_TYPED: TypedConcept = { code: '', broader: '', pl: '', en: '', altPl: '', altEn: '', scope: '' };

/** Fields with a fault, in the order in which they stand. */
export function fieldsOf({ pl, en, altPl, altEn, scope, code }: ConceptForm): { id: string; error: string | undefined }[] {
  return [pl, en, altPl, altEn, scope, ...(code ? [code] : [])];
}
