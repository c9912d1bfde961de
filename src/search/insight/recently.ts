/** Remembers for a while, in memory alone, what was counted, so that it is not counted again at once. */
export class Recently {
  /** In the order of their times, the oldest first. */
  readonly #times = new Map<string, number>();

  /** @param now a clock that never goes back, in milliseconds */
  constructor(
    private readonly milliseconds: number,
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  get size(): number {
    return this.#times.size;
  }

  /** Whether it was not met within the time; from now on it was. */
  isNew(what: string): boolean {
    this.forget();
    if (this.#times.has(what)) return false;
    const [oldest] = this.#times.keys();
    if (oldest !== undefined && this.#times.size >= this.most) this.#times.delete(oldest);
    this.#times.set(what, this.now());
    return true;
  }

  /** Drops what has had its time. */
  forget(): void {
    const now = this.now();
    for (const [what, time] of this.#times) {
      if (now - time < this.milliseconds) return;
      this.#times.delete(what);
    }
  }
}
