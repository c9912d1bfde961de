import type { Language, Library } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import { choose, MOST_OF_A_KIND } from './choose.js';
import { collectEntries } from './collect-entries.js';
import { collectPhrases } from './collect-phrases.js';
import { readTyped, type Typed } from './read-typed.js';
import type { Entry, Suggestion, SuggestionKind } from './suggestion.js';
import { lowerBound, WordIndexBuilder, type WordIndex } from './word-index.js';

/** Terms that answer one typed word: those it begins, from `from` to before `to`, and its lemmas. */
interface Wanted {
  from: number;
  to: number;
  lemmas: readonly number[];
  /** How many entries that may be, at most. */
  size: number;
}

interface Ranked {
  entry: number;
  rank: number;
}

/**
 * Entries looked at for one answer, at most, so that no text can keep the others waiting. At 10,000 items there are
 * 33,000 entries in all, so it is never reached; at 50,000 there are 158,000.
 */
const MOST_LOOKED_AT = 50_000;

/** Suggestions for one reading of the library on one day, all in memory. */
export class Suggester {
  #answer = 0;
  /** In which answer an entry was looked at last: every entry is looked at once, however many words lead to it. */
  readonly #seenIn: Uint32Array;

  private constructor(
    /** In order of importance within a kind. */
    private readonly suggestions: readonly Suggestion[],
    /** Folded names of each entry, one a line. */
    private readonly names: readonly string[],
    private readonly index: WordIndex,
    private readonly analyser: Analyser,
  ) {
    this.#seenIn = new Uint32Array(suggestions.length);
  }

  /** Makes one piece by piece; each step is short. */
  static *make(library: Library, today: string, analyser: Analyser): Generator<void, Suggester> {
    const builder = new WordIndexBuilder(analyser);
    const suggestions: Suggestion[] = [];
    const names: string[] = [];
    const addAll = function* (entries: readonly Entry[]): Generator<void, void> {
      for (const entry of entries) {
        builder.add([...entry.names, ...(entry.hints ?? [])]);
        suggestions.push(entry.suggestion);
        names.push(entry.names.map((name) => formsOf(name, analyser)).join('\n'));
        yield;
      }
    };
    const collected = yield* collectEntries(library, today);
    for (const kind of ['topics', 'places', 'people', 'items'] as const) yield* addAll(collected[kind]);
    yield* addAll(yield* collectPhrases(library, today, collected, analyser, (word) => builder.knows(word)));
    return new Suggester(suggestions, names, yield* builder.finish(), analyser);
  }

  /**
   * Up to eight suggestions for what was typed so far, kind by kind, at most three of a kind; none for one letter.
   * @param language of the interface; words to search for are in it, in the English one Polish words as well
   */
  suggest(text: string, language: Language): Suggestion[] {
    for (const keepsLast of [true, false]) {
      const typed = readTyped(text, this.analyser, keepsLast);
      const found = typed ? this.#find(typed, text, language) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  #find(typed: Typed, text: string, language: Language): Suggestion[] {
    const [rarest, ...others] = typed.words.map(({ form, lemmas }) => this.#wantedFor(form, lemmas)).sort((a, b) => a.size - b.size);
    const best: Record<SuggestionKind, Ranked[]> = { query: [], topic: [], place: [], person: [], item: [] };
    this.#lookAt(rarest!, (entry, isAsTyped) => {
      const rank = this.#rank(entry, typed, others, isAsTyped);
      if (rank < 0) return;
      const suggestion = this.suggestions[entry]!;
      if (suggestion.kind === 'query' && !isOffered(suggestion, text, language)) return;
      keepBest(best[suggestion.kind], entry, rank);
    });
    return choose(best).map(({ entry }) => this.suggestions[entry]!);
  }

  #wantedFor(form: string, lemmas: readonly string[]): Wanted {
    const { terms, entryStart } = this.index;
    const from = lowerBound(terms, form);
    const to = lowerBound(terms, `${form}\uffff`);
    const places = lemmas.map((lemma) => [lemma, lowerBound(terms, lemma)] as const).filter(([lemma, place]) => terms[place] === lemma && (place < from || place >= to));
    const known = [...new Set(places.map(([, place]) => place))];
    const size = known.reduce((sum, place) => sum + entryStart[place + 1]! - entryStart[place]!, entryStart[to]! - entryStart[from]!);
    return { from, to, lemmas: known, size };
  }

  /** Every entry that has a word, once; those that have it as typed come first. */
  #lookAt({ from, to, lemmas }: Wanted, look: (entry: number, isAsTyped: boolean) => void): void {
    this.#answer += 1;
    const { entryStart, entries } = this.index;
    let left = MOST_LOOKED_AT;
    const lookAtTerms = (first: number, last: number, isAsTyped: boolean) => {
      for (let at = entryStart[first]!; at < entryStart[last]! && left > 0; at += 1) {
        const entry = entries[at]!;
        if (this.#seenIn[entry] === this.#answer) continue;
        this.#seenIn[entry] = this.#answer;
        left -= 1;
        look(entry, isAsTyped);
      }
    };
    lookAtTerms(from, to, true);
    for (const lemma of lemmas) lookAtTerms(lemma, lemma + 1, false);
  }

  /** How well an entry answers, -1 when it lacks one of the other words: what its names begin with counts first, then words as they were typed. */
  #rank(entry: number, { words, beginning }: Typed, others: readonly Wanted[], isAsTyped: boolean): number {
    for (const one of others) {
      const how = this.#has(entry, one);
      if (how === 0) return -1;
      if (how === 1) isAsTyped = false;
    }
    return startOf(this.names[entry]!, beginning, words[0]!.form) * 2 + (isAsTyped ? 1 : 0);
  }

  /** 2 when a word of the entry begins as typed, 1 when only a lemma is the same, 0 when neither. */
  #has(entry: number, { from, to, lemmas }: Wanted): 0 | 1 | 2 {
    const { termStart, entryTerms } = this.index;
    let how: 0 | 1 = 0;
    for (let at = termStart[entry]!; at < termStart[entry + 1]!; at += 1) {
      const term = entryTerms[at]!;
      if (term >= from && term < to) return 2;
      if (lemmas.includes(term)) how = 1;
    }
    return how;
  }
}

/** 3: what was typed is a whole name; 2: a name begins with it; 1: a name begins with its first word; 0: none does. */
function startOf(names: string, beginning: string, first: string): 0 | 1 | 2 | 3 {
  let start: 0 | 1 | 2 = 0;
  for (let at = 0; at >= 0; at = names.indexOf('\n', at) + 1 || -1) {
    if (names.startsWith(beginning, at)) {
      const end = at + beginning.length;
      if (end === names.length || names[end] === '\n') return 3;
      start = 2;
    } else if (start === 0 && names.startsWith(first, at)) start = 1;
  }
  return start;
}

/** Of the same rank the more important comes first, and that is the one with the smaller number. */
function keepBest(best: Ranked[], entry: number, rank: number): void {
  // Most entries are not among the best, so this is asked first and nothing is made for them.
  const last = best[MOST_OF_A_KIND - 1];
  if (last && (rank < last.rank || (rank === last.rank && entry > last.entry))) return;
  const place = best.findIndex((other) => rank > other.rank || (rank === other.rank && entry < other.entry));
  best.splice(place < 0 ? best.length : place, 0, { entry, rank });
  if (best.length > MOST_OF_A_KIND) best.pop();
}

/** Words typed whole need no completing, unless their Polish letters are missing. */
function isOffered({ text: offered, language: own }: Suggestion & { kind: 'query' }, typed: string, language: Language): boolean {
  return (own === 'pl' || language === 'en') && offered.toLowerCase() !== typed.trim().toLowerCase();
}

function formsOf(name: string, analyser: Analyser): string {
  return analyser.tokens(name).map(({ form }) => form).join(' ');
}
