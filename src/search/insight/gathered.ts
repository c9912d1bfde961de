/** What was counted for one query on one day and is not written yet. */
export interface Counts {
  day: string;
  query: string;
  times: number;
  /** How many of `times` came with filters. */
  filtered: number;
  /** What the last asking without filters found: items in all, and those that have every word. */
  found: { results: number; full: number } | undefined;
  /** Items opened from the results, each with its times. */
  opened: Map<string, number>;
}

/** Counts in memory until they are written; a fixed number of queries at most, and what comes on top is lost. */
export class Gathered {
  #counts = new Map<string, Counts>();
  #lost = 0;

  constructor(private readonly most: number) {}

  get counts(): Counts[] {
    return [...this.#counts.values()];
  }

  /** Countings that found no room since the last emptying. */
  get lost(): number {
    return this.#lost;
  }

  asked(day: string, query: string, asking: { results: number; full: number; isFiltered: boolean }): void {
    const counts = this.#of(day, query);
    if (!counts) return;
    counts.times += 1;
    if (asking.isFiltered) counts.filtered += 1;
    else counts.found = { results: asking.results, full: asking.full };
  }

  opened(day: string, query: string, item: string): void {
    const opened = this.#of(day, query)?.opened;
    opened?.set(item, (opened.get(item) ?? 0) + 1);
  }

  empty(): void {
    this.#counts = new Map();
    this.#lost = 0;
  }

  #of(day: string, query: string): Counts | undefined {
    const key = `${day} ${query}`;
    const known = this.#counts.get(key);
    if (known) return known;
    if (this.#counts.size >= this.most) {
      this.#lost += 1;
      return undefined;
    }
    const counts: Counts = { day, query, times: 0, filtered: 0, found: undefined, opened: new Map() };
    this.#counts.set(key, counts);
    return counts;
  }
}
