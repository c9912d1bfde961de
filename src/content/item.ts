import type { Problem } from '../shared/index.js';
import type { RenderedBody } from './markdown/render-markdown.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

/** One item of the library: a panel note, presentation or case study, read from one file and ready to use. */
export interface Item {
  /** The checked front matter. */
  readonly meta: FrontMatter;
  /** Path below `content/`. */
  readonly file: string;
  /** SHA-256 of the file: the same digest means the same item. */
  readonly digest: string;
  /** Words in the body. */
  readonly words: number;
  /** Every link of the body, for checking. */
  readonly links: readonly string[];
  /** The rendered body; may be fetched from the cache when asked for, so ask only when it is shown. */
  readonly body: RenderedBody;
  /** Takes names that must not be given out of texts that belong to the item and stand elsewhere, as those of its files do. */
  readonly hide?: (text: string) => string;
}

/** What reading one file gave: the item, unless there are errors, and everything there is to say about it. */
export type ItemReading =
  | { item: Item; problems: Problem[] }
  /** With the text of the faulty file, where it could be read: it decides whether the version before stays shown. */
  | { item?: undefined; problems: Problem[]; text?: string };
