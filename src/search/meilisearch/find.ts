import type { Analyser } from '../../language/index.js';
import type { SearchAnswer, SearchRequest } from '../request.js';
import { askPage } from './ask-page.js';
import type { Connection } from './connection.js';
import { findSome } from './find-some.js';
import { addCompletions, addCorrections } from './look-up-words.js';
import { TRUSTED_FREQUENCY, wantsMore } from '../matching-rules.js';
import { rankedQueries } from './ranked-queries.js';
import { weighWords } from './weigh-words.js';
import { allWords, openGroups, type WordGroup } from './word-group.js';

/**
 * Answers one request. Which documents are found is decided by filters over their words and lemmas, so it is exact
 * and counts are cheap; how they are ranked is decided by merged queries.
 */
export async function find(connection: Connection, request: SearchRequest, analyser: Analyser, signal?: AbortSignal): Promise<SearchAnswer> {
  const groups = openGroups(request.query);
  await addCompletions(connection, groups, signal);
  const first = await askAll(connection, request, groups, signal);
  if (groups.length === 0 || isEnough(groups, first.total)) return first;

  const words = await weighWords(connection, groups, signal);
  const rare = words.flatMap(({ group, sure }) => (sure < TRUSTED_FREQUENCY ? [group] : []));
  const corrected = await addCorrections(connection, rare, analyser, signal);
  const full = corrected ? await askAll(connection, request, groups, signal) : first;
  if (!wantsMore(request.query, full.total)) return full;

  const weighed = corrected ? await weighWords(connection, groups, signal) : words;
  const best = full.total === 0 ? [] : (await askAll(connection, { ...request, offset: 0, limit: full.total, facets: [] }, groups, signal)).hits;
  return (await findSome(connection, request, weighed, best, signal)) ?? full;
}

/** Three hits with all the words: then each stands in three documents, and none is a slip. Unless one was only completed. */
function isEnough(groups: readonly WordGroup[], found: number): boolean {
  return found >= TRUSTED_FREQUENCY && groups.every(({ completions, seen }) => completions.length === 0 || seen >= TRUSTED_FREQUENCY);
}

async function askAll(connection: Connection, request: SearchRequest, groups: readonly WordGroup[], signal?: AbortSignal): Promise<SearchAnswer> {
  const answer = await askPage(connection, request, { words: allWords(groups), ranked: rankedQueries(request.query, groups) }, signal);
  return { ...answer, full: answer.total };
}
