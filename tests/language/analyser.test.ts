import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Automaton } from '../../src/language/automaton.js';
import { createAnalyser, fold, readDictionary } from '../../src/language/index.js';
import { projectRoot } from '../../src/shared/index.js';

const analyser = createAnalyser(readDictionary());
const automaton = new Automaton(readFileSync(join(projectRoot(), 'src/language/polimorf/polish.dict')));

describe('words of one lemma share it in documents and queries, with and without Polish letters', () => {
  test.each([
    ['wieś wsi wsiach wsią wsie', 'wies'],
    ['gmina gminie gmin gminy gminą gminach', 'gmina'],
    ['rada rady radzie rad radami', 'rada'],
    ['dziecko dzieci dziećmi dzieciom', 'dziecko'],
    ['szkoła szkole szkół szkołach', 'szkola'],
    ['woda wody wodzie wód', 'woda'],
    ['łódź łodzi łodzią', 'lodz'],
    ['sołtys sołtysów sołtysem sołtysi', 'soltys'],
    ['człowiek ludzie ludzi ludziom', 'czlowiek'],
    ['młodzieżowy młodzieżowa młodzieżowych młodzieżowej', 'mlodziezowy'],
    ['budżet budżetu budżetach budżetem', 'budzet'],
    ['kraków krakowie krakowa krakowem', 'krakow'],
    ['gorzów gorzowie gorzowa', 'gorzow'],
    ['ełk ełku ełkiem', 'elk'],
    ['obywatelski obywatelskiego obywatelskich', 'obywatelski'],
    ['świetlica świetlicy świetlic', 'swietlica'],
    ['dobry lepszy najlepszych', 'dobry'],
    ['głos głosy głosów', 'glos'],
    // unknown to the dictionary: supplement, prefixes, rules
    ['facylitator facylitatora facylitatorów facylitatorzy', 'facylitator'],
    ['hackathon hackathonu hackathony hackathonie', 'hackathon'],
    ['webinar webinarze webinarów', 'webinar'],
    ['fotowoltaika fotowoltaikę fotowoltaice', 'fotowoltaika'],
    ['prosumencki prosumenccy prosumenckich', 'prosumencki'],
    ['geoankieta geoankiet geoankietach', 'geoankieta'],
    ['cyberbezpieczeństwo cyberbezpieczeństwem cyberbezpieczeństwa', 'cyberbezpieczenstwo'],
    ['zeroemisyjny zeroemisyjnego', 'zeroemisyjny'],
    ['współtworzenie współtworzenia współtworzyli', 'wspoltworzyc'],
    ['roadmap roadmapy roadmapami', 'roadmap'],
    ['wodociągator wodociągatora wodociągatorami', 'wodociagator'],
  ])('%s → %s', (forms, lemma) => {
    for (const form of forms.split(' ')) {
      expect(analyser.lemmas(form), form).toContain(lemma);
      expect(analyser.queryLemmas(form).sure, form).toContain(lemma);
      const bare = analyser.queryLemmas(fold(form));
      expect([...bare.sure, ...bare.loose], `${form} without Polish letters`).toContain(lemma);
    }
  });
});

describe('lemmas', () => {
  test.each(['bo', 'jst', 'ngo', 'kgw', 'osp', 'lgd', 'lgr', 'pfron', 'wfosigw', '2025', '2a', 'd', 'київ', '東京', '', '😀', '\ud800'])(
    '%j is its own lemma',
    (word) => expect(analyser.lemmas(word)).toEqual([word]),
  );

  test.each([
    ['ngosów', ['ngo']],
    ['ngosy', ['ngo']],
    ['wsi', ['wies']],
    ['ludzie', ['ludzie', 'lud', 'czlowiek']],
    ['gminie', ['gmin', 'gmina']],
    ['lodzkiej', ['lodzki']],
  ])('%s → %j', (word, lemmas) => expect(analyser.lemmas(word)).toEqual(lemmas));
});

describe('queryLemmas', () => {
  test('are loose when Polish letters were added to a word that is one without them', () => {
    expect(analyser.queryLemmas('plac')).toEqual({ sure: ['plac'], loose: ['placa', 'placic'] });
    expect(analyser.queryLemmas('elku')).toEqual({ sure: ['elek'], loose: ['elk'] });
  });

  test('are sure when the word is one only with Polish letters', () => {
    expect(analyser.queryLemmas('swietlica')).toEqual({ sure: ['swietlica'], loose: [] });
    expect(analyser.queryLemmas('mlodziezowej')).toEqual({ sure: ['mlodziezowy'], loose: [] });
    expect(analyser.queryLemmas('lodz').sure).toContain('lodz');
  });

  test('take a word typed with Polish letters at its word', () => {
    expect(analyser.queryLemmas('płaca')).toEqual({ sure: ['placa'], loose: [] });
  });

  test('offer the mended word when the Polish letters are the wrong ones', () => {
    const { sure, loose } = analyser.queryLemmas('młodziezowej');
    expect([...sure, ...loose]).toContain('mlodziezowy');
  });
});

describe('whatever the word', () => {
  const anyWord = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aąbcćeęilłnoósśwyzźż') }));

  test('lemmas are folded, at least one, each once, and the sure lemmas of a query', () => {
    fc.assert(
      fc.property(anyWord, (raw) => {
        const word = raw.normalize('NFC').toLowerCase();
        const lemmas = analyser.lemmas(word);
        expect(lemmas.length).toBeGreaterThan(0);
        expect(new Set(lemmas).size).toBe(lemmas.length);
        expect(lemmas.map(fold)).toEqual(lemmas);
        const { sure, loose } = analyser.queryLemmas(word);
        expect(sure).toEqual(lemmas);
        expect(loose.filter((lemma) => sure.includes(lemma))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a known word is found by itself and by itself without Polish letters', () => {
    const knownForm = fc
      .array(fc.nat(1000), { minLength: 40, maxLength: 40 })
      .map(walk)
      .filter((form) => /^[a-ząćęłńóśźż]+$/.test(form.charAt(0).toLowerCase() + form.slice(1)));
    fc.assert(
      fc.property(knownForm, (form) => {
        const lemmas = analyser.lemmas(form.toLowerCase());
        const { sure, loose } = analyser.queryLemmas(fold(form));
        expect([...sure, ...loose].filter((lemma) => lemmas.includes(lemma)), form).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('version', () => {
  test('names the revision, the dictionary and the tables, and is the same for the same data', () => {
    expect(analyser.version).toMatch(/^\d+-47b5ba7e[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(createAnalyser(readDictionary()).version).toBe(analyser.version);
  });
});

/** A form of the dictionary: at every state the arc that the next number points at, up to the separator. */
function walk(choices: number[]): string {
  const bytes: number[] = [];
  let state = automaton.root;
  for (const choice of choices) {
    const arcs = [state];
    while (!automaton.isLast(arcs.at(-1)!)) arcs.push(automaton.next(arcs.at(-1)!));
    const arc = arcs[choice % arcs.length]!;
    if (automaton.label(arc) === 0x3b) return Buffer.from(bytes).toString();
    bytes.push(automaton.label(arc));
    state = automaton.target(arc);
  }
  return '';
}
