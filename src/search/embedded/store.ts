import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { FACET_NAMES, TEXT_FIELD_NAMES, type FacetName } from '../fields.js';
import { Image, toNumbers } from './image.js';
import type { Lexicon } from './lexicon.js';
import type { Shelf, ShelfEntry } from './shelf.js';

/** Raised when the tables below change; an index of another layout is thrown away and built anew. */
export const LAYOUT = 3;

type Facets = Record<FacetName, string[]>;

/**
 * The index on disk: documents, terms and an FTS5 table of the folded words. It is derived and may be deleted at
 * any time. Every change is one transaction, so a killed process leaves the state before or after it.
 */
export class Store {
  readonly #database: Database.Database;
  readonly #statements;

  private constructor(
    database: Database.Database,
    /** Whoever had it before closed it in order. */
    private readonly wasClosed: boolean,
  ) {
    this.#database = database;
    this.#statements = {
      putDocument: database.prepare('INSERT OR REPLACE INTO documents (slot, id, digest, published, title_key, facets, words, passage_ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      removeDocument: database.prepare('DELETE FROM documents WHERE slot = ?'),
      putWords: database.prepare(`INSERT INTO words (rowid, ${TEXT_FIELD_NAMES.join(', ')}) VALUES (?${', ?'.repeat(TEXT_FIELD_NAMES.length)})`),
      removeWords: database.prepare('DELETE FROM words WHERE rowid = ?'),
      putTerm: database.prepare('INSERT OR REPLACE INTO terms (term, form, lemmas) VALUES (?, ?, ?)'),
      // One text instead of a row a hit: crossing into JavaScript costs six times more than finding (10,000 hits: 0.8 against 5.5 ms).
      match: database.prepare('SELECT group_concat(rowid) AS slots FROM words WHERE words MATCH ?'),
      setMeta: database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)'),
      getMeta: database.prepare('SELECT value FROM meta WHERE name = ?'),
    };
  }

  /** Opens an index for use; a missing one is made empty. @throws SQLite's error for a file that is no database or is damaged. */
  static open(path: string): Store {
    // Losing the last change of a derived index to a power cut is mended by the digests at the next start, so NORMAL is
    // enough here. Another process (`npm run reindex`) may hold the file for a moment.
    return Store.#make(path, 'PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  }

  /**
   * Opens a file in which an index is built, to be renamed into place when it is complete. Not in WAL mode: the driver
   * keeps a closed connection until its statements are collected, and one that knows the file by its old name would
   * keep another shared memory for it than processes that open it by the new one. They would damage it together.
   */
  static build(path: string): Store {
    return Store.#make(path, 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  }

  static #make(path: string, mode: string): Store {
    const database = new Database(path);
    try {
      database.exec(`${mode}; PRAGMA cache_size = -16000`);
      // A file that has tables must have them all: adding a missing one would hide that its rows are lost.
      if (!database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get()) database.transaction(() => database.exec(SCHEMA))();
      const wasClosed = takeMark(database);
      if (!wasClosed) checkWhole(database);
      return new Store(database, wasClosed);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  get layout(): string | undefined {
    return this.meta('layout');
  }

  meta(name: string): string | undefined {
    return (this.#statements.getMeta.get(name) as { value: string } | undefined)?.value;
  }

  setMeta(name: string, value: string): void {
    this.#statements.setMeta.run(name, value);
  }

  transaction(work: () => void): void {
    this.#database.transaction(work)();
  }

  /** Adds a document in a slot that was never used. */
  put(slot: number, { id, digest, published, titleKey, words, passageEnds }: ShelfEntry, facets: Facets, texts: readonly string[]): void {
    this.#statements.putDocument.run(slot, id, digest, published, titleKey, JSON.stringify(facets), toBytes(words), toBytes(passageEnds));
    this.#statements.putWords.run(slot + 1, ...texts);
  }

  remove(slot: number): void {
    this.#statements.removeDocument.run(slot);
    this.#statements.removeWords.run(slot + 1);
  }

  putTerm(term: number, form: string, lemmas: readonly string[]): void {
    this.#statements.putTerm.run(term, form, lemmas.join(' '));
  }

  /** Slots of the documents an FTS5 expression finds, ascending. */
  match(expression: string): number[] {
    const { slots } = this.#statements.match.get(expression) as { slots: string | null };
    return slots ? toSlots(slots) : [];
  }

  /** How often the tables were changed, by whatever process. */
  get changes(): number {
    return Number(this.meta(CHANGES) ?? 0);
  }

  /** Within the transaction of a change. */
  countChange(): void {
    this.setMeta(CHANGES, String(this.changes + 1));
  }

  /** The change after which the image was made. */
  get imageOf(): number | undefined {
    const of = this.meta(IMAGE);
    return of === undefined ? undefined : Number(of);
  }

  /** What memory held when the file was closed; nothing where it was not closed in order or was changed since. */
  image(): Image | undefined {
    if (!this.wasClosed || this.imageOf !== this.changes) return undefined;
    const rows = this.#database.prepare('SELECT part, bytes FROM image').raw().all() as [string, Buffer][];
    return new Image(new Map(rows));
  }

  putImage({ parts }: Image): void {
    const put = this.#database.prepare('INSERT INTO image (part, bytes) VALUES (?, ?)');
    this.transaction(() => {
      this.#database.exec('DELETE FROM image');
      for (const [part, bytes] of parts) put.run(part, bytes);
      this.setMeta(IMAGE, String(this.changes));
    });
  }

  /** Reads everything into memory. */
  load(lexicon: Lexicon, shelf: Shelf): void {
    // One text for all terms, as in `match`: 94,000 rows of them took 200 ms.
    const { lines } = this.#database.prepare("SELECT group_concat(line, char(10)) AS lines FROM (SELECT form || ' ' || lemmas AS line FROM terms ORDER BY term)").get() as { lines: string | null };
    lexicon.restore(lines ?? '');
    const rows = this.#database.prepare('SELECT slot, id, digest, published, title_key, facets, words, passage_ends FROM documents').raw().iterate();
    for (const [slot, id, digest, published, titleKey, facets, words, ends] of rows as Iterable<[number, string, string, number, string, string, Buffer, Buffer]>) {
      shelf.put(slot, { id, digest, published, titleKey, words: toNumbers(words), passageEnds: toNumbers(ends) }, readFacets(facets));
    }
  }

  /** Makes the file complete by itself (no side files), notes that it was closed and not abandoned, and closes it. */
  close(): void {
    try {
      this.setMeta(CLOSED, '1');
    } finally {
      this.release();
    }
  }

  /** Closes a file that may be damaged: whoever opens it next looks at all of it. */
  release(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      this.#database.close();
    }
  }
}

const CHANGES = 'changes';
const IMAGE = 'image';

/** In `meta` while nobody has the file open. */
const CLOSED = 'closed';

/** Takes away the note of an orderly end. @returns whether there was one: then nothing can be half-written */
function takeMark(database: Database.Database): boolean {
  return database.prepare('DELETE FROM meta WHERE name = ?').run(CLOSED).changes > 0;
}

/**
 * Damage in a page of FTS5 would be met only by the search that needs it (which then says so, and the index is built
 * anew). Looking at all pages costs 20 ms a 1,000 items, so it is done after a process that was killed.
 * @throws when the file is damaged
 */
function checkWhole(database: Database.Database): void {
  const [found] = database.prepare('PRAGMA quick_check(1)').raw().all() as [string][];
  if (found?.[0] !== 'ok') throw new Error(`the index is damaged: ${found?.[0]}`);
}

/** Brings a file that was built to the disk, before it takes the place of another. */
export function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Closes an index nobody needs any more, whatever state it is in. */
export function abandon(store: Store): void {
  try {
    store.release();
  } catch {
    // It is damaged or closed already; its file is removed or read anew by the caller.
  }
}

/** Removes an index with SQLite's side files. */
export function removeStore(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

/** `3,17,42` → 2, 16, 41; by hand, for splitting makes a text of every number. */
function toSlots(rows: string): number[] {
  const slots: number[] = [];
  let row = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const unit = rows.charCodeAt(at);
    if (unit !== COMMA) {
      row = row * 10 + unit - ZERO;
      continue;
    }
    slots.push(row - 1);
    row = 0;
  }
  slots.push(row - 1);
  return slots;
}

const COMMA = 0x2c;
const ZERO = 0x30;

function readFacets(json: string): Facets {
  const facets = JSON.parse(json) as Partial<Record<FacetName, string[]>>;
  return Object.fromEntries(FACET_NAMES.map((name) => [name, facets[name] ?? []])) as Facets;
}

function toBytes(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

// The words come folded and separated by spaces; `categories` keeps the tokenizer from splitting them again.
const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE image (part TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE terms (term INTEGER PRIMARY KEY, form TEXT NOT NULL, lemmas TEXT NOT NULL);
CREATE TABLE documents (
  slot INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, published INTEGER NOT NULL,
  title_key TEXT NOT NULL, facets TEXT NOT NULL, words BLOB NOT NULL, passage_ends BLOB NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(
  ${TEXT_FIELD_NAMES.join(', ')}, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc Me'"
);`;
