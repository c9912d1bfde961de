interface Row<Thing> {
  key: string;
  thing: Thing;
  count: number;
}

/** How many items stand behind each of a kind of thing, with the thing as it was met first. */
export class Tally<Thing> {
  readonly #rows = new Map<string, Row<Thing>>();

  /** Counts one item; an item counts once, however often it names the thing. */
  count(keys: Iterable<string>, thingOf: (key: string) => Thing): void {
    for (const key of new Set(keys)) {
      const known = this.#rows.get(key);
      if (known) known.count += 1;
      else this.#rows.set(key, { key, thing: thingOf(key), count: 1 });
    }
  }

  get(key: string): Thing | undefined {
    return this.#rows.get(key)?.thing;
  }

  countOf(key: string): number {
    return this.#rows.get(key)?.count ?? 0;
  }

  /** Most items first; of as many, the one met first. In drawers by count: sorting a hundred thousand would take too long at a stretch. */
  *mostFirst(): Generator<Row<Thing>> {
    const drawers = new Map<number, Row<Thing>[]>();
    for (const row of this.#rows.values()) {
      const drawer = drawers.get(row.count);
      if (drawer) drawer.push(row);
      else drawers.set(row.count, [row]);
    }
    for (const count of [...drawers.keys()].sort((a, b) => b - a)) yield* drawers.get(count)!;
  }
}
