import type { Item } from '../../content/index.js';
import { FACETS } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { toQueryString } from '../reading/to-query-string.js';
import type { Catalogue } from '../catalogue.js';
import type { Visit } from '../visit.js';

/** The search in places as large as that of an item. */
export interface SizeLink {
  label: string;
  address: string;
  countText: string;
}

/**
 * On the item's topics where another item is found so, else on any; nothing where its sources state no size or no
 * other place is as large: a link to the page one comes from helps nobody.
 */
export function sizeLinkOf(item: Item, visit: Visit): SizeLink | undefined {
  const { library, catalogue, language, texts } = visit;
  const { topics } = item.meta;
  const vocabulary = library.vocabularies['size-bands'];
  const codes = FACETS.size.codes(item);
  const sizes = vocabulary.concepts.map(({ code }) => code).filter((code) => codes.includes(code));
  const { ofSize, onTopics } = countAlike(sizes, topics, catalogue);
  const isOnTopics = onTopics > 1;
  if (ofSize < 2) return undefined;
  const words = sizes.map((code) => vocabulary.label(code, language)).join(` ${texts.words.or} `);
  const filters = isOnTopics ? { topic: topics, size: sizes } : { size: sizes };
  return {
    label: isOnTopics ? texts.item.similar.inSizeOnTopics(words, topics.length) : texts.item.similar.inSize(words),
    address: addressOf('search', language) + toQueryString({ text: '', filters, sort: undefined, page: 1 }),
    countText: texts.words.items(isOnTopics ? onTopics : ofSize),
  };
}

/** How many items have one of the sizes, and how many of those one of the topics. */
function countAlike(sizes: readonly string[], topics: readonly string[], catalogue: Catalogue): { ofSize: number; onTopics: number } {
  const marks = new Uint8Array(catalogue.newest.length);
  const mark = (places: Uint32Array, from: number, to: number) => {
    let count = 0;
    for (const place of places) {
      if (marks[place] !== from) continue;
      marks[place] = to;
      count += 1;
    }
    return count;
  };
  const ofSize = sizes.reduce((sum, code) => sum + mark(catalogue.placesOf('size', code), 0, 1), 0);
  const onTopics = topics.reduce((sum, code) => sum + mark(catalogue.placesOf('topic', code), 1, 2), 0);
  return { ofSize, onTopics };
}
