import type { Analyser } from '../../language/index.js';
import { followsOn, type TypedWord } from './typed-words.js';

/** Names and what they mean, found in a query in any inflected form. */
export class Names<Meaning> {
  /** Names by every lemma their first word may have. */
  readonly #byFirst = new Map<string, { words: readonly ReadonlySet<string>[]; meaning: Meaning }[]>();

  constructor(private readonly analyser: Analyser) {}

  add(name: string, meaning: Meaning): void {
    const words = this.analyser.tokens(name).map(({ word, form }) => lemmasOfName(form, this.analyser.lemmas(word)));
    for (const lemma of words[0] ?? []) {
      const known = this.#byFirst.get(lemma);
      if (known) known.push({ words, meaning });
      else this.#byFirst.set(lemma, [{ words, meaning }]);
    }
  }

  /**
   * Names that begin at a word, each with the word after its last, whether its words can mean nothing else, and whether it is
   * not inflected.
   */
  *at(words: readonly TypedWord[], from: number): Iterable<{ to: number; meaning: Meaning; isSure: boolean; isFirstForm: boolean }> {
    const first = words[from]!;
    for (const lemma of new Set([first.form, ...first.lemmas])) {
      for (const name of this.#byFirst.get(lemma) ?? []) {
        const matches = name.words.every((lemmas, offset) => {
          const word = words[from + offset];
          return word !== undefined && (offset === 0 || followsOn(word)) && (lemmas.has(word.form) || word.lemmas.some((one) => lemmas.has(one)));
        });
        const isSure = name.words.length > 1 || first.sure.every((one) => name.words[0]!.has(one));
        if (matches) yield { to: from + name.words.length, meaning: name.meaning, isSure, isFirstForm: name.words[0]!.has(first.form) };
      }
    }
  }
}

/** A name in its first form stands for itself alone: Radom is no „rada”, though „radom” is one of its forms. */
function lemmasOfName(form: string, lemmas: readonly string[]): ReadonlySet<string> {
  return new Set(lemmas.includes(form) ? [form] : [form, ...lemmas]);
}
