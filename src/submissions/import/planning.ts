import type { Item, itemChecker, Library } from '../../content/index.js';

export interface PlanOptions {
  library: Library;
  /** The Markdown below the front matter of an item. */
  bodyOf: (item: Item) => string | Promise<string>;
  today: string;
}

/** What every row is planned with. */
export interface Planning extends PlanOptions {
  check: Awaited<ReturnType<typeof itemChecker>>;
  /** Titles in use, small letters, with who uses them. */
  titles: ReadonlyMap<string, string>;
}
