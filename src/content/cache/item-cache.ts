import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import type { Problem } from '../../shared/index.js';
import type { Item, ItemReading } from '../item.js';
import type { RenderedBody } from '../markdown/render-markdown.js';
import type { Vocabularies } from '../vocabulary.js';

/** Raised when parsing or rendering changes, so that nothing rendered by an older program is shown. */
const RENDERING = 2;
/** Raised when the tables below change; a cache of another layout is made anew. */
const LAYOUT = 1;
/** What of an item stands apart, so that reading one part does not walk over the others. */
const PARTS = ['pages', 'texts'] as const;
type PartName = (typeof PARTS)[number];
/** Pages kept in memory, for readers of what is new: some 20 kB each. */
const PAGES_IN_MEMORY = 200;
/** Texts kept for excerpts: some 8 kB each. Reading one takes 45 µs, and a page of results shows twenty. */
const TEXTS_IN_MEMORY = 500;
/** Files written in one transaction. */
const BATCH = 100;

interface Light {
  meta: Item['meta'];
  words: number;
  links: string[];
  problems: Problem[];
}

/** A body in two parts: a list of results needs the text of twenty items, a page all of one. */
type Sections = RenderedBody['sections'];
type Page = Omit<RenderedBody, 'sections'>;

interface Waiting {
  file: string;
  stamp: string;
  reading: ItemReading & { item: Item };
}

/**
 * Parsed items on disk, so that a start reads only what changed and memory holds no bodies nobody asked for.
 * Derived: it may be deleted at any time. A damaged one, or one of another program version, is made anew.
 */
export class ItemCache {
  #database: Database.Database;
  readonly #known = new Map<string, { stamp: string; reading: ItemReading }>();
  readonly #pages = new LRUCache<string, Page>({ max: PAGES_IN_MEMORY });
  readonly #texts = new LRUCache<string, Sections>({ max: TEXTS_IN_MEMORY });
  /** Rows nobody will ask for once the reading in use is replaced; removed one round later. */
  #superseded: { file: string; digest: string; version: string }[] = [];
  #waiting: Waiting[] = [];
  /** Prepared at the first use, for a page of results reads twenty texts. */
  #select: Partial<Record<PartName, Database.Statement>> = {};
  #version = '';
  /** Set when a row could not be read: the next round makes the whole file anew. */
  #isDamaged = false;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    try {
      this.#database = open(path);
    } catch {
      this.#database = openAnew(path);
    }
  }

  /** Begins a round of reading with these vocabularies; what was parsed with others does not count. */
  fit(vocabularies: Vocabularies): void {
    if (this.#isDamaged) this.#startAnew();
    this.#removeSuperseded();
    const version = createHash('sha256').update(JSON.stringify([RENDERING, vocabularies])).digest('hex');
    if (version === this.#version) return;
    for (const [file, { reading }] of this.#known) this.#supersede(file, reading);
    this.#known.clear();
    this.#version = version;
    try {
      this.#load();
    } catch {
      // A page in the middle of the file is damaged: opening did not see it.
      this.#startAnew();
      this.#version = version;
    }
  }

  #startAnew(): void {
    this.#database.close();
    this.#database = openAnew(this.path);
    this.#select = {};
    this.#known.clear();
    this.#superseded = [];
    this.#version = '';
    this.#isDamaged = false;
  }

  /** The reading of a file that has not changed since: `stamp` says when it was last written. */
  get(file: string, stamp: string): ItemReading | undefined {
    const known = this.#known.get(file);
    return known?.stamp === stamp ? known.reading : undefined;
  }

  /** The item a file gave when it was last read without fault, by this program and with these vocabularies. */
  lastGood(file: string): Item | undefined {
    return this.#known.get(file)?.reading.item;
  }

  /** Keeps a reading; what comes back holds no body in memory. */
  put(file: string, stamp: string, reading: ItemReading & { item: Item }): ItemReading {
    this.#waiting.push({ file, stamp, reading });
    if (this.#waiting.length >= BATCH) this.flush();
    const before = this.#known.get(file);
    if (before && before.reading.item?.digest !== reading.item.digest) this.#supersede(file, before.reading);
    const { meta, words, links } = reading.item;
    const light = this.#lightItem(file, reading.item.digest, { meta, words, links: [...links], problems: reading.problems });
    this.#known.set(file, { stamp, reading: light });
    return light;
  }

  /** Ends a round: forgets files that are gone and writes what waits. */
  finish(files: readonly string[]): void {
    this.flush();
    const present = new Set(files);
    for (const [file, { reading }] of this.#known) {
      if (present.has(file)) continue;
      this.#supersede(file, reading);
      this.#known.delete(file);
    }
  }

  /** @throws SQLite's error, such as a full disk; what could not be written is then parsed again in the next round */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      this.#write(waiting);
    } catch (error) {
      for (const { file } of waiting) this.#known.delete(file);
      throw error;
    }
  }

  #write(waiting: readonly Waiting[]): void {
    const insert = this.#database.prepare('INSERT OR REPLACE INTO items (file, digest, version, stamp, light) VALUES (?, ?, ?, ?, ?)');
    const insertPart = PARTS.map((part) => this.#database.prepare(`INSERT OR REPLACE INTO ${part} (file, digest, version, part) VALUES (?, ?, ?, ?)`));
    this.#database.transaction(() => {
      for (const { file, stamp, reading } of waiting) {
        const { meta, words, links, digest, body } = reading.item;
        const { sections, ...page } = body;
        const light: Light = { meta, words, links: [...links], problems: reading.problems };
        insert.run(file, digest, this.#version, stamp, JSON.stringify(light));
        [page, sections].forEach((part, index) => insertPart[index]!.run(file, digest, this.#version, JSON.stringify(part)));
      }
    })();
  }

  close(): void {
    this.#database.close();
  }

  /** Rows of other versions, and older ones of the same file, are left over from a process that was killed. */
  #load(): void {
    const rows = this.#database.prepare('SELECT file, digest, version, stamp, light FROM items ORDER BY rowid').raw().iterate();
    for (const [file, digest, version, stamp, light] of rows as Iterable<[string, string, string, string, string]>) {
      const before = this.#known.get(file);
      if (version !== this.#version) this.#superseded.push({ file, digest, version });
      else {
        if (before) this.#supersede(file, before.reading);
        this.#known.set(file, { stamp, reading: this.#lightItem(file, digest, JSON.parse(light) as Light) });
      }
    }
  }

  #supersede(file: string, reading: ItemReading): void {
    if (reading.item) this.#superseded.push({ file, digest: reading.item.digest, version: this.#version });
  }

  #removeSuperseded(): void {
    const removals = ['items', ...PARTS].map((table) => this.#database.prepare(`DELETE FROM ${table} WHERE file = ? AND digest = ? AND version = ?`));
    this.#database.transaction(() => {
      for (const { file, digest, version } of this.#superseded) {
        const current = version === this.#version && this.#known.get(file)?.reading.item?.digest === digest;
        if (!current) for (const remove of removals) remove.run(file, digest, version);
      }
    })();
    this.#superseded = [];
  }

  #lightItem(file: string, digest: string, { meta, words, links, problems }: Light): ItemReading {
    const version = this.#version;
    const bodyOf = () => this.#body(file, digest, version);
    return { item: { meta, file, digest, words, links, get body() { return bodyOf(); } }, problems };
  }

  /** Each part is fetched when it is asked for. */
  #body(file: string, digest: string, version: string): RenderedBody {
    const waiting = this.#waiting.find((entry) => entry.reading.item.digest === digest);
    if (waiting) return waiting.reading.item.body;
    const page = () => this.#kept('pages', this.#pages, file, digest, version);
    const sections = () => this.#kept('texts', this.#texts, file, digest, version);
    return {
      get html() { return page().html; },
      get links() { return page().links; },
      get anchors() { return page().anchors; },
      get sections() { return sections(); },
    }; // prettier-ignore
  }

  #kept<Part extends object>(name: PartName, memory: LRUCache<string, Part>, file: string, digest: string, version: string): Part {
    const key = `${version} ${digest}`;
    const known = memory.get(key);
    if (known) return known;
    const part = this.#read<Part>(name, file, digest, version);
    memory.set(key, part);
    return part;
  }

  /** @throws when the row is gone or damaged: the item cannot be shown until the next round */
  #read<Part>(name: PartName, file: string, digest: string, version: string): Part {
    try {
      const statement = (this.#select[name] ??= this.#database.prepare(`SELECT part FROM ${name} WHERE file = ? AND digest = ? AND version = ?`));
      const row = statement.get(file, digest, version) as { part: string };
      return JSON.parse(row.part) as Part;
    } catch (cause) {
      this.#isDamaged = true;
      throw new Error(`the cache does not hold ${file} any more`, { cause });
    }
  }
}

function openAnew(path: string): Database.Database {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  return open(path);
}

function open(path: string): Database.Database {
  const database = new Database(path);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const isEmpty = !database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get();
    const { user_version: layout } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (!isEmpty && layout !== LAYOUT) throw new Error(`a cache of layout ${layout}, this program writes ${LAYOUT}`);
    database.exec(`PRAGMA user_version = ${LAYOUT}`);
    const key = 'file TEXT NOT NULL, digest TEXT NOT NULL, version TEXT NOT NULL';
    database.exec(`CREATE TABLE IF NOT EXISTS items (${key}, stamp TEXT NOT NULL, light TEXT NOT NULL, PRIMARY KEY (file, digest, version))`);
    for (const part of PARTS) database.exec(`CREATE TABLE IF NOT EXISTS ${part} (${key}, part TEXT NOT NULL, PRIMARY KEY (file, digest, version))`);
    // A table of the same name and other columns is found out here, where it can still be made anew.
    database.prepare('SELECT file, digest, version, stamp, light FROM items LIMIT 0');
    for (const part of PARTS) database.prepare(`SELECT file, digest, version, part FROM ${part} LIMIT 0`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
