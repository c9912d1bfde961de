import type { Item, Vocabularies } from '../../content/index.js';
import type { Analyser, Token } from '../../language/index.js';

/** Tells the names of an item's own places among its words. */
export type IsOwnPlace = (token: Token, lemmas: readonly string[], isCapital: boolean) => boolean;

/**
 * Łódź, Łodzi, łódzki: where it was done is no likeness of what was done, and is compared by itself. A name is known
 * by its beginning, which its cases and its adjective share.
 */
export function ownPlaces({ meta }: Item, analyser: Analyser, vocabularies: Vocabularies): IsOwnPlace {
  const regions = meta.regions.flatMap((code) => [vocabularies.regions.label(code, 'pl'), ...(vocabularies.regions.get(code)?.alt.pl ?? [])]);
  const beginnings = [...meta.places.map((place) => place.name), ...regions]
    .flatMap((name) => analyser.tokens(name))
    .filter(({ form }) => form.length >= SHORTEST && !KINDS_OF_PLACE.has(form))
    .map(({ form }) => form.slice(0, Math.max(Math.min(form.length, KEPT), form.length - ENDING)));
  return ({ form }, lemmas, isCapital) => (isCapital || lemmas.some((lemma) => ADJECTIVE.test(lemma))) && beginnings.some((beginning) => form.startsWith(beginning));
}

const SHORTEST = 3;
/** Letters that change with the case (Warszawa, Warszawie), and those that stay at least. */
const ENDING = 2;
const KEPT = 4;
/** łódzki, gdański, płocki. */
const ADJECTIVE = /[dsck]ki$/u;
/** Words in names of places that say what kind of place it is. */
const KINDS_OF_PLACE: ReadonlySet<string> = new Set('gmina gminy miasto wies wiejskie osiedle okolice placu powiat powiaty wojewodztwo dom park'.split(' '));
