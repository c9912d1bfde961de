import type { State } from '../../state/index.js';

/** A file that was not taken: what it was called, why, and how to save it so that it can be. */
export interface RefusedFile {
  name: string;
  message: string;
  advice: string;
}

/** What was refused lately, kept so that a phone which loads the page again still says it. */
export class RefusedFiles {
  constructor(private readonly state: State) {}

  of(submission: string): RefusedFile[] {
    const rows = this.state.prepare('SELECT name, message, advice FROM hand_in_refusals WHERE submission = ? ORDER BY number').all(submission) as RefusedFile[];
    return rows.map(({ name, message, advice }) => ({ name, message, advice }));
  }

  add(submission: string, { name, message, advice }: RefusedFile): void {
    this.state.prepare('INSERT INTO hand_in_refusals (submission, name, message, advice) VALUES (?, ?, ?, ?)').run(submission, name, message, advice);
  }

  clear(submission: string): void {
    this.state.prepare('DELETE FROM hand_in_refusals WHERE submission = ?').run(submission);
  }
}
