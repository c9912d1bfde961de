import type { Item, Vocabularies } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import { FACETS } from '../fields.js';
import { indexCodes, type CodeIndex } from './code-index.js';
import { WordGatherer } from './gather-words.js';
import { tellingWords, type TellingWord } from './telling-words.js';
import type { WordIndex } from './word-index.js';

/** What is needed to compare an item with all others, for one reading of the library on one day. */
export interface LikenessIndex {
  readonly items: readonly Item[];
  /** By id: the place in the list. */
  readonly places: ReadonlyMap<string, number>;
  readonly words: WordIndex;
  readonly topics: CodeIndex;
  readonly methods: CodeIndex;
}

/** Yields after every item: the work may be cut there. */
export function* buildLikenessIndex(items: readonly Item[], vocabularies: Vocabularies, analyser: Analyser): Generator<void, LikenessIndex> {
  const gatherer = new WordGatherer();
  const places = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    gatherer.add(amountsOf(tellingWords(item, analyser, vocabularies)));
    places.set(item.meta.id, place);
    yield;
  }
  return {
    items,
    places,
    words: yield* gatherer.toIndex(),
    topics: yield* indexCodes(items, ({ meta }) => meta.topics, (item) => FACETS.topic.codes(item, vocabularies)),
    methods: yield* indexCodes(items, ({ meta }) => meta.methods),
  };
}

/**
 * How much of a text each lemma is: 1 for once, little more for more often. A word with several lemmas (młodych: młody,
 * młoda) counts once in all.
 */
export function amountsOf(words: readonly TellingWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lemmas, counts: counted } of words) {
    for (const lemma of lemmas) counts.set(lemma, (counts.get(lemma) ?? 0) + counted / lemmas.length);
  }
  for (const [lemma, count] of counts) counts.set(lemma, count < 1 ? count : 1 + Math.log(count));
  return counts;
}
