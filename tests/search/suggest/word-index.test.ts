import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { lowerBound, WordIndexBuilder, type WordIndex } from '../../../src/search/suggest/word-index.js';

const analyser = createAnalyser(readDictionary());

function indexOf(texts: readonly string[]): WordIndex {
  const builder = new WordIndexBuilder(analyser);
  for (const text of texts) builder.add([text]);
  const work = builder.finish();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(fc.constantFrom('gmina', 'gminie', 'Łódź', 'rada', 'i', 'w', 'BO', '2024'), { maxLength: 6 }).map((words) => words.join(' ')));

test('any texts: the index says of every beginning what looking at every text says', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom('g', 'gm', 'gmin', 'lo', 'r', '20', 'b', 'x'), (texts, beginning) => {
      const { terms, entryStart, entries, termStart, entryTerms } = indexOf(texts);
      expect([...terms]).toEqual([...new Set(terms)].sort());
      const [from, to] = [lowerBound(terms, beginning), lowerBound(terms, `${beginning}\uffff`)];
      expect(terms.slice(from, to)).toEqual(terms.filter((term) => term.startsWith(beginning)));
      const found = [...new Set(entries.slice(entryStart[from], entryStart[to]))].sort((a, b) => a - b);
      const termsOf = (entry: number) => [...entryTerms.slice(termStart[entry], termStart[entry + 1])].map((term) => terms[term]!);
      expect(found).toEqual(texts.flatMap((_, entry) => (termsOf(entry).some((term) => term.startsWith(beginning)) ? [entry] : [])));
    }),
    { numRuns: 200 },
  );
});

test('more words than one step sorts: all stand in order', () => {
  const words = Array.from({ length: 6_000 }, (_, number) => `nie${'aeiouy'[number % 6]}${(number * 7919).toString(36)}`);
  const { terms } = indexOf(['nie', 'ma', ...words]);
  expect(terms.length).toBeGreaterThan(6_000);
  expect([...terms]).toEqual([...new Set(terms)].sort());
});
