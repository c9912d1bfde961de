import type { Item } from './item.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

/** `files[].embargoUntil` keeps a file back until that day, as `dates.embargoUntil` does with an item: until then it is not listed. */
export function withoutEmbargoedFiles(item: Item, day: string): Item {
  const files = item.meta.files.filter(({ embargoUntil }) => embargoUntil === undefined || embargoUntil <= day);
  if (files.length === item.meta.files.length) return item;
  // Not a copy: the body stays where it is until somebody asks for it.
  return Object.create(item, { meta: { value: withFiles(item.meta, files), enumerable: true } }) as Item;
}

/** A deck that is kept back is not named, either: its name is the address of its bytes. */
function withFiles(meta: FrontMatter, files: FrontMatter['files']): FrontMatter {
  if (meta.kind !== 'presentation' || !meta.deck) return { ...meta, files };
  const { rendition, ...deck } = meta.deck;
  const isKept = (path: string) => meta.files.some((file) => file.path === path) && !files.some((file) => file.path === path);
  return { ...meta, files, deck: { ...deck, ...(isKept(deck.file) ? { file: '' } : {}), ...(rendition === undefined || isKept(rendition) ? {} : { rendition }) } };
}
