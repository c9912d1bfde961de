import type { Kind, Library, Scheme } from '../../../../content/index.js';

/** One field of the editing form: a place in the front matter, and how a person writes it. */
export interface Field {
  /** Dotted path in the front matter, also the name in the form; `body` is the text and `rest` what has no field of its own. */
  path: string;
  label: string;
  hint?: string;
  /** Absent: every kind has it. */
  kinds?: readonly Kind[];
  widget: Widget;
}

export type Widget =
  | { is: 'line'; inputMode?: 'url' | 'numeric' }
  | { is: 'text'; rows: number; counts?: boolean }
  /** A list of texts, one a line. */
  | { is: 'lines'; rows: number }
  | { is: 'day' }
  | { is: 'yes' }
  | { is: 'choice'; options: Options }
  | { is: 'codes'; scheme: Scheme }
  | { is: 'rows'; one: string; columns: readonly Column[]; /** No row can be added. */ isClosed?: true }
  | { is: 'yaml' };

/** A cell of a row: what a list of people, places or results is made of. */
export interface Column {
  name: string;
  label: string;
  is: 'line' | 'text' | 'lines' | 'choice';
  options?: Options;
  /** What a new row gets where nothing is typed, by its number from 1. */
  fill?: (number: number) => string;
}

export interface Option {
  value: string;
  label: string;
}
export type Options = (library: Library) => Option[];

/** What stands in the form: comparable as JSON, so that a change is known from what was shown. */
export type FormValue = string | readonly string[] | readonly FormRow[];

export interface FormRow {
  /** Place in the list that was shown; new rows follow the last. */
  index: number;
  cells: Readonly<Record<string, string>>;
}

export interface Group {
  code: string;
  label: string;
  fields: readonly Field[];
}
