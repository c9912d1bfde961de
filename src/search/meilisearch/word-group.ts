import type { ParsedQuery, QueryWord } from '../parse-query.js';
import { FORMS } from './attributes.js';
import { isOneOf, wordFilter, type FilterParts } from './filters.js';

/** A word the reader may have meant, and how far it is from what was typed. */
export interface Correction {
  form: string;
  lemmas: readonly string[];
  distance: number;
}

/** A word of the query with all it may stand for in this index. */
export interface WordGroup {
  word: QueryWord;
  /** Forms the last word may be the beginning of. */
  completions: readonly string[];
  /** Documents with the very form of a last word that has completions; 0 when it was not asked or not told. */
  seen: number;
  corrections: readonly Correction[];
}

export function openGroups(query: ParsedQuery): WordGroup[] {
  return query.words.map((word) => ({ word, completions: [], seen: 0, corrections: [] }));
}

/** Documents that answer the word in any way. */
export function groupFilter({ word, completions, corrections }: WordGroup): string[] {
  if (word.isQuoted) return [isOneOf(FORMS, [word.form])];
  return wordFilter({
    forms: new Set([word.form, ...completions, ...corrections.map((correction) => correction.form)]),
    lemmas: new Set([...sureLemmas(word), ...corrections.flatMap((correction) => correction.lemmas)]),
  });
}

/** Documents with the word as it was typed, in any of its forms. */
export function sureFilter({ word }: WordGroup): string[] {
  if (word.isQuoted) return [isOneOf(FORMS, [word.form])];
  return wordFilter({ forms: [word.form], lemmas: sureLemmas(word) });
}

export function allWords(groups: readonly WordGroup[]): FilterParts {
  return groups.map(groupFilter);
}

function sureLemmas(word: QueryWord): string[] {
  return [...new Set([...word.lemmas, ...word.synonyms, ...word.looseLemmas])];
}
