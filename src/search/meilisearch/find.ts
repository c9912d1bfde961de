import type { Analyser } from '../../language/index.js';
import { TRUSTED_FREQUENCY, wantsMore } from '../matching-rules.js';
import { hasQuotes, withoutQuotes } from '../parse-query.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { askPage } from './ask-page.js';
import type { Connection } from './connection.js';
import { findSome } from './find-some.js';
import { addCompletions, addCorrections } from './look-up-words.js';
import { rankedQueries } from './ranked-queries.js';
import { weighWords, type WeighedWord } from './weigh-words.js';
import { allWords, openGroups, type WordGroup } from './word-group.js';

/**
 * Answers one request. Which documents are found is decided by filters over their words and lemmas, so it is exact
 * and counts are cheap; merged queries choose the best of them, and our own rules order those.
 */
export async function find(connection: Connection, request: SearchRequest, analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer> {
  const { query } = request;
  const groups = openGroups(query);
  await addCompletions(connection, groups, signal);
  const counting = weighWords(connection, groups, signal);
  const [first, words] = await Promise.all([askAll(connection, request, groups, counting, analyser, signal), counting]);
  if (hasQuotes(query)) return first.total > 0 ? first : { ...(await find(connection, { ...request, query: withoutQuotes(query) }, analyser, signal)), unquoted: true };

  const rare = words.flatMap(({ group, sure }) => (sure < TRUSTED_FREQUENCY ? [group] : []));
  const corrected = rare.length > 0 && (await addCorrections(connection, rare, analyser, signal));
  const weighed = corrected ? await weighWords(connection, groups, signal) : words;
  const full = corrected ? await askAll(connection, request, groups, weighed, analyser, signal) : first;
  if (!wantsMore(query, full.total)) return full;

  const best = full.total === 0 ? full : await askAll(connection, { ...request, offset: 0, limit: full.total, facets: [] }, groups, weighed, analyser, signal);
  return (await findSome(connection, request, weighed, best, analyser, signal)) ?? full;
}

async function askAll(connection: Connection, request: SearchRequest, groups: readonly WordGroup[], words: Promise<readonly WeighedWord[]> | readonly WeighedWord[], analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer> {
  const page = await askPage(connection, request, { words: allWords(groups), ranked: rankedQueries(request.query, groups) }, words, analyser, signal);
  return { ...page, full: page.total, unquoted: false };
}
