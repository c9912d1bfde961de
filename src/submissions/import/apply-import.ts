import type { FrontMatter, Library } from '../../content/index.js';
import type { NewMeta, Plan, PlannedRow } from './plan.js';

export interface ApplyOptions {
  /** As it is now, asked again for every row: it may have changed since the plan was made. */
  library: () => Library;
  /** The next free identifier; every call gives another one. */
  nextId: (meta: NewMeta) => string | Promise<string>;
  /** Writes one item, whole or not at all, with the journal, history and day of change that belong to it. Without a body the body stays. */
  save: (meta: FrontMatter, body: string | undefined) => Promise<void>;
}

export interface Applied {
  row: number;
  id: string;
  /** `stale`: somebody changed the item, or added one of this title, after the plan was made; the row was left alone. */
  outcome: 'saved' | 'stale';
}

/**
 * Does what a plan says, row after row; unchanged and faulty rows are passed over. Stopped at any moment, planning and applying
 * the same table again does the rest: what was done is unchanged then, and a new item is refused for its title.
 */
export async function applyImport(plan: Plan, options: ApplyOptions): Promise<Applied[]> {
  const done: Applied[] = [];
  for (const row of plan.rows) {
    const applied = await applyRow(row, options);
    if (applied) done.push(applied);
  }
  return done;
}

async function applyRow(row: PlannedRow, { library, nextId, save }: ApplyOptions): Promise<Applied | undefined> {
  if (row.what === 'new') {
    const twin = library().allItems.find(({ meta }) => meta.title.toLowerCase() === row.title.toLowerCase());
    if (twin) return { row: row.row, id: twin.meta.id, outcome: 'stale' };
    const id = await nextId(row.meta);
    await save({ ...row.meta, id }, row.body);
    return { row: row.row, id, outcome: 'saved' };
  }
  if (row.what !== 'changed') return undefined;
  const now = library().allItems.find(({ meta }) => meta.id === row.id);
  if (now?.digest !== row.digest) return { row: row.row, id: row.id, outcome: 'stale' };
  await save(row.meta, row.body);
  return { row: row.row, id: row.id, outcome: 'saved' };
}
