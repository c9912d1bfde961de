import { SUFFIX_RULES } from './suffix-rules.js';

/**
 * The likely lemma of a word the dictionary does not know, by its ending (`facylitatorow` → `facylitator`).
 * Both are folded: rules over folded words are right nearly as often as rules over marked ones (README), and then a
 * word typed without Polish letters gets the same guess as the word in the text.
 *
 * Words under 4 letters, without a vowel, or with anything but a-z are their own lemma: abbreviations (JST, KGW, NGO),
 * numbers, other alphabets.
 */
export function guessLemma(form: string): string {
  if (!/^[a-z]{4,}$/.test(form) || !/[aeiouy]/.test(form)) return form;
  suffixRules ??= readSuffixRules(SUFFIX_RULES);
  return applyRule(suffixRules, form);
}

/** Ending → letters to cut and letters to append. */
export type SuffixRules = ReadonlyMap<string, { cut: number; append: string }>;

/** The rule of the longest ending that leaves at least two letters of the word. */
export function applyRule(rules: SuffixRules, form: string): string {
  for (let at = Math.max(2, form.length - LONGEST_ENDING); at <= form.length; at++) {
    const rule = rules.get(form.slice(at));
    if (rule && form.length - rule.cut >= 2) return form.slice(0, form.length - rule.cut) + rule.append;
  }
  return form;
}

/** Rules as written in the table: `ami3a`, one after another. */
export function readSuffixRules(table: string): SuffixRules {
  const rules = new Map<string, { cut: number; append: string }>();
  for (const [, ending = '', cut = '', append = ''] of table.matchAll(/(\p{L}*)(\d)(\p{L}*)/gu)) {
    rules.set(ending, { cut: Number(cut), append });
  }
  return rules;
}

/** Read at the first unknown word. */
let suffixRules: SuffixRules | undefined;
/** As in the script that learns them. */
const LONGEST_ENDING = 6;
