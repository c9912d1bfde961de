import { editDistance, typoBudget, type Analyser } from '../../language/index.js';
import type { Connection } from './connection.js';
import { FORMS } from './attributes.js';
import { groupFilter, type Correction, type WordGroup } from './word-group.js';

/** Shorter beginnings say too little: "w" would stand for a tenth of the library. */
const MIN_PREFIX = 3;
const MAX_COMPLETIONS = 100;
const MAX_CORRECTIONS = 20;
/** A word found in as many documents is taken as meant; a rarer one may be a slip. */
export const TRUSTED_FREQUENCY = 3;

/**
 * Asks the index for its words. The engine's facet search does it: over the attribute `forms` it answers which words
 * begin like this one or are a typo away, the most frequent first. What it calls near is checked by our own rule.
 */
export async function nearForms(connection: Connection, form: string, signal?: AbortSignal): Promise<string[]> {
  const answer = await connection.read((client, init) => client.index(connection.items).searchForFacetValues({ facetName: FORMS, facetQuery: form }, init), signal);
  return answer.facetHits.map((hit) => hit.value);
}

/** The last word may be unfinished: adds the words of the index that begin with it. */
export async function addCompletions(connection: Connection, groups: WordGroup[], signal?: AbortSignal): Promise<void> {
  for (const group of groups) {
    const { form, isPrefix } = group.word;
    if (!isPrefix || form.length < MIN_PREFIX) continue;
    const near = await nearForms(connection, form, signal);
    group.completions = near.filter((other) => other !== form && other.startsWith(form)).slice(0, MAX_COMPLETIONS);
  }
}

/** Adds to rare words those one or two typos away, with their lemmas. True when any was found. */
export async function addCorrections(connection: Connection, groups: WordGroup[], analyser: Analyser, signal?: AbortSignal): Promise<boolean> {
  await Promise.all(
    groups.map(async (group) => {
      if (typoBudget(group.word.form) > 0) group.corrections = await correctionsOf(connection, group.word.form, analyser, signal);
    }),
  );
  return groups.some((group) => group.corrections.length > 0);
}

export async function correctionsOf(connection: Connection, form: string, analyser: Analyser, signal?: AbortSignal): Promise<Correction[]> {
  const budget = typoBudget(form);
  const near = await nearForms(connection, form, signal);
  return near
    .map((other) => ({ form: other, distance: editDistance(form, other, budget) }))
    .filter(({ distance }) => distance > 0 && distance <= budget)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_CORRECTIONS)
    .map((correction) => ({ ...correction, lemmas: analyser.queryLemmas(correction.form).sure }));
}

/** In how many documents each word is found, in any form; and how many documents there are. */
export async function frequencies(connection: Connection, groups: readonly WordGroup[], signal?: AbortSignal): Promise<{ documents: number; found: number[] }> {
  const count = { indexUid: connection.items, q: '', limit: 0 };
  const queries = [count, ...groups.map((group) => ({ ...count, filter: [groupFilter(group)] }))];
  const { results } = await connection.read((client, init) => client.multiSearch({ queries }, init), signal);
  const [documents = 0, ...found] = results.map((result) => result.estimatedTotalHits ?? 0);
  return { documents, found };
}
