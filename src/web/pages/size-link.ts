import type { Item } from '../../content/index.js';
import { FACETS } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { toQueryString } from '../reading/to-query-string.js';
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
  const ofSize = new Set(sizes.flatMap((code) => catalogue.byFacet.size.get(code) ?? []));
  const onTopics = new Set(topics.flatMap((code) => catalogue.byFacet.topic.get(code) ?? []).filter((other) => ofSize.has(other)));
  const found = onTopics.size > 1 ? onTopics : ofSize;
  if (found.size < 2) return undefined;
  const words = sizes.map((code) => vocabulary.label(code, language)).join(` ${texts.words.or} `);
  const filters = found === onTopics ? { topic: topics, size: sizes } : { size: sizes };
  return {
    label: found === onTopics ? texts.item.similar.inSizeOnTopics(words, topics.length) : texts.item.similar.inSize(words),
    address: addressOf('search', language) + toQueryString({ text: '', filters, sort: undefined, page: 1 }),
    countText: texts.words.items(found.size),
  };
}
