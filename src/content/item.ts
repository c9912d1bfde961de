import type { RenderedBody } from './markdown/render-markdown.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

/** One item of the library: a panel note, presentation or case study, read from one file and ready to use. */
export interface Item {
  /** The checked front matter. */
  meta: FrontMatter;
  /** Path below `content/`. */
  file: string;
  /** SHA-256 of the file: the same digest means the same item. */
  digest: string;
  body: RenderedBody;
  /** Words in the body. */
  words: number;
}
