import { isOffered, type Concept, type Library } from '../../content/index.js';
import { isStopWord, type Analyser } from '../../language/index.js';
import type { FacetName } from '../fields.js';
import { Names } from './names.js';
import type { Find } from './voivodeships.js';

/** Facets whose values people ask for by name. */
const ASKED_BY_NAME = { topic: 'topics', sector: 'sectors', kind: 'kinds' } as const satisfies Partial<Record<FacetName, string>>;

interface Meaning {
  facet: FacetName;
  code: string;
  isIndexed: boolean;
  isAlias: boolean;
  /** The name as it stands in the vocabulary. */
  name: string;
}

/** In a longer query the words of a theme belong to what is said: „czy fundusz sołecki można wydać na plac spotkań”. */
const KEYWORDS = 5;

/**
 * Recognises topics, sectors and kinds by their label, topics also by their other names of several words and by their
 * abbreviations. The other names of sectors and kinds are examples („koło gospodyń wiejskich”): taking them out would
 * take away what was asked for.
 */
export function labelFinder(library: Library, analyser: Analyser): Find {
  const names = new Names<Meaning>(analyser);
  for (const [facet, scheme] of Object.entries(ASKED_BY_NAME) as [keyof typeof ASKED_BY_NAME, 'topics' | 'sectors' | 'kinds'][]) {
    const vocabulary = library.vocabularies[scheme];
    for (const concept of vocabulary.concepts.filter(isOffered)) {
      // Items hold the names of their topics, not those of wider ones; of sectors and kinds they hold none.
      const isIndexed = facet === 'topic' && vocabulary.narrower(concept.code).length === 0;
      for (const name of facet === 'topic' ? namesOfTopic(concept) : labelsOf(concept)) {
        names.add(name, { facet, code: concept.code, isIndexed, isAlias: !labelsOf(concept).includes(name), name });
      }
    }
  }
  return function* find(words, from, text) {
    if (words.length > KEYWORDS) return;
    for (const { to, meaning } of names.at(words, from)) {
      const { facet, code, isIndexed, isAlias, name } = meaning;
      const word = words[from]!;
      // BO is written large, bo is a conjunction.
      if (to === from + 1 && isStopWord(word.form) && text.slice(word.start, word.end) !== name) continue;
      yield { from, to, target: { is: 'code', facet, code, isIndexed, isAlias } };
    }
  };
}

function labelsOf({ label }: Concept): string[] {
  return [label.pl, label.en];
}

/** Single other words („edukacja”, „partnerstwo”) say something in nearly every query and are left to the search. */
function namesOfTopic(concept: Concept): string[] {
  const others = [...concept.alt.pl, ...concept.alt.en].filter((name) => /\s/u.test(name) || isAbbreviation(name));
  return [...labelsOf(concept), ...others];
}

function isAbbreviation(name: string): boolean {
  return name === name.toUpperCase();
}
