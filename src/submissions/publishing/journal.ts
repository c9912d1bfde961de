import { randomUUID } from 'node:crypto';
import type { State } from '../../state/index.js';
import type { Mover } from '../states.js';
import type { Job, JobFile } from './job.js';

/** Jobs that are decided and not finished. A finished one is gone: its text stands among the revisions. */
export class Journal {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  /** @throws SQLite's error when another job on the same file is open */
  add(job: Omit<Job, 'id' | 'at' | 'trouble'>): Job {
    const [id, at] = [randomUUID(), this.now().toISOString()];
    const { submission, item, path, text, before, files, by, note, withdraws } = job;
    this.state
      .prepare("INSERT INTO publishing_jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
      .run(id, submission ?? null, item ?? null, path, text, before ?? null, JSON.stringify(files), by, note, withdraws ?? null, at);
    return { ...job, id, at, trouble: '' };
  }

  /** Oldest first. */
  open(): Job[] {
    return (this.state.prepare('SELECT * FROM publishing_jobs ORDER BY at, rowid').all() as Row[]).map(toJob);
  }

  onFile(path: string): Job | undefined {
    const row = this.state.prepare('SELECT * FROM publishing_jobs WHERE path = ?').get(path) as Row | undefined;
    return row && toJob(row);
  }

  noteTrouble(id: string, trouble: string): void {
    this.state.prepare('UPDATE publishing_jobs SET trouble = ? WHERE id = ?').run(trouble, id);
  }

  remove(id: string): void {
    this.state.prepare('DELETE FROM publishing_jobs WHERE id = ?').run(id);
  }

  /** Whether an open job still has to move these bytes. */
  needs(sha256: string): boolean {
    return this.open().some(({ files }) => files.some((file) => file.sha256 === sha256));
  }
}

interface Row {
  id: string;
  submission: string | null;
  item: string | null;
  path: string;
  text: string;
  before: string | null;
  files: string;
  by: string;
  note: string;
  withdraws: Mover | null;
  at: string;
  trouble: string;
}

function toJob({ submission, item, before, files, withdraws, ...row }: Row): Job {
  return { ...row, submission: submission ?? undefined, item: item ?? undefined, before: before ?? undefined, files: JSON.parse(files) as JobFile[], withdraws: withdraws ?? undefined };
}
