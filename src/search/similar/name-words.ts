import { fold, type Dictionary } from '../../language/index.js';
import { isVerb } from './plain-words.js';
import type { TellingWord } from './telling-words.js';

/** Names things in dictionary forms with their Polish letters: texts decline them, and the words of the index are folded. */
export class WordNames {
  readonly #forms: ReadonlySet<string>;

  constructor(
    private readonly dictionary: Dictionary,
    /** How much it says to share a lemma, 0 for a common one. */
    private readonly rarityOf: (lemma: string) => number,
    /** The words among which some are to be named. */
    words: readonly TellingWord[],
  ) {
    this.#forms = new Set(words.map(({ form }) => form));
  }

  /**
   * "rekomendacjami" is told as "rekomendacja"; a word the dictionary lacks as it stands. Nothing for what is no noun,
   * for what stands in a list must be a thing, nor for a common word.
   */
  noun(word: TellingWord): string | undefined {
    const lemma = this.#mainLemma(word);
    if (lemma === undefined || this.rarityOf(lemma) === 0) return undefined;
    return this.#dictionaryForm(word, lemma) ?? (this.#isKnown(word) ? undefined : word.written);
  }

  /**
   * Two words that follow one another: "rady seniorów" is told as "rada seniorów", "panel klimatyczny" as it stands.
   * An adjective must agree with its noun, so only the nominative is taken. Building Bridges is left alone.
   */
  pair(first: TellingWord, second: TellingWord): string | undefined {
    if (!this.#isKnown(first) && !this.#isKnown(second)) return `${first.written} ${second.written}`;
    if (isAdjective(first) || isAdjective(second)) {
      const [adjective, noun] = isAdjective(first) ? [first, second] : [second, first];
      const isNominative = noun.form === this.#mainLemma(noun) && !noun.written.endsWith('ą') && NOMINATIVE.test(adjective.written);
      return isNominative ? `${this.#small(first)} ${this.#small(second)}` : undefined;
    }
    const lemma = this.#mainLemma(first);
    const head = lemma !== undefined && this.rarityOf(lemma) > 0 ? this.#dictionaryForm(first, lemma) : undefined;
    return head && this.#mainLemma(second) !== undefined ? `${head} ${this.#small(second)}` : undefined;
  }

  /** Of the nouns a word may be, the one the library has most often, then the one that is written out: rady is rada, not rad. */
  #mainLemma(word: TellingWord): string | undefined {
    const isWritten = (lemma: string) => Number(this.#forms.has(lemma));
    const nouns = word.lemmas.filter((lemma) => isNoun(word, lemma) && !UNLIKELY.has(lemma));
    return nouns.sort((a, b) => this.rarityOf(a) - this.rarityOf(b) || isWritten(b) - isWritten(a) || (a < b ? -1 : 1))[0];
  }

  #dictionaryForm({ written }: TellingWord, lemma: string): string | undefined {
    const small = written.toLowerCase();
    // A name only where it is written as one: "szukała" is nobody called Szukała.
    const names = written === small ? [] : this.dictionary.lemmas(small.charAt(0).toUpperCase() + small.slice(1));
    return [...names.filter((name) => NAMES.test(name)), ...this.dictionary.lemmas(small), ...names].find((form) => fold(form) === lemma && !form.endsWith('móc'));
  }

  #isKnown({ written }: TellingWord): boolean {
    return this.dictionary.lemmas(written.toLowerCase()).length > 0;
  }

  /** Titles write Rada Seniorów; in a list of words it is rada seniorów, and Building Bridges stays. */
  #small(word: TellingWord): string {
    return this.#isKnown(word) ? word.written.toLowerCase() : word.written;
  }
}

function isNoun({ readings, form }: TellingWord, lemma: string): boolean {
  if (form.length < SHORTEST_NOUN || ADVERB.test(lemma)) return false;
  if (GERUND.test(lemma)) return true;
  return !readings.some((reading) => ADJECTIVE.test(reading)) && !(VERBAL.test(form) && readings.some(isVerb));
}

function isAdjective({ readings }: TellingWord): boolean {
  return readings.some((reading) => ADJECTIVE.test(reading)) && !readings.some(isVerb);
}

/** "polityk senioralnych" are policies; politicians are hardly what two initiatives share. */
const UNLIKELY: ReadonlySet<string> = new Set(['polityk']);
const SHORTEST_NOUN = 4;
/** gospodyni, członkini are nouns. */
const ADJECTIVE = /(?<![yi]n)[yi]$/u;
/** szukała, osiedli, wsparto: of words that could be either, these are verbs more often; zieleni is zieleń. */
const VERBAL = /(?:l|l[aoiy]|[nt]o)$/u;
const GERUND = /(?:nie|cie)$/u;
/** Countries people come from are written with a capital, though Polish has ukraina, a borderland, too. */
const NAMES = /^(?:Ukraina|Polska)$/u;
/** lokalnie, społecznie: a consonant before -nie; spotkanie has a vowel there. */
const ADVERB = /[^aeiouy]nie$/u;
const NOMINATIVE = /[aeiy]$/u;
