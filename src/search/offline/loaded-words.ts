import { fold, guessLemma, tokens, type Analyser, type QueryLemmas } from '../../language/index.js';
import type { Lexicon } from '../embedded/lexicon.js';

/** A word nobody wrote is known by its beginning: so much of it at least, and so much may follow. */
const SHORTEST_STEM = 4;
const LONGEST_END = 5;

/**
 * The analyser without its dictionary: words that were loaded mean what the dictionary said when the index was made. Another one
 * means what its ending suggests or, when the library has no such lemma, what the words with the longest common beginning mean.
 */
export class LoadedWords implements Pick<Analyser, 'tokens' | 'lemmas' | 'queryLemmas'> {
  readonly tokens = tokens;
  readonly #words = new Map<string, QueryLemmas>();

  constructor(private readonly lexicon: Lexicon) {}

  /** @param lines `OfflinePart.words` */
  take(lines: string): void {
    for (const line of lines.split('\n')) {
      const [word = '', sure = '', loose = ''] = line.split('\t');
      this.#words.set(word, { sure: sure.split(','), loose: loose === '' ? [] : loose.split(',') });
    }
  }

  lemmas(word: string): readonly string[] {
    return this.queryLemmas(word).sure;
  }

  queryLemmas(word: string): QueryLemmas {
    const known = this.#words.get(word);
    if (known) return known;
    const form = fold(word);
    const term = this.lexicon.term(form);
    if (term !== undefined) return { sure: this.lexicon.lemmasOf(term), loose: [] };
    const guess = guessLemma(form);
    return { sure: [guess], loose: this.lexicon.withLemma(guess).length > 0 ? [] : this.#sharingBeginning(form) };
  }

  /** Lemmas of words that differ in their last letters alone: `kompostownikami` means `kompostownik`. */
  #sharingBeginning(form: string): string[] {
    for (let end = 1; end <= LONGEST_END && form.length - end >= SHORTEST_STEM; end += 1) {
      const stem = form.slice(0, form.length - end);
      const near = this.lexicon.withPrefix(stem, Infinity).filter((term) => this.lexicon.forms[term]!.length - stem.length <= LONGEST_END - 2);
      if (near.length > 0) return [...new Set(near.flatMap((term) => this.lexicon.lemmasOf(term)))];
    }
    return [];
  }
}
