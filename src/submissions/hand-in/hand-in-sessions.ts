import { newToken, tokenMark } from '../../shared/index.js';
import { allOrNothing, type State } from '../../state/index.js';

/** How long a session may lie unused: a day of a conference, so that a phone put away in the morning still works in the evening. */
export const SESSION_HOURS = 12;
const HOUR_MS = 3_600_000;
const NOTE_EVERY_MS = 300_000;

/** Sessions of people who hand in: a random id in a cookie opens the submissions it was given, and nothing else. */
export class HandInSessions {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  /**
   * Lets a browser work on one more submission. The id is new each time, so an id somebody else knew before opens nothing.
   * @param before what the browser has from earlier invitations; it goes on in the new session
   * @returns the id for the cookie; only its mark is kept
   */
  open(submission: string, before?: string): string {
    const id = newToken();
    return allOrNothing(this.state, () => {
      this.#forgetUnused();
      const known = before === undefined ? [] : this.submissions(before);
      this.state.prepare('INSERT INTO hand_in_sessions VALUES (?, ?)').run(tokenMark(id), this.now().toISOString());
      for (const each of new Set([...known, submission])) this.state.prepare('INSERT INTO hand_in_access VALUES (?, ?)').run(tokenMark(id), each);
      if (before !== undefined) this.state.prepare('DELETE FROM hand_in_sessions WHERE mark = ?').run(tokenMark(before));
      return id;
    });
  }

  /** One more submission in a session that is open: a correction of one it has. */
  add(id: string, submission: string): void {
    this.state.prepare('INSERT OR IGNORE INTO hand_in_access VALUES (?, ?)').run(tokenMark(id), submission);
  }

  /** Ids of the submissions a session opens; none for a session that is unknown or was left unused for too long. */
  submissions(id: string): string[] {
    const rows = this.state
      .prepare('SELECT a.submission FROM hand_in_access a JOIN hand_in_sessions s ON s.mark = a.session WHERE s.mark = ? AND s.used_at > ? ORDER BY a.rowid')
      .all(tokenMark(id), this.#oldest()) as { submission: string }[];
    return rows.map(({ submission }) => submission);
  }

  /** The hours begin anew; to some minutes, for each writing waits for the disk. */
  noteUsed(id: string): void {
    const known = new Date(this.now().getTime() - NOTE_EVERY_MS).toISOString();
    const row = this.state.prepare('SELECT 1 FROM hand_in_sessions WHERE mark = ? AND used_at > ? AND used_at < ?').get(tokenMark(id), this.#oldest(), known);
    if (row) this.state.prepare('UPDATE hand_in_sessions SET used_at = ? WHERE mark = ?').run(this.now().toISOString(), tokenMark(id));
  }

  end(id: string): void {
    this.state.prepare('DELETE FROM hand_in_sessions WHERE mark = ?').run(tokenMark(id));
  }

  /** Nobody works on this submission any more until a link is opened again: its invitation was revoked or given anew. */
  close(submission: string): void {
    this.state.prepare('DELETE FROM hand_in_access WHERE submission = ?').run(submission);
  }

  #forgetUnused(): void {
    this.state.prepare('DELETE FROM hand_in_sessions WHERE used_at <= ?').run(this.#oldest());
  }

  #oldest(): string {
    return new Date(this.now().getTime() - SESSION_HOURS * HOUR_MS).toISOString();
  }
}
