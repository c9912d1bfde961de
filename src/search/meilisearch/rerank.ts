import { fold, type Analyser } from '../../language/index.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import { WORTH } from '../matching-rules.js';
import { WordsInPlace, type DocumentWords } from '../ranking/words-in-place.js';
import type { Hit } from '../request.js';
import { PASSAGE_ENDS, WORDS } from './attributes.js';
import type { WeighedWord } from './weigh-words.js';

/** A document as it comes back: its words, field by field; an index an older program built has none until it is built anew. */
export interface HeldWords {
  id: string;
  [WORDS]?: readonly string[];
  [PASSAGE_ENDS]?: readonly number[];
}

/** Hits, and the folded words in them that answer. */
export interface Answering {
  hits: Hit[];
  forms: ReadonlySet<string>;
}

/**
 * Weighs the best hits of the server once more, by the same rules as the embedded engine: BM25F over words found in
 * any form, rarity, nearness. The server's own ranking compares one thing after another and adds nothing up.
 * @returns the same documents, best first, those with all the words in front
 */
export function rerank(held: readonly HeldWords[], words: readonly WeighedWord[], analyser: Analyser): Answering {
  const { documents, inPlace, forms } = read(held, words, analyser);
  const averages = TEXT_FIELD_NAMES.map((_, field) => documents.reduce((sum, document) => sum + lengthOf(document, field), 0) / Math.max(1, documents.length));
  const hits = documents
    .map((document, rank) => {
      const { score, matched } = inPlace.weigh(document, averages);
      const near = matched > 1 ? inPlace.nearness(document) : 0;
      return { rank, hit: { id: held[rank]!.id, score: score + near + (matched === words.length ? ALL_WORDS : 0), passages: inPlace.passagesOf(document) } };
    })
    .sort((a, b) => b.hit.score - a.hit.score || a.rank - b.rank)
    .map(({ hit }) => hit);
  return { hits, forms };
}

/** The same documents in the same order, with their passages. */
export function withPassages(held: readonly HeldWords[], words: readonly WeighedWord[], analyser: Analyser): Answering {
  const { documents, inPlace, forms } = read(held, words, analyser);
  return { forms, hits: held.map(({ id }, index) => ({ id, score: 0, passages: inPlace.passagesOf(documents[index]!) })) };
}

/** More than any sum of rarities, as in the embedded engine. */
const ALL_WORDS = 1_000;

function read(held: readonly HeldWords[], words: readonly WeighedWord[], analyser: Analyser): { documents: DocumentWords[]; inPlace: WordsInPlace; forms: Set<string> } {
  const forms = new Set<string>();
  const terms = new Map<string, number>();
  const documents = held.map((one) => toNumbers(one, terms));
  const meanings = new Map<number, { group: number; value: number }[]>();
  const mayAnswer = sieve(words);
  for (const [word, term] of terms) {
    const form = fold(word);
    if (!mayAnswer(form)) continue;
    const lemmas = analyser.lemmas(word);
    const meant = words.flatMap((one, group) => {
      const value = worthOf(one, form, lemmas);
      return value > 0 ? [{ group, value }] : [];
    });
    if (meant.length === 0) continue;
    meanings.set(term, meant);
    forms.add(form);
  }
  return { documents, forms, inPlace: new WordsInPlace(words.map(({ rarity }) => rarity), meanings, terms.size) };
}

/**
 * Passes over words that cannot answer, before the dictionary is asked: the forms of a word begin with the letter of its
 * lemma, but for a few words and for „naj-”. Sixty items hold thousands of different words, and with every one looked up
 * a page took 50 ms of our process at 10,000 items. A form held back wrongly is found all the same; it only weighs
 * nothing and is not marked.
 */
function sieve(words: readonly WeighedWord[]): (form: string) => boolean {
  const forms = new Set<string>();
  const initials = new Set<string>();
  for (const { group } of words) {
    const { word, completions, corrections } = group;
    for (const form of [word.form, ...completions, ...corrections.map((correction) => correction.form)]) forms.add(form);
    const lemmas = [...word.lemmas, ...word.synonyms, ...word.looseLemmas, ...corrections.flatMap((correction) => correction.lemmas)];
    for (const lemma of lemmas) for (const initial of [lemma[0]!, ...(OTHER_INITIALS.get(lemma) ?? '')]) initials.add(initial);
    initials.add(word.form[0]!);
  }
  return (form) => initials.has(form[0]!) || forms.has(form) || form.startsWith('naj');
}

/** Lemmas with forms of another stem: ludzie, lata, lepszy, gorszy, większy, był, szedł. */
const OTHER_INITIALS: ReadonlyMap<string, string> = new Map([['czlowiek', 'l'], ['rok', 'l'], ['dobry', 'l'], ['dobrze', 'l'], ['zly', 'g'], ['zle', 'g'], ['duzy', 'w'], ['duzo', 'w'], ['byc', 'js'], ['isc', 's']]);

function toNumbers(held: HeldWords, terms: Map<string, number>): DocumentWords {
  const ends: number[] = [];
  const numbers: number[] = [];
  for (const field of TEXT_FIELD_NAMES.keys()) {
    for (const word of held[WORDS]?.[field]?.split(' ').filter(Boolean) ?? []) {
      const known = terms.get(word) ?? terms.size;
      if (known === terms.size) terms.set(word, known);
      numbers.push(known);
    }
    ends.push(numbers.length);
  }
  return { words: Uint32Array.from([...ends, ...numbers]), passageEnds: Uint32Array.from(held[PASSAGE_ENDS] ?? []) };
}

function lengthOf({ words }: DocumentWords, field: number): number {
  return words[field]! - (field > 0 ? words[field - 1]! : 0);
}

/** What finding a word of a document is worth for a word of the query; 0 when it does not answer it. */
function worthOf({ group: { word, completions, corrections } }: WeighedWord, form: string, lemmas: readonly string[]): number {
  if (word.form === form) return WORTH.exact;
  if (word.isQuoted) return 0;
  const has = (wanted: readonly string[]) => lemmas.some((lemma) => wanted.includes(lemma));
  if (has(word.lemmas)) return WORTH.lemma;
  if (has(word.synonyms)) return WORTH.synonym;
  if (has(word.looseLemmas)) return WORTH.loose;
  if (completions.includes(form)) return WORTH.prefix;
  return Math.max(
    0,
    ...corrections.map((correction) => {
      const worth = correction.distance === 1 ? WORTH.oneTypo : WORTH.twoTypos;
      return correction.form === form ? worth : has(correction.lemmas) ? worth * WORTH.lemma : 0;
    }),
  );
}
