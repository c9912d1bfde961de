import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { itemParser, type Item, type Vocabularies } from '../../../content/index.js';
import { todayInPoland } from '../../../shared/index.js';
import type { Revision } from '../../../submissions/index.js';
import type { Visit } from '../../visit.js';

/** An item as the public could read it for some time, with what may still be shown of it. */
export interface PublishedState {
  /** Of the kept revision; 0 for what stands now and was written into the file by hand. */
  number: number;
  /** The day it came to be. */
  day: string;
  item: Item;
}

/** States of one item that are looked through; each costs some milliseconds when it is read for the first time. */
const MOST = 60;

/** Every state that was public and may be shown, oldest first; the last is the item as it stands. @param item as the public may see it */
export function publishedStates(item: Item, { services, library, today }: Visit): PublishedState[] {
  const revisions = (services.revisions?.of(item.meta.id) ?? []).slice(-MOST);
  const states = revisions.flatMap((revision, index): PublishedState[] => {
    const next = revisions[index + 1];
    const parsed = parsedItem(revision, library.vocabularies);
    // A state kept afterwards, because it was written by hand, came to be when its file says.
    const day = revision.by === '' && parsed ? parsed.meta.dates.modified : todayInPoland(new Date(revision.at));
    const shown = parsed && library.earlierState(parsed, next ? todayInPoland(new Date(next.at)) : today, today);
    return shown ? [{ number: revision.number, day, item: shown }] : [];
  });
  const last = revisions.at(-1);
  // Masks give an item another digest that begins with that of its file.
  const isKept = last !== undefined && item.digest.startsWith(last.digest) && states.at(-1)?.number === last.number;
  return isKept ? states : [...states, { number: 0, day: item.meta.dates.modified, item }];
}

/** By the text, not by its digest: who is forgotten is taken out of the text while the digest stays. */
const parsed = new WeakMap<Vocabularies, { parse: ReturnType<typeof itemParser>; known: LRUCache<string, { item: Item | undefined }> }>();

function parsedItem({ item, text }: Revision, vocabularies: Vocabularies): Item | undefined {
  const { parse, known } = parsed.get(vocabularies) ?? { parse: itemParser(vocabularies), known: new LRUCache<string, { item: Item | undefined }>({ max: 200 }) };
  parsed.set(vocabularies, { parse, known });
  const key = createHash('sha256').update(text).digest('hex');
  const reading = known.get(key) ?? { item: parse(text, `${item}.md`).item };
  known.set(key, reading);
  return reading.item;
}
