import { randomUUID } from 'node:crypto';
import { allOrNothing, type State } from '../../state/index.js';
import { LETTER_MOVES, type Letter, type LetterAbout, type LetterKind, type LetterMove, type LetterState } from './letter.js';

const DAY_MS = 86_400_000;

export type NewLetter = Pick<Letter, 'kind' | 'about'> & Partial<Pick<Letter, 'occasion' | 'createdBy'>>;

/** The letters that were asked for: one of a kind about one occasion, whoever asks and however often. */
export class Outbox {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  /** @returns the letter, and whether it is new: a second wish for the same letter changes nothing */
  add({ kind, about, occasion = '', createdBy = '' }: NewLetter): { letter: Letter; isNew: boolean } {
    return allOrNothing(this.state, () => {
      const known = this.#select('kind = ? AND about = ? AND occasion = ?', kind, about, occasion)[0];
      if (known) return { letter: known, isNew: false };
      const [id, at] = [randomUUID(), this.now().toISOString()];
      this.state.prepare("INSERT INTO mail_letters VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, 0, '')").run(id, kind, about, occasion, at, createdBy, at, at);
      return { letter: this.letter(id)!, isNew: true };
    });
  }

  letter(id: string): Letter | undefined {
    return this.#select('id = ?', id)[0];
  }

  /** Oldest first. */
  about(about: LetterAbout): Letter[] {
    return this.#select('about = ?', about);
  }

  inState(...states: LetterState[]): Letter[] {
    return this.#select(`state IN (${states.map(() => '?').join(', ')})`, ...states);
  }

  /** The next letter whose time has come. */
  next(): Letter | undefined {
    return this.#select("state = 'queued' AND due_at <= ?", this.now().toISOString())[0];
  }

  /** When the next letter is due, ISO 8601. */
  nextDue(): string | undefined {
    return (this.state.prepare("SELECT min(due_at) AS due FROM mail_letters WHERE state = 'queued'").get() as { due: string | null }).due ?? undefined;
  }

  /** @returns the letter as it is now, or `undefined` when the table of moves knows no such way from where it stands */
  move(id: string, move: LetterMove, { note = '', afterMs = 0 }: { note?: string; afterMs?: number } = {}): Letter | undefined {
    return allOrNothing(this.state, () => {
      const before = this.letter(id);
      const { from, to }: { from: readonly LetterState[]; to: LetterState } = LETTER_MOVES[move];
      if (!before || !from.includes(before.state)) return undefined;
      const at = this.now();
      const tries = move === 'take' ? before.tries + 1 : move === 'again' ? 0 : before.tries;
      this.state
        .prepare('UPDATE mail_letters SET state = ?, changed_at = ?, due_at = ?, tries = ?, note = ? WHERE id = ?')
        .run(to, at.toISOString(), new Date(at.getTime() + afterMs).toISOString(), tries, note, id);
      return this.letter(id);
    });
  }

  /** Names of the editors who asked for letters. */
  askers(): string[] {
    return (this.state.prepare("SELECT DISTINCT created_by AS name FROM mail_letters WHERE created_by <> ''").all() as { name: string }[]).map(({ name }) => name);
  }

  forgetAsker(name: string): void {
    this.state.prepare("UPDATE mail_letters SET created_by = '' WHERE created_by = ?").run(name);
  }

  /** Removes letters nothing has happened to for so many days. Whoever asks for such a letter again gets it again. */
  sweep(days: number): void {
    this.state.prepare("DELETE FROM mail_letters WHERE changed_at < ? AND state IN ('sent', 'dropped', 'failed')").run(new Date(this.now().getTime() - days * DAY_MS).toISOString());
  }

  #select(where: string, ...values: string[]): Letter[] {
    const rows = this.state.prepare(`SELECT * FROM mail_letters WHERE ${where} ORDER BY created_at, rowid`).all(...values) as Row[];
    return rows.map(toLetter);
  }
}

interface Row {
  id: string;
  kind: LetterKind;
  about: LetterAbout;
  occasion: string;
  state: LetterState;
  created_at: string;
  created_by: string;
  changed_at: string;
  tries: number;
  note: string;
}

function toLetter({ id, kind, about, occasion, state, created_at, created_by, changed_at, tries, note }: Row): Letter {
  return { id, kind, about, occasion, state, createdAt: created_at, createdBy: created_by, changedAt: changed_at, tries, note };
}
