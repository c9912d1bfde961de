import type { Problem } from '../../shared/index.js';
import { isRemoval, splitList, toValue } from './cell.js';
import type { Column } from './columns.js';
import { setAligned } from './set-aligned.js';

/** A cell with something in it, and the column it stands in. */
export interface Filled {
  column: Column;
  text: string;
}

export type Fields = Record<string, unknown>;
export type Fault = Pick<Problem, 'field' | 'message' | 'advice'>;

/** Front matter with the cells of a row written into it; nothing is checked here but what belongs together. */
export function applyCells(meta: object, cells: readonly Filled[]): { meta: Fields; faults: Fault[] } {
  const written = structuredClone(meta) as Fields;
  for (const { column, text } of cells.filter((cell) => cell.column.holds !== 'aligned')) setAt(written, column.name.split('.'), valueOf(column, text));
  const faults = setAligned(written, cells.filter((cell) => cell.column.holds === 'aligned'));
  return { meta: written, faults };
}

function valueOf({ holds, writing }: Column, text: string): unknown {
  if (isRemoval(text)) return undefined;
  if (holds === 'one') return toValue(text, writing);
  return splitList(text).filter(Boolean).map((value) => toValue(value, writing));
}

/** Sets a field, or takes it away together with what then holds nothing. */
function setAt(fields: Fields, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = (fields[step] ??= {}) as Fields;
    setAt(inner, rest, value);
    if (Object.keys(inner).length === 0) delete fields[step];
  } else if (value === undefined) delete fields[step];
  else fields[step] = value;
}
