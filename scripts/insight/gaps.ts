import type { Analyser } from '../../src/language/index.js';
import { groupByLemma, type CountedQuery, type Group } from '../../src/search/insight/index.js';

/** Where the library has no answer, or none that readers took. */
export interface Gaps {
  /** Queries that found nothing, together with their other forms and spellings. */
  nothing: Group<CountedQuery>[];
  /** Queries that found items, none of which has all the words. */
  onlySomeWords: Group<CountedQuery>[];
  /** Queries that found items, none of which was opened. */
  notOpened: CountedQuery[];
}

export function gapsIn(queries: readonly CountedQuery[], analyser: Analyser): Gaps {
  return {
    nothing: groupByLemma(queries.filter(({ results }) => results === 0), analyser),
    onlySomeWords: groupByLemma(queries.filter(({ results, complete }) => results !== 0 && complete === 0), analyser),
    notOpened: queries.filter(({ results, opened }) => results !== 0 && opened.length === 0),
  };
}
