import type { Analyser } from '../../language/index.js';
import { followsOn, type TypedWord } from './typed-words.js';

interface NameWord {
  form: string;
  lemmas: ReadonlySet<string>;
}

interface Name<Meaning> {
  words: readonly NameWord[];
  meaning: Meaning;
}

/** A name that stands in a query. */
export interface NameFound<Meaning> {
  /** The word after its last. */
  to: number;
  meaning: Meaning;
  /** True when its words can mean nothing else. */
  isSure: boolean;
  /** True when it is not inflected. */
  isFirstForm: boolean;
}

/** Names and what they mean, found in a query in any inflected form. */
export class Names<Meaning> {
  /** Names by every lemma and by the stem their first word may have. */
  readonly #byFirst = new Map<string, Name<Meaning>[]>();

  constructor(private readonly analyser: Analyser) {}

  add(name: string, meaning: Meaning): void {
    const words = this.analyser.tokens(name).map(({ word, form }) => ({ form, lemmas: lemmasOfName(form, this.analyser.lemmas(word)) }));
    const [first] = words;
    if (!first) return;
    for (const key of words.length > 1 ? [...first.lemmas, stemKey(first.form)] : first.lemmas) {
      const known = this.#byFirst.get(key);
      if (known) known.push({ words, meaning });
      else this.#byFirst.set(key, [{ words, meaning }]);
    }
  }

  *at(words: readonly TypedWord[], from: number): Iterable<NameFound<Meaning>> {
    const first = words[from]!;
    const names = new Set([first.form, ...first.lemmas, stemKey(first.form)].flatMap((key) => this.#byFirst.get(key) ?? []));
    for (const name of names) {
      const isFound = name.words.every((word, offset) => matches(word, words[from + offset], name.words.length > 1) && (offset === 0 || followsOn(words[from + offset])));
      if (!isFound) continue;
      const { form, lemmas } = name.words[0]!;
      yield { to: from + name.words.length, meaning: name.meaning, isSure: name.words.length > 1 || first.sure.every((one) => lemmas.has(one)), isFirstForm: form === first.form };
    }
  }
}

function matches({ form, lemmas }: NameWord, word: TypedWord | undefined, hasCompany: boolean): boolean {
  if (!word) return false;
  return lemmas.has(word.form) || word.lemmas.some((lemma) => lemmas.has(lemma)) || (hasCompany && sharesStem(form, word.form));
}

/** A name in its first form stands for itself alone: Radom is no „rada”, though „radom” is one of its forms. */
function lemmasOfName(form: string, lemmas: readonly string[]): ReadonlySet<string> {
  return new Set(lemmas.includes(form) ? [form] : [form, ...lemmas]);
}

/**
 * „Stroniu” and „Międzyrzecu” the dictionary does not know. Among other words of the name the same letters but the last
 * are enough.
 */
function sharesStem(name: string, typed: string): boolean {
  return name.length > STEM && Math.abs(typed.length - name.length) <= 1 && typed.startsWith(name.slice(0, -1));
}

/** Letters by which names are looked up when no lemma is known; not a word, so it cannot be typed. */
const STEM = 4;
function stemKey(form: string): string {
  return `${form.slice(0, STEM)}…`;
}
