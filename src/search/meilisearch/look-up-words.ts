import { editDistance, typoBudget, type Analyser } from '../../language/index.js';
import { FORMS } from './attributes.js';
import type { Connection } from './connection.js';
import { MAX_PREFIX_FORMS, MIN_PREFIX } from '../matching-rules.js';
import type { Correction, WordGroup } from './word-group.js';

/** Each correction is a filter value of its own, so fewer are taken than the embedded engine takes. */
const MAX_CORRECTIONS = 20;

/**
 * Asks the index for its words. The engine's facet search does it: over the attribute `forms` it answers which words
 * begin like this one or are a typo away, the most frequent first. What it calls near is checked by our own rule.
 */
export async function nearForms(connection: Connection, form: string, signal?: AbortSignal): Promise<{ value: string; count: number }[]> {
  const request = { facetName: FORMS, facetQuery: form };
  const { facetHits } = await connection.read((client, init) => client.index(connection.items).searchForFacetValues(request, init), signal);
  return facetHits;
}

/** The last word may be unfinished: adds the words of the index that begin with it. */
export async function addCompletions(connection: Connection, groups: readonly WordGroup[], signal?: AbortSignal): Promise<void> {
  for (const group of groups) {
    const { form, isPrefix } = group.word;
    if (!isPrefix || form.length < MIN_PREFIX) continue;
    const near = await nearForms(connection, form, signal);
    const longer = near.filter(({ value }) => value !== form && value.startsWith(form));
    group.completions = longer.slice(0, MAX_PREFIX_FORMS).map(({ value }) => value);
    group.seen = near.find(({ value }) => value === form)?.count ?? 0;
  }
}

/** Adds to words the words of the index that are one or two typos away, with their lemmas. True when there are any. */
export async function addCorrections(connection: Connection, groups: readonly WordGroup[], analyser: Analyser, signal?: AbortSignal): Promise<boolean> {
  await Promise.all(
    groups.map(async (group) => {
      group.corrections = await correctionsOf(connection, group.word.form, analyser, signal);
    }),
  );
  return groups.some((group) => group.corrections.length > 0);
}

export async function correctionsOf(connection: Connection, form: string, analyser: Analyser, signal?: AbortSignal): Promise<Correction[]> {
  const budget = typoBudget(form);
  if (budget === 0) return [];
  const near = await nearForms(connection, form, signal);
  return near
    .map(({ value }) => ({ form: value, distance: editDistance(form, value, budget) }))
    .filter(({ distance }) => distance > 0 && distance <= budget)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_CORRECTIONS)
    .map((correction) => ({ ...correction, lemmas: likelyLemmas(correction.form, analyser) }));
}

/** The index tells forms without their Polish letters: "szkola" is szkoła and not szkolić, though szkolą is folded to it, too. */
function likelyLemmas(form: string, analyser: Analyser): readonly string[] {
  const { sure } = analyser.queryLemmas(form);
  return sure.includes(form) ? [form] : sure;
}
