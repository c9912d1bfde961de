import type { Dictionary } from './dictionary.js';
import { fold } from './fold.js';

/** Folded lemmas of a word exactly as written, in lower case with its marks; empty when nothing knows it. */
export type FindLemmas = (word: string) => string[];

/**
 * Looks a word up: the supplement first, then the dictionary, then the dictionary for what follows a known prefix
 * (`cyberbezpieczeństwa` → `cyberbezpieczenstwo`).
 * `exact` takes the word as it is written, `spelled` any word it could be without its marks.
 */
export function createLookups(
  dictionary: Dictionary,
  supplement: ReadonlyMap<string, string>,
): { exact: FindLemmas; spelled: FindLemmas } {
  const through = (ask: FindLemmas): FindLemmas => {
    return (word) => {
      const ours = supplement.get(fold(word));
      if (ours !== undefined) return [ours];
      const known = ask(word);
      return known.length > 0 ? known : prefixed(ask, word);
    };
  };
  return {
    exact: through((word) => distinct(lemmasInAnyCase(dictionary, word))),
    spelled: through((word) => distinct(dictionary.lemmasOfSpellings(word))),
  };
}

/**
 * Words come in lower case, but names stand Capitalised in the dictionary (Łódź) and acronyms in capitals (PFRON).
 * Acronyms only when nothing else is found: wsi is the village, not the Wojskowe Służby Informacyjne.
 */
function lemmasInAnyCase(dictionary: Dictionary, word: string): string[] {
  const found = dictionary.lemmas(word);
  found.push(...dictionary.lemmas(word.charAt(0).toUpperCase() + word.slice(1)));
  return found.length > 0 ? found : dictionary.lemmas(word.toUpperCase());
}

function prefixed(ask: FindLemmas, word: string): string[] {
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix) || word.length < prefix.length + SHORTEST_REST) continue;
    const lemmas = ask(word.slice(prefix.length));
    if (lemmas.length > 0) return lemmas.map((lemma) => fold(prefix) + lemma);
  }
  return [];
}

function distinct(lemmas: readonly string[]): string[] {
  return [...new Set(lemmas.map(fold))];
}

/**
 * Prefixes that make new words freely. Both spellings, because the word may be typed without Polish letters.
 * No one-letter and no negating ones: `e-` is split off by its hyphen, and `nie` changes what is said.
 */
export const PREFIXES = (
  'agro anty audio auto bio cyber czwór de dwu eko euro foto geo hiper hydro inter jedno kilku kontr makro mega meta ' +
  'między miedzy mikro mini multi nad neuro nisko około okolo pół pol ponad pod post poza pro prze przeciw ' +
  'proto pseudo re retro samo sub super średnio srednio tele termo trans trój troj ultra video wewnątrz wewnatrz ' +
  'wideo wielo współ wspol wysoko zero'
).split(' ');

/** Shorter rests are known too often by chance. */
const SHORTEST_REST = 5;
