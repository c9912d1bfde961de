import type { Analyser } from '../../src/language/index.js';
import type { Filters, Sort } from '../../src/search/index.js';
import { Random } from './corpus/random.js';
import { sampleItems, type Sampled } from './sample-items.js';

export const QUERY_CLASSES = ['one word', 'two words', 'inflected', 'typo', 'prefix', 'filters', 'browse all'] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/** One search to measure, as its address says it. */
export interface Query {
  class: QueryClass;
  text: string;
  filters: Filters;
  sort: Sort | undefined;
  page: number;
}

const A_CLASS = 120;
const SEED = 7;
const CONTENT_PAGES = 40;

/** What is asked of a corpus: no two alike, every class equally often, in mixed order, the same in every run. */
export function makeQueries(content: string, analyser: Analyser): Query[] {
  const random = new Random(SEED);
  const items = sampleItems(content, random);
  const made = QUERY_CLASSES.flatMap((name) => {
    const queries = new Map<string, Query>();
    for (let tries = 0; queries.size < A_CLASS && tries < A_CLASS * 50; tries += 1) {
      const query = { class: name, text: '', filters: {}, sort: undefined, page: 1, ...MAKE[name](random.pick(items), random, analyser) };
      if (query.text !== '' || name === 'filters' || name === 'browse all') queries.set(addressOfQuery(query), query);
    }
    return [...queries.values()];
  });
  return random.shuffle(made);
}

export function addressOfQuery({ text, filters, sort, page }: Query): string {
  const parameters = new URLSearchParams(text ? { q: text } : {});
  for (const [facet, codes] of Object.entries(filters)) parameters.set(facet, codes.join(','));
  if (sort) parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  return `/szukaj?${parameters}`;
}

const MAKE: Record<QueryClass, (item: Sampled, random: Random, analyser: Analyser) => Partial<Query>> = {
  'one word': ({ words }, random) => ({ text: random.pick(words) }),
  'two words': ({ words }, random) => ({ text: `${random.pick(words)} ${random.pick(words)}` }),
  inflected: ({ words }, random, analyser) => ({ text: otherForm(random.pick(words), analyser) }),
  typo: ({ words }, random) => ({ text: withNeighboursSwapped(random.pick(words), random) }),
  prefix: ({ words }, random) => ({ text: random.pick(words).slice(0, 3 + random.below(2)) }),
  filters: ({ words, codes }, random) => ({
    text: random.below(2) === 0 ? random.pick(words) : '',
    filters: { topic: [random.pick(codes.topics)], region: codes.regions, sector: codes.sectors },
    page: 1 + random.below(2),
  }),
  'browse all': (_item, random) => ({ sort: random.pick(['newest', 'oldest', 'title'] as const), page: 1 + random.below(CONTENT_PAGES) }),
};

/** The lemma of a word that stands in another form in the text; empty when it stands in its lemma. */
function otherForm(word: string, analyser: Analyser): string {
  const [lemma = ''] = analyser.lemmas(word);
  return analyser.tokens(word)[0]?.form === lemma ? '' : lemma;
}

function withNeighboursSwapped(word: string, random: Random): string {
  if (word.length < 6) return '';
  const at = 1 + random.below(word.length - 3);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}
