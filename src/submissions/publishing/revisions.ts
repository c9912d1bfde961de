import { contentText } from '../../content/index.js';
import { allOrNothing, type State } from '../../state/index.js';

/** One published state of an item. */
export interface Revision {
  readonly item: string;
  /** From 1. */
  readonly number: number;
  /** ISO 8601; when it was kept. */
  readonly at: string;
  /** Who published it; empty for what was written into the file by hand. */
  readonly by: string;
  readonly note: string;
  /** The whole file. */
  readonly text: string;
  /** SHA-256 of the text, as of the item. */
  readonly digest: string;
}

/** Said of a state that came to be outside the program. */
const BY_HAND = 'Stan pliku sprzed publikacji';

/** Every published state of every item, kept for good. */
export class Revisions {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  /** Oldest first. */
  of(item: string): Revision[] {
    return this.state.prepare('SELECT * FROM publishing_revisions WHERE item = ? ORDER BY number').all(item) as Revision[];
  }

  revision(item: string, number: number): Revision | undefined {
    return this.state.prepare('SELECT * FROM publishing_revisions WHERE item = ? AND number = ?').get(item, number) as Revision | undefined;
  }

  /** Ids that ever were published here, also those whose file is gone. */
  items(): string[] {
    return (this.state.prepare('SELECT DISTINCT item FROM publishing_revisions ORDER BY item').all() as { item: string }[]).map(({ item }) => item);
  }

  /** Keeps a state, and before it the one it replaces where nobody kept that: a file written by hand. The same text again adds nothing. */
  keep(item: string, { text, before, by, note }: { text: string; before: string | undefined; by: string; note: string }): void {
    allOrNothing(this.state, () => {
      if (before !== undefined) this.#add(item, before, '', BY_HAND);
      this.#add(item, text, by, note);
    });
  }

  #add(item: string, text: string, by: string, note: string): void {
    const { digest } = contentText(text);
    const last = this.state.prepare('SELECT number, digest FROM publishing_revisions WHERE item = ? ORDER BY number DESC LIMIT 1').get(item) as Pick<Revision, 'number' | 'digest'> | undefined;
    if (last?.digest === digest) return;
    this.state.prepare('INSERT INTO publishing_revisions VALUES (?, ?, ?, ?, ?, ?, ?)').run(item, (last?.number ?? 0) + 1, this.now().toISOString(), by, note, text, digest);
  }
}
