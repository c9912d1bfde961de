import type { Kind, Scheme } from '../../../content/index.js';
import type { PersonConsent, Submission } from '../../../submissions/index.js';

/** The steps that are forms, in their order; files come before them, the check after. */
export const FORM_STEPS = ['about', 'people', 'rights'] as const;
export type FormStep = (typeof FORM_STEPS)[number];
export type Step = 'files' | FormStep | 'check';

/** How a field is typed and what is kept of it. `names` are objects of which the form knows one property. */
export type FieldKind = 'line' | 'text' | 'lines' | 'names' | 'period' | 'day' | 'codes' | 'code' | 'scopes' | 'tick';

/** One field of a step. */
export interface Field {
  /** In the form, and the id of its element. */
  name: string;
  /** Which texts it has. */
  texts: string;
  step: FormStep;
  /** Of the fields above which its heading stands. */
  section: string;
  kind: FieldKind;
  /** Where it stands in a draft. */
  at: readonly (string | number)[];
  /** Of the kinds of items it is asked for; all of them when absent. */
  for?: readonly Kind[];
  scheme?: Scheme;
  /** Codes to choose from that are no vocabulary. */
  choices?: readonly string[];
  /** The property of `names`. */
  key?: string;
  isRequired?: true;
  autocomplete?: string;
  /** Of the letters, for a counter. */
  length?: { least: number; most: number };
  rows?: number;
}

/** What the forms write of a submission. */
export interface Draft {
  meta: Record<string, unknown>;
  body: string;
  contact: { name: string; email: string };
  message: string;
  people: PersonConsent[];
}

/** What a form holds: each field with everything typed or ticked in it. */
export type Values = Record<string, string[]>;

/** A copy that may be written on. */
export function draftOf({ meta, body, contact, message }: Submission, people: readonly PersonConsent[]): Draft {
  return structuredClone({ meta: { ...meta }, body, contact: { ...contact }, message, people: [...people] });
}
