import type { Fault, Fields, Filled } from './apply-cells.js';
import { isRemoval, splitList, toValue } from './cell.js';
import type { Column } from './columns.js';

/**
 * Writes columns that belong together (`places.name`, `places.type`) into their list. An entry is known by its position, so
 * whatever would move values of columns that are not given to another entry is a fault: nothing is guessed.
 */
export function setAligned(fields: Fields, cells: readonly Filled[]): Fault[] {
  const lists = [...new Set(cells.map(({ column }) => listOf(column.name)))];
  return lists.flatMap((list) => setList(fields, list, cells.filter(({ column }) => listOf(column.name) === list)));
}

function setList(fields: Fields, list: string, given: readonly Filled[]): Fault[] {
  const before = (fields[list] as Fields[] | undefined) ?? [];
  const [first] = given;
  if (given.some(({ column, text }) => isKey(column.name) && isRemoval(text))) {
    delete fields[list];
    return [];
  }
  const columns = given.map(({ column, text }) => ({ column, name: fieldOf(column.name), values: isRemoval(text) ? before.map(() => '') : splitList(text) }));
  const count = columns[0]!.values.length;
  if (columns.some(({ values }) => values.length !== count)) {
    return [{ field: first!.column.name, message: `kolumny „${list}” mają różną liczbę wartości (${columns.map(({ column, values }) => `${column.label}: ${values.length}`).join(', ')})`, advice: 'Wpisz w każdej tyle samo wartości rozdzielonych znakiem |; gdzie wartości brak, zostaw puste miejsce, na przykład „miasto||wieś”.' }];
  }
  const hidden = [...new Set(before.flatMap((entry) => Object.keys(entry)))].filter((name) => !columns.some((column) => column.name === name));
  if (hidden.length > 0 && (before.length !== count || columns.some((one) => isMoved(one, before)))) {
    return [{ field: first!.column.name, message: `na liście „${list}” zmienia się liczba albo kolejność pozycji, a nie podano kolumn: ${hidden.map((name) => `${list}.${name}`).join(', ')}`, advice: 'Podaj te kolumny także, żeby było wiadomo, która wartość należy do której pozycji.' }];
  }
  fields[list] = Array.from({ length: count }, (_, index) => entryOf(before[index], columns, index));
  return [];
}

/** Whether a key that stood with one entry now stands with another. Other values may well repeat. */
function isMoved({ column, name, values }: GivenColumn, before: readonly Fields[]): boolean {
  if (!isKey(column.name)) return false;
  return values.some((value, index) => before[index]?.[name] !== value && before.some((entry) => entry[name] === value));
}

interface GivenColumn {
  column: Column;
  name: string;
  values: readonly string[];
}

function entryOf(before: Fields | undefined, columns: readonly GivenColumn[], index: number): Fields {
  const entry: Fields = { ...before };
  for (const { column, name, values } of columns) {
    const text = values[index] ?? '';
    if (text === '' || isRemoval(text)) delete entry[name];
    else entry[name] = toValue(text, column.writing);
  }
  return entry;
}

/** The fields entries cannot be without: taking one away takes the list away. */
const KEYS = new Set(['name', 'act', 'indicator', 'programme', 'owner', 'url', 'id']);
const isKey = (name: string) => KEYS.has(fieldOf(name)) && name !== 'legalBasis.url';
const listOf = (name: string) => name.split('.')[0]!;
const fieldOf = (name: string) => name.split('.')[1]!;
