import type { FrontMatter } from '../../content/index.js';
import type { Problem } from '../../shared/index.js';

/** A new item before it has an identifier. */
export type NewMeta = FrontMatter extends infer Meta ? (Meta extends FrontMatter ? Omit<Meta, 'id'> : never) : never;

/** One field of one row: what a reader of the table would see, before and after; empty when there is nothing. */
export interface Change {
  column: string;
  label: string;
  before: string;
  after: string;
}

interface Common {
  /** As spreadsheets number it. */
  row: number;
  /** What was ignored, and why: the row is fine without it. */
  notes: Problem[];
}

export type PlannedRow =
  | (Common & { what: 'new'; title: string; meta: NewMeta; body: string })
  /** `body` only when it changes. `digest` is of the file the row was held against: another one means somebody was quicker. */
  | (Common & { what: 'changed'; id: string; title: string; changes: Change[]; meta: FrontMatter; body?: string; digest: string })
  | (Common & { what: 'unchanged'; id: string; title: string })
  /** Nothing of it is done. */
  | (Common & { what: 'faulty'; id?: string; title?: string; problems: Problem[] });

export type Fate = PlannedRow['what'];

/** What a table would do to the library: data, to be shown, and applied later. */
export interface Plan {
  name: string;
  rows: PlannedRow[];
  /** What is wrong with the table itself: unknown and repeated columns, which are left out. */
  problems: Problem[];
}

export function countFates({ rows }: Plan): Record<Fate, number> {
  const counts: Record<Fate, number> = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { what } of rows) counts[what] += 1;
  return counts;
}
