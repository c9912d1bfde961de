import type { Library } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import type { FacetName } from '../fields.js';
import { chooseFindings } from './choose-findings.js';
import { editionFinder } from './editions.js';
import { findItemIds } from './item-ids.js';
import { labelFinder } from './labels.js';
import { placeFinder } from './places.js';
import type { Finding, Offer, Recognition } from './recognition.js';
import { takeOut } from './take-out.js';
import { typedWords, type TypedWord } from './typed-words.js';
import { voivodeshipFinder } from './voivodeships.js';

/** Says what the words of a query name. */
export type Recognise = (text: string) => Recognition;

/** Filters that narrow best come first. */
const ORDER: readonly FacetName[] = ['region', 'edition', 'topic', 'sector', 'kind'];
/** More would be a second list of facets. */
const MOST_OFFERS = 4;
/** A query of more words is a pasted text: names in it are not meant as filters (and finding them costs time). */
const MOST_WORDS = 24;

/** A recogniser for one reading of the library on one day (2026-11-23). Pure: the same text, the same answer. */
export function recogniser(library: Library, analyser: Analyser, today: string): Recognise {
  const finders = [voivodeshipFinder(library, analyser), editionFinder(library, analyser), placeFinder(library, analyser, today), labelFinder(library, analyser)];
  return (typed) => {
    const text = typed.normalize('NFC');
    const words = typedWords(text, analyser);
    if (words.length === 0 || words.length > MOST_WORDS) return { items: [], offers: [] };
    const all = words.flatMap((_, from) => finders.flatMap((find) => [...find(words, from, text)]));
    const findings = chooseFindings([...findItemIds(text, words, library, today), ...all], words, text);
    const items = findings.flatMap(({ target }) => (target.is === 'item' ? [target.id] : []));
    return { items: [...new Set(items)], offers: offersFrom(findings, words, text) };
  };
}

function offersFrom(findings: readonly Finding[], words: readonly TypedWord[], text: string): Offer[] {
  const offers = findings.flatMap((finding) => toOffer(finding, words, text) ?? []);
  // A voivodeship that was named takes its word out; the same one told by a place would not.
  const once = new Map(offers.toSorted((a, b) => b.text.length - a.text.length).map((offer) => [`${offer.facet} ${offer.code}`, offer]));
  return [...once.values()].sort((a, b) => ORDER.indexOf(a.facet) - ORDER.indexOf(b.facet)).slice(0, MOST_OFFERS);
}

function toOffer(finding: Finding, words: readonly TypedWord[], text: string): Offer | undefined {
  const { target } = finding;
  switch (target.is) {
    case 'item':
      return undefined;
    case 'place':
      return { facet: 'region', code: target.region, text: text.trim(), isIndexed: true };
    case 'code':
      return { facet: target.facet, code: target.code, text: takeOut(finding, words, text), isIndexed: target.isIndexed };
  }
}

/** A recogniser that is made anew when the library or the day has changed. */
export function keepRecogniser(analyser: Analyser): (library: Library, today: string) => Recognise {
  let kept: { library: Library; today: string; recognise: Recognise } | undefined;
  return (library, today) => {
    if (kept?.library !== library || kept.today !== today) kept = { library, today, recognise: recogniser(library, analyser, today) };
    return kept.recognise;
  };
}
