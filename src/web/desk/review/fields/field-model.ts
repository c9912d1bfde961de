import type { Library } from '../../../../content/index.js';
import type { LineChange } from '../../../../submissions/index.js';
import { deskReview } from '../../../texts/pl/desk-review.js';
import type { Column, Field, FormRow, FormValue, Options } from './field.js';
import { listed, type Option } from './option.js';

const texts = deskReview.review;

/** A field ready to print by `parts/desk-field`. */
export interface FieldModel {
  is: Field['widget']['is'];
  path: string;
  id: string;
  label: string;
  hint: string | undefined;
  errors: readonly string[];
  /** Ids of hint, errors and difference; empty when there are none. */
  describedBy: string;
  /** Of a field of one text. */
  text: string;
  rows: number;
  inputMode: string | undefined;
  options: Option[];
  codes: CodesModel | undefined;
  table: TableModel | undefined;
  difference: DifferenceModel | undefined;
  texts: typeof texts;
}

interface CodesModel {
  summary: string;
  filterLabel: string;
  isOpen: boolean;
  values: (Option & { id: string })[];
}

interface TableModel {
  /** Rows in the form, empty ones included. */
  count: number;
  rows: { legend: string; kept: string | undefined; remove: { id: string; name: string } | undefined; cells: CellModel[] }[];
}

export interface CellModel {
  is: Column['is'];
  id: string;
  name: string;
  label: string;
  text: string;
  options: Option[];
}

/** What somebody else saved into this field while it was open here. */
export interface DifferenceModel {
  text: string;
  lines: readonly LineChange[];
  /** Absent where only they changed it: then there is nothing to choose. */
  choice: { name: string; legend: string } | undefined;
}

interface Given {
  value: FormValue;
  library: Library;
  errors?: readonly string[];
  difference?: DifferenceModel | undefined;
}

/** Empty rows at the end of a list, to add to it without JavaScript. */
const NEW_ROWS = 2;

export function fieldModel(field: Field, { value, library, errors = [], difference }: Given): FieldModel {
  const { path, label, widget } = field;
  const id = idOf(path);
  const text = typeof value === 'string' ? value : '';
  const counted = 'counts' in widget && widget.counts ? texts.charactersNow(texts.characters([...text].length)) : '';
  const hint = [field.hint, counted].filter(Boolean).join(' ') || undefined;
  return {
    // A box for days shows nothing that is no day, and would send back nothing.
    is: widget.is === 'day' && !/^(?:\d{4}-\d\d-\d\d)?$/u.test(text) ? 'line' : widget.is,
    path,
    id,
    label,
    hint,
    errors,
    describedBy: [hint && `${id}-hint`, errors.length > 0 && `${id}-error`, difference && `${id}-difference`].filter(Boolean).join(' '),
    text,
    rows: 'rows' in widget ? widget.rows : 8,
    inputMode: 'inputMode' in widget ? widget.inputMode : undefined,
    options: widget.is === 'choice' ? choices(widget.options, text, library) : [],
    codes: widget.is === 'codes' ? codesModel(id, library.vocabularies[widget.scheme], value as readonly string[], errors.length > 0) : undefined,
    table: widget.is === 'rows' ? tableModel(path, widget, value as readonly FormRow[], library) : undefined,
    difference,
    texts,
  };
}

export function idOf(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}

/** The first choice is none; a value nobody knows is shown rather than lost. */
function choices(options: Options, chosen: string, library: Library): Option[] {
  const known = options(library);
  const strange = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: texts.unknownCode(chosen) }] : [];
  return listed([{ value: '', label: texts.choose }, ...known, ...strange], chosen);
}

function codesModel(id: string, vocabulary: Library['vocabularies']['topics'], chosen: readonly string[], isOpen: boolean): CodesModel {
  // What is chosen comes first, as it is kept: its order means something (the sector that leads), and the browser sends boxes in theirs.
  const first = chosen.map((code) => ({ value: code, label: vocabulary.get(code)?.label.pl ?? texts.unknownCode(code) }));
  const others = vocabulary.concepts.filter(({ code, replacedBy }) => !replacedBy && !chosen.includes(code)).map(({ code, label }) => ({ value: code, label: label.pl }));
  const all = [...first, ...others];
  const labels = first.map(({ label }) => label);
  return {
    summary: labels.length > 0 ? texts.chosen(labels.join(', ')) : texts.chosenNone,
    filterLabel: texts.filter,
    isOpen,
    values: all.map(({ value, label }, index) => ({ id: `${id}-${index}`, value, label, isSelected: chosen.includes(value) })),
  };
}

function tableModel(path: string, { one, columns, isClosed }: Extract<Field['widget'], { is: 'rows' }>, rows: readonly FormRow[], library: Library): TableModel {
  const next = Math.max(-1, ...rows.map(({ index }) => index)) + 1;
  const empty = isClosed ? [] : Array.from({ length: NEW_ROWS }, (_, index): FormRow => ({ index: next + index, cells: {} }));
  const row = ({ index, cells }: FormRow, isNew: boolean, number: number): TableModel['rows'][number] => {
    const name = `${path}.${index}`;
    return {
      legend: isNew ? texts.newRow(one) : texts.row(one, number),
      kept: isNew ? undefined : `${name}.kept`,
      remove: isNew ? undefined : { id: idOf(`${name}.remove`), name: `${name}.remove` },
      cells: columns.map((column) => {
        const text = cells[column.name] ?? '';
        return { is: column.is, id: idOf(`${name}.${column.name}`), name: `${name}.${column.name}`, label: column.label, text, options: column.options ? choices(column.options, text, library) : [] };
      }),
    };
  };
  return { count: next + empty.length, rows: [...rows.map((each, index) => row(each, false, index + 1)), ...empty.map((each) => row(each, true, 0))] };
}
