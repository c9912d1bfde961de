import type { State } from '../../state/index.js';

/** The file a change of an item began with, so that a change made meanwhile is seen. */
export class Bases {
  constructor(private readonly state: State) {}

  put(submission: string, text: string): void {
    this.state.prepare('INSERT INTO publishing_bases VALUES (?, ?) ON CONFLICT (submission) DO UPDATE SET text = excluded.text').run(submission, text);
  }

  of(submission: string): string | undefined {
    return (this.state.prepare('SELECT text FROM publishing_bases WHERE submission = ?').get(submission) as { text: string } | undefined)?.text;
  }

  remove(submission: string): void {
    this.state.prepare('DELETE FROM publishing_bases WHERE submission = ?').run(submission);
  }
}
