import { LEMMAS } from './attributes.js';
import type { Connection } from './connection.js';
import { isOneOf } from './filters.js';
import { meaningsOf } from './meanings.js';
import { groupFilter, sureFilter, type WordGroup } from './word-group.js';

/** Lemmas of one word that are counted; a word has three at most but for its corrections. */
const MOST_LEMMAS = 4;

/** A word with what the index knows of it. */
export interface WeighedWord {
  group: WordGroup;
  /** Documents with it as typed, in any form. */
  sure: number;
  /** Inverse document frequency, as in BM25; 0 for a word that stands for nothing here. */
  rarity: number;
  /** What it most likely means: of its lemmas the one most documents have (98 % right, engine.md §6.2). */
  lemma: string;
}

/** Counts each word, with all it stands for, in one request of empty searches. */
export async function weighWords(connection: Connection, groups: readonly WordGroup[], signal?: AbortSignal): Promise<WeighedWord[]> {
  if (groups.length === 0) return [];
  const lemmas = groups.map((group) => meaningsOf(group).slice(0, MOST_LEMMAS).map((meaning) => meaning.lemma));
  const filters = groups.map((group, index) => [[sureFilter(group)], [groupFilter(group)], ...lemmas[index]!.map((lemma) => [isOneOf(LEMMAS, [lemma])])]);
  const [documents, ...counts] = await count(connection, [[], ...filters.flat()], signal);
  return groups.map((group, index) => {
    const [sure = 0, all = 0, ...ofLemmas] = counts.splice(0, filters[index]!.length);
    const found = sure > 0 ? sure : all;
    const rarity = all === 0 ? 0 : Math.log(1 + (documents! - found + 0.5) / (found + 0.5));
    return { group, sure, rarity, lemma: lemmas[index]![ofLemmas.indexOf(Math.max(...ofLemmas))] ?? group.word.form };
  });
}

async function count(connection: Connection, filters: readonly (string | string[])[][], signal?: AbortSignal): Promise<number[]> {
  const queries = filters.map((filter) => ({ indexUid: connection.items, q: '', limit: 0, filter: [...filter] }));
  const { results } = await connection.read((client, init) => client.multiSearch({ queries }, init), signal);
  return results.map((result) => result.estimatedTotalHits ?? 0);
}
