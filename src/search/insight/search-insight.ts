import { existsSync, rmSync, statSync } from 'node:fs';
import { weekOf } from './days.js';
import { Gathered } from './gathered.js';
import { Recently } from './recently.js';
import { InsightStore, isDamage, setAside } from './store.js';
import { toCountedQuery } from './to-counted-query.js';
import { markOf, weeklyKey } from './weekly-key.js';

/** How often counts are written; a killed process loses this much. */
const EVERY_MS = 10_000;
/** The same query, or the same item opened after it, counts once in this time, however often and by whomever. */
const ONCE_MS = 10 * 60_000;
/** Queries and openings remembered for that time: some 2 MB at most. */
const MOST_RECENT = 10_000;
/** Different queries that wait in memory to be written. */
const MOST_GATHERED = 2_000;
const DAY_MS = 24 * 60 * 60_000;

/** What the operator is told; never a query. */
export interface InsightEvents {
  /** Counts could not be written; they are kept in memory, and it is tried again. Told once until it works again. */
  onFailed(error: unknown): void;
  onMended(): void;
  onSetAside(file: string, error: unknown): void;
  /** So many countings found no room in memory. */
  onLost(count: number): void;
}

interface Options {
  /** The database; its key lies beside it. */
  path: string;
  /** How often a query must be asked within a week before its text is kept. */
  threshold: number;
  /** Days after which counts are removed. */
  days: number;
  /** Today as `2026-11-23`. */
  today: () => string;
  events: InsightEvents;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
  everyMs?: number;
}

/** Begins to count; what is there already is counted on. Never throws: a file that cannot be opened is tried again. */
export function openInsight(options: Options): SearchInsight {
  return new SearchInsight(options);
}

/** Counts what is asked and what is opened after it, without knowing who. Nothing here throws into a page. */
export class SearchInsight {
  readonly rules: { threshold: number; days: number };
  readonly #gathered = new Gathered(MOST_GATHERED);
  readonly #recent: Recently;
  readonly #timer: NodeJS.Timeout;
  #store: InsightStore | undefined;
  #tidiedOn = '';
  #isFailing = false;

  constructor(private readonly options: Options) {
    this.rules = { threshold: options.threshold, days: options.days };
    this.#recent = new Recently(ONCE_MS, MOST_RECENT, options.now ?? (() => performance.now()));
    this.#timer = setInterval(() => this.flush(), options.everyMs ?? EVERY_MS);
    this.#timer.unref();
    this.flush();
  }

  /**
   * A search was answered.
   * @param asking `before`: the query of the page of results the reader comes from, for another page or filter of the same
   *   search is no new asking; `full`: results that have all the words
   */
  searched(text: string, asking: { results: number; full: number; isFiltered: boolean; before?: string | undefined }): void {
    const query = toCountedQuery(text);
    if (query === undefined || (asking.before !== undefined && toCountedQuery(asking.before) === query)) return;
    if (this.#recent.isNew(query)) this.#gathered.asked(this.options.today(), query, asking);
  }

  /** An item was opened from the results of a search. */
  opened(text: string, item: string): void {
    const query = toCountedQuery(text);
    // No query holds a line break, so this cannot be mistaken for one.
    if (query !== undefined && this.#recent.isNew(`${query}\n${item}`)) this.#gathered.opened(this.options.today(), query, item);
  }

  /** Writes what was counted; a fault is told and leaves it for the next time. */
  flush(): void {
    this.#recent.forget();
    const { lost } = this.#gathered;
    try {
      this.#write();
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (lost > 0) this.options.events.onLost(lost);
    if (this.#isFailing) this.options.events.onMended();
    this.#isFailing = false;
  }

  /** Writes the last counts and closes the file. */
  close(): void {
    clearInterval(this.#timer);
    this.flush();
    this.#store?.close();
    this.#store = undefined;
  }

  #write(): void {
    const today = this.options.today();
    const { counts } = this.#gathered;
    if (counts.length === 0 && this.#tidiedOn === today) return;
    try {
      this.#writeTo(this.#open(), today);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#startAnew(error);
      this.#writeTo(this.#open(), today);
    }
    this.#gathered.empty();
    this.#tidiedOn = today;
  }

  #writeTo(store: InsightStore, today: string): void {
    const week = weekOf(today);
    const key = weeklyKey(this.#keyPath, week);
    if (this.#tidiedOn !== today) {
      store.forget({ today, week, days: this.options.days });
      removeOld(`${this.options.path}.damaged`, this.options.days);
    }
    store.write(this.#gathered.counts, { threshold: this.options.threshold, week, markOf: (query) => markOf(query, key) });
  }

  /** The file may be deleted while the program runs; SQLite would go on writing to what has no name any more. */
  #open(): InsightStore {
    if (this.#store && !existsSync(this.options.path)) this.#drop();
    return (this.#store ??= InsightStore.open(this.options.path));
  }

  #startAnew(error: unknown): void {
    this.#drop();
    // Without their key the marks in the damaged file say nothing.
    rmSync(this.#keyPath, { force: true });
    this.options.events.onSetAside(setAside(this.options.path), error);
  }

  #drop(): void {
    this.#store?.close();
    this.#store = undefined;
  }

  #fail(error: unknown): void {
    if (!this.#isFailing) this.options.events.onFailed(error);
    this.#isFailing = true;
  }

  get #keyPath(): string {
    return this.options.path.replace(/\.db$/u, '') + '.key';
  }
}

/** What was set aside holds queries as well, and is kept no longer than they are. */
function removeOld(path: string, days: number): void {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (written !== undefined && Date.now() - written > days * DAY_MS) rmSync(path, { force: true });
}
