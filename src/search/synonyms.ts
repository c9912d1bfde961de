import { isStopWord, type Analyser, type Token } from '../language/index.js';

/** One member of a group: the lemmas each of its words may have. */
type Member = readonly ReadonlySet<string>[];

interface Group {
  members: { text: string; words: Member }[];
}

/**
 * Words and phrases readers use for one another, compared by lemma. An abbreviation is spelt out
 * ("KGW" → koło gospodyń wiejskich), and every word of a phrase also stands for what the whole phrase stands for.
 */
export class Synonyms {
  readonly #groups: Group[];
  /** Groups by a lemma a member may begin with. */
  readonly #byFirst = new Map<string, { group: Group; words: Member }[]>();

  constructor(
    groups: readonly (readonly string[])[],
    private readonly analyser: Pick<Analyser, 'tokens' | 'lemmas' | 'queryLemmas'>,
  ) {
    this.#groups = groups.map((texts) => ({ members: texts.map((text) => ({ text, words: this.#read(text) })) }));
    for (const group of this.#groups) {
      for (const { words } of group.members) {
        for (const lemma of words[0] ?? []) {
          const known = this.#byFirst.get(lemma) ?? [];
          this.#byFirst.set(lemma, [...known, { group, words }]);
        }
      }
    }
  }

  /** Replaces abbreviations by the words they stand for; the other tokens stay. */
  spellOut(tokens: readonly Token[], text: string): Token[] {
    return tokens.flatMap((token) => {
      const typed = text.slice(token.start, token.end);
      // "bo" is also a word of its own: in a sentence it is the abbreviation only when it is written large.
      if (isStopWord(token.form) && typed !== typed.toUpperCase() && tokens.length > KEYWORDS) return [token];
      const group = this.#groups.find(({ members }) => members.some((member) => isAbbreviationOf(member.text, typed)));
      const phrase = group?.members.find((member) => member.words.length > 1);
      return phrase ? this.analyser.tokens(phrase.text) : [token];
    });
  }

  /** For every word the lemmas that mean the same, because the word is (part of) a member of a group. */
  forWords(tokens: readonly Token[]): string[][] {
    const lemmas = tokens.map((token) => this.analyser.queryLemmas(token.word)).map(({ sure, loose }) => [...sure, ...loose]);
    const others = tokens.map(() => new Set<string>());
    lemmas.forEach((first, start) => {
      for (const { group, words } of first.flatMap((lemma) => this.#byFirst.get(lemma) ?? [])) {
        const matches = words.every((word, offset) => lemmas[start + offset]?.some((lemma) => word.has(lemma)));
        if (matches) words.forEach((_, offset) => this.#equals(group, words, offset).forEach((lemma) => others[start + offset]!.add(lemma)));
      }
    });
    return others.map((set, index) => [...set].filter((lemma) => !lemmas[index]!.includes(lemma)));
  }

  /** What may stand at this place of a member: a single word for the whole, or the word at the same place. */
  #equals(group: Group, words: Member, offset: number): string[] {
    return group.members
      .map((member) => member.words)
      .filter((other) => other !== words && (other.length === 1 || other.length === words.length))
      .flatMap((other) => [...(other.length === 1 ? other[0]! : other[offset]!)])
      .filter((lemma) => !isStopWord(lemma));
  }

  #read(text: string): Member {
    return this.analyser.tokens(text).map((token) => new Set(this.analyser.lemmas(token.word)));
  }
}

/** Up to so many words people type key words, not sentences. */
const KEYWORDS = 3;

/** Abbreviations are written in capitals in the file and matched whole, whatever the case typed. */
function isAbbreviationOf(member: string, typed: string): boolean {
  return member === member.toUpperCase() && !member.includes(' ') && member === typed.toUpperCase();
}
