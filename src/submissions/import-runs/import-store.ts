import { randomUUID } from 'node:crypto';
import type { Who } from '../../people/index.js';
import type { Problem } from '../../shared/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import type { Plan, PlannedRow } from '../import/index.js';
import type { ImportRow, ImportRun, RowFate, RunState } from './import-run.js';

const DAY_MS = 86_400_000;
/** A plan is about the library of its day, and may hold names; whoever comes back after a week makes a new one. */
const KEPT_DAYS = 7;

/** Tables that were sent, with what became of each row; a program that is killed finds its place again. */
export class ImportStore {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  add(plan: Plan, day: string, who: Who): ImportRun {
    const [id, at] = [randomUUID(), this.now().toISOString()];
    const row = this.state.prepare("INSERT INTO import_rows VALUES (?, ?, ?, ?, ?, ?, 'left', '')");
    allOrNothing(this.state, () => {
      this.state.prepare("INSERT INTO import_runs VALUES (?, ?, 'planned', ?, ?, ?, ?, ?, ?)").run(id, plan.name, day, JSON.stringify(plan.problems), who.id, who.name, at, at);
      for (const planned of plan.rows) row.run(id, planned.row, planned.what, ('id' in planned ? planned.id : undefined) ?? '', planned.title ?? '', JSON.stringify(planned));
    });
    return this.run(id)!;
  }

  /** Removes what nobody has gone on with for a week; what was written stands in the history of its items. */
  sweep(): void {
    this.state.prepare("DELETE FROM import_runs WHERE changed_at < ? AND state <> 'applying'").run(new Date(this.now().getTime() - KEPT_DAYS * DAY_MS).toISOString());
  }

  remove(id: string): void {
    this.state.prepare('DELETE FROM import_runs WHERE id = ?').run(id);
  }

  run(id: string): ImportRun | undefined {
    return this.#runs('id = ?', id)[0];
  }

  /** The newest first. */
  runs(): ImportRun[] {
    return this.#runs('1 = ?', 1);
  }

  inState(state: RunState): ImportRun[] {
    return this.#runs('state = ?', state);
  }

  rows(run: string): ImportRow[] {
    return (this.state.prepare('SELECT * FROM import_rows WHERE run = ? ORDER BY row').all(run) as Row[]).map(toRow);
  }

  /** The next row whose turn has come. */
  next(run: string): ImportRow | undefined {
    const found = this.state.prepare("SELECT * FROM import_rows WHERE run = ? AND fate = 'chosen' ORDER BY row LIMIT 1").get(run) as Row | undefined;
    return found && toRow(found);
  }

  /** Marks the rows to be written; only what would do something can be chosen. @returns how many there are */
  choose(run: string, rows: readonly number[]): number {
    const choose = this.state.prepare("UPDATE import_rows SET fate = 'chosen' WHERE run = ? AND row = ? AND fate = 'left' AND what IN ('new', 'changed')");
    return allOrNothing(this.state, () => rows.reduce((count, row) => count + Number(choose.run(run, row).changes), 0));
  }

  settle(run: string, { row, item, fate, note = '' }: { row: number; item: string; fate: RowFate; note?: string }): void {
    this.state.prepare("UPDATE import_rows SET fate = ?, item = ?, note = ?, plan = CASE WHEN ? = 'saved' THEN '' ELSE plan END WHERE run = ? AND row = ?").run(fate, item, note, fate, run, row);
  }

  setState(run: string, to: RunState): void {
    this.state.prepare('UPDATE import_runs SET state = ?, changed_at = ? WHERE id = ?').run(to, this.now().toISOString(), run);
  }

  #runs(where: string, value: string | number): ImportRun[] {
    const rows = this.state.prepare(`SELECT * FROM import_runs WHERE ${where} ORDER BY created_at DESC, id`).all(value) as RunRow[];
    return rows.map(({ id, name, state, day, problems, by_id, by_name, created_at }) => ({ id, name, state, day, problems: JSON.parse(problems) as Problem[], who: { id: by_id, name: by_name }, createdAt: created_at }));
  }
}

interface RunRow {
  id: string;
  name: string;
  state: RunState;
  day: string;
  problems: string;
  by_id: string;
  by_name: string;
  created_at: string;
}

interface Row {
  row: number;
  what: PlannedRow['what'];
  item: string;
  title: string;
  plan: string;
  fate: RowFate;
  note: string;
}

function toRow({ row, what, item, title, plan, fate, note }: Row): ImportRow {
  return { row, what, item, title, plan: plan ? (JSON.parse(plan) as PlannedRow) : undefined, fate, note };
}
