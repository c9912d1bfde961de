import type { Problem } from '../../shared/index.js';
import type { Who } from '../../people/index.js';
import type { PlannedRow } from '../import/index.js';

/**
 * `planned`: shown, nothing done · `applying`: its chosen rows are being written · `stopped`: by an editor, or because nothing can be
 * written · `done`: every chosen row has its fate.
 */
export type RunState = 'planned' | 'applying' | 'stopped' | 'done';

/**
 * What became of a row. `left`: not chosen, or nothing to do · `chosen`: its turn will come · `saved` · `stale`: somebody changed the
 * item, or added one of its title, after the plan was made · `refused`: it cannot be written, for the reason in the note.
 */
export type RowFate = 'left' | 'chosen' | 'saved' | 'stale' | 'refused';

export interface ImportRun {
  readonly id: string;
  readonly name: string;
  readonly state: RunState;
  /** The day that new dates get, whenever the rows are written: a row written twice must be the same twice. */
  readonly day: string;
  /** What is wrong with the table itself. */
  readonly problems: readonly Problem[];
  readonly who: Who;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface ImportRow {
  readonly row: number;
  readonly what: PlannedRow['what'];
  /** The item it changed or became; empty while it has none. */
  readonly item: string;
  readonly title: string;
  /** `undefined` when it is done. */
  readonly plan: PlannedRow | undefined;
  readonly fate: RowFate;
  readonly note: string;
}
