import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { TEXT_FIELD_NAMES } from '../fields.js';
import { partOf, writeRising, type OfflineDocument, type OfflineIndex, type OfflinePart } from './offline-part.js';

/** What the index asks of the analyser. */
export type OfflineWords = Pick<Analyser, 'tokens' | 'lemmas' | 'queryLemmas'>;

/** What is known of a form while the documents are read. */
interface Known {
  lemmas: Set<string>;
  /** Places of the form in each document, by its number. */
  places: Map<number, number[]>;
}

/** The index of these documents for a search without a server, with the same words, lemmas and places the engine has. */
export function makeOfflineIndex(documents: readonly SearchDocument[], synonyms: readonly (readonly string[])[], analyser: OfflineWords): OfflineIndex {
  const known = new Map<string, Known>();
  const words = new Set<string>();
  const shelved = documents.map((document, number) => readDocument(document, number, analyser, known, words));
  const lettersOf = lettersByLemma(known);
  const parts = new Map<string, { forms: string[]; words: string[]; elsewhere: string[] }>();
  const part = (form: string) => {
    const found = parts.get(partOf(form)) ?? { forms: [], words: [], elsewhere: [] };
    parts.set(partOf(form), found);
    return found;
  };
  for (const [form, facts] of known) part(form).forms.push(formLine(form, facts));
  for (const [word, form] of [...words, ...known.keys()].map((one) => [one, analyser.tokens(one)[0]?.form] as const)) {
    const line = wordLine(word, known.get(form ?? '')?.lemmas, analyser);
    if (line && form) part(form).words.push(line);
  }
  for (const [lemma, letters] of lettersOf) for (const letter of new Set([partOf(lemma), ...letters])) if (letters.size > 1 || !letters.has(letter)) parts.get(letter)?.elsewhere.push(`${lemma}\t${[...letters].join('')}`);
  return {
    base: { documents: shelved, synonyms, words: synonymWords(synonyms, analyser) },
    parts: new Map([...parts].map(([name, lists]) => [name, joined(lists)])),
    forms: [...known.keys()].join(' '),
  };
}

function readDocument(document: SearchDocument, number: number, analyser: OfflineWords, known: Map<string, Known>, words: Set<string>): OfflineDocument {
  let place = 0;
  const ends = TEXT_FIELD_NAMES.map((name) => {
    for (const { word, form } of analyser.tokens(document.text[name])) {
      const facts = known.get(form) ?? { lemmas: new Set(), places: new Map<number, number[]>() };
      known.set(form, facts);
      words.add(word);
      for (const lemma of analyser.lemmas(word)) facts.lemmas.add(lemma);
      facts.places.set(number, [...(facts.places.get(number) ?? []), place]);
      place += 1;
    }
    return place;
  });
  return { id: document.id, published: document.published, facets: document.facets, ends };
}

/** The parts in which a lemma has forms. */
function lettersByLemma(known: ReadonlyMap<string, Known>): Map<string, Set<string>> {
  const letters = new Map<string, Set<string>>();
  for (const [form, { lemmas }] of known) for (const lemma of lemmas) letters.set(lemma, (letters.get(lemma) ?? new Set()).add(partOf(form)));
  return letters;
}

function formLine(form: string, { lemmas, places }: Known): string {
  let before = 0;
  const postings = [...places].map(([number, at]) => {
    const step = (number - before).toString(36);
    before = number;
    return `${step}:${writeRising(at)}`;
  });
  return [form, [...lemmas].map((lemma) => (lemma === form ? '=' : lemma)).join(','), ...postings].join('\t');
}

/** Nothing where the word means what its form means, which is nearly always. */
function wordLine(word: string, lemmas: ReadonlySet<string> | undefined, analyser: OfflineWords): string | undefined {
  const { sure, loose } = analyser.queryLemmas(word);
  if (loose.length === 0 && lemmas && sure.length === lemmas.size && sure.every((lemma) => lemmas.has(lemma))) return undefined;
  return `${word}\t${sure.join(',')}\t${loose.join(',')}`;
}

function synonymWords(synonyms: readonly (readonly string[])[], analyser: OfflineWords): string {
  const words = new Set(synonyms.flat().flatMap((text) => analyser.tokens(text).map(({ word }) => word)));
  return [...words].map((word) => wordLine(word, undefined, analyser)).join('\n');
}

function joined({ forms, words, elsewhere }: { forms: string[]; words: string[]; elsewhere: string[] }): OfflinePart {
  return { forms: forms.join('\n'), words: [...new Set(words)].join('\n'), elsewhere: elsewhere.join('\n') };
}
