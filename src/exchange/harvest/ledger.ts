import { newToken } from '../../shared/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import { withParents } from './sets.js';

/** A record as it was seen in a reading of the library. */
export interface Sighting {
  item: string;
  /** Another digest is another record. */
  digest: string;
  /** Of what it is directly a member. */
  sets: readonly string[];
}

/** What the ledger knows of a record. */
export interface Entry {
  /** Its place in the order of changes. */
  number: number;
  item: string;
  /** `2026-11-23T10:00:00Z` */
  datestamp: string;
  isDeleted: boolean;
  sets: readonly string[];
}

/** A part of the ledger; moments as in datestamps, both included. */
export interface Selection {
  from?: string | undefined;
  until?: string | undefined;
  set?: string | undefined;
  /** The number after which to go on. */
  after: number;
}

interface Row {
  number: number;
  item: string;
  datestamp: string;
  digest: string;
  sets: string;
}

/** The digest of what is not there any more. */
const GONE = '';
/** Written at once: 250 rows take 8 ms. */
const BATCH = 250;
/** Read or looked through in one step: a millisecond or two. */
const STEP = 250;

/**
 * When which record was last seen to change, and which have gone: nothing else in the library knows that, for files are changed,
 * hidden and deleted by hand, embargoes end, names are hidden and vocabularies are edited. Times are those of noticing, so that
 * whoever asks for what changed since the last harvest misses nothing; they never go backwards in the order of changes.
 */
export class HarvestLedger {
  #digests: Map<string, string> | undefined;

  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  /** When this ledger was begun: nothing in it is older. */
  get begunAt(): string {
    return this.#about('begun-at', () => momentOf(this.now()));
  }

  /** Secret of this ledger: what another one has signed is not ours. */
  get key(): string {
    return this.#about('key', newToken);
  }

  /**
   * Compares what is public now with what was known, and writes down what is new, changed or gone; to be cut anywhere.
   * @param tombstones withdrawn items, which are told of as deleted even when nobody saw them before
   * @throws SQLite's error when the disk is full; what was not written is noticed the next time
   */
  *notice(sightings: Iterable<Sighting>, tombstones: Iterable<string>): Generator<void, void> {
    void this.begunAt;
    const digests = yield* this.#known();
    const missing = yield* stillThere(digests);
    let changed: Sighting[] = [];
    for (const sighting of sightings) {
      yield;
      missing.delete(sighting.item);
      if (digests.get(sighting.item) !== sighting.digest) changed.push(sighting);
      if (changed.length < BATCH) continue;
      this.#write(changed);
      changed = [];
    }
    for (const item of tombstones) if (!digests.has(item)) missing.add(item);
    for (const item of missing) {
      yield;
      changed.push({ item, digest: GONE, sets: this.find(item)?.sets ?? [] });
      if (changed.length < BATCH) continue;
      this.#write(changed);
      changed = [];
    }
    this.#write(changed);
  }

  find(item: string): Entry | undefined {
    const row = this.state.prepare('SELECT * FROM harvest_records WHERE item = ?').get(item) as Row | undefined;
    return row && entryOf(row);
  }

  /** The next entries of a selection in the order of changes, and how many there are from there on. */
  list(selection: Selection, most: number): { entries: Entry[]; left: number } {
    const { after, set } = selection;
    const low = Math.max(after + 1, selection.from === undefined ? 0 : this.#firstSince(selection.from));
    const high = selection.until === undefined ? Number.MAX_SAFE_INTEGER : this.#lastUntil(selection.until);
    const where = set === undefined ? 'harvest_records WHERE number BETWEEN ? AND ?' : 'harvest_sets JOIN harvest_records USING (number) WHERE spec = ? AND number BETWEEN ? AND ?';
    const bounds = set === undefined ? [low, high] : [set, low, high];
    const rows = this.state.prepare(`SELECT harvest_records.* FROM ${where} ORDER BY number LIMIT ?`).all(...bounds, most) as Row[];
    const { left } = this.state.prepare(`SELECT count(*) AS left FROM ${where}`).get(...bounds) as { left: number };
    return { entries: rows.map(entryOf), left };
  }

  /** The sets that have records, deleted ones included. */
  sets(): string[] {
    return (this.state.prepare('SELECT DISTINCT spec FROM harvest_sets ORDER BY spec').all() as { spec: string }[]).map(({ spec }) => spec);
  }

  /** Datestamps rise with numbers, so a moment is a place. */
  #firstSince(datestamp: string): number {
    const row = this.state.prepare('SELECT number FROM harvest_records WHERE datestamp >= ? ORDER BY datestamp, number LIMIT 1').get(datestamp) as { number: number } | undefined;
    return row?.number ?? Number.MAX_SAFE_INTEGER;
  }

  #lastUntil(datestamp: string): number {
    const row = this.state.prepare('SELECT number FROM harvest_records WHERE datestamp <= ? ORDER BY datestamp DESC, number DESC LIMIT 1').get(datestamp) as { number: number } | undefined;
    return row?.number ?? 0;
  }

  /** Whether this ledger ever gave a number; a copy from a backup may be younger than a token. */
  hasReached(number: number): boolean {
    const { last } = this.state.prepare('SELECT coalesce(max(number), 0) AS last FROM harvest_records').get() as { last: number };
    return number <= last;
  }

  *#known(): Generator<void, Map<string, string>> {
    if (this.#digests) return this.#digests;
    const digests = new Map<string, string>();
    const next = this.state.prepare('SELECT item, digest FROM harvest_records WHERE item > ? ORDER BY item LIMIT ?');
    for (let rows: Pick<Row, 'item' | 'digest'>[] = next.all('', STEP) as Row[]; rows.length > 0; rows = next.all(rows.at(-1)!.item, STEP) as Row[]) {
      for (const { item, digest } of rows) digests.set(item, digest);
      yield;
    }
    this.#digests = digests;
    return digests;
  }

  #write(changed: readonly Sighting[]): void {
    if (changed.length === 0) return;
    allOrNothing(this.state, () => {
      const remove = this.state.prepare('DELETE FROM harvest_records WHERE item = ?');
      const add = this.state.prepare('INSERT INTO harvest_records (item, datestamp, digest, sets) VALUES (?, ?, ?, ?)');
      const addTo = this.state.prepare('INSERT INTO harvest_sets VALUES (?, ?)');
      const datestamp = this.#nextDatestamp();
      for (const { item, digest, sets } of changed) {
        remove.run(item);
        const { lastInsertRowid: number } = add.run(item, datestamp, digest, sets.join(' '));
        for (const spec of new Set(sets.flatMap(withParents))) addTo.run(spec, number);
      }
    });
    for (const { item, digest } of changed) this.#digests?.set(item, digest);
  }

  /** Now, and not before the last one, should the clock of the machine be put back. */
  #nextDatestamp(): string {
    const { last } = this.state.prepare('SELECT coalesce(max(datestamp), ?) AS last FROM harvest_records').get('') as { last: string };
    const now = momentOf(this.now());
    return now > last ? now : last;
  }

  #about(name: string, first: () => string): string {
    const known = this.state.prepare('SELECT value FROM harvest_about WHERE name = ?').get(name) as { value: string } | undefined;
    if (known) return known.value;
    const value = first();
    this.state.prepare('INSERT INTO harvest_about VALUES (?, ?)').run(name, value);
    return value;
  }
}

function* stillThere(digests: ReadonlyMap<string, string>): Generator<void, Set<string>> {
  const items = new Set<string>();
  let count = 0;
  for (const [item, digest] of digests) {
    if (count++ % STEP === 0) yield;
    if (digest !== GONE) items.add(item);
  }
  return items;
}

/** A moment as OAI-PMH writes it, to the second. */
export function momentOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function entryOf({ digest, sets, ...row }: Row): Entry {
  return { ...row, isDeleted: digest === GONE, sets: sets === '' ? [] : sets.split(' ') };
}
