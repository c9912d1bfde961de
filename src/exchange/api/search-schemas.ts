import { z } from 'zod';
import { FACET_NAMES, FACETS, SORTS, type FacetName } from '../../search/index.js';
import { itemSchema } from './item-schema.js';
import { address, count, label, listed, maybeAddress, maybeText, paging, said, text } from './values.js';

const MAX_TEXT = 300;
const MAX_CODES = 60;

const codesOf = (facet: FacetName) => {
  const { scheme } = FACETS[facet];
  if (facet === 'year') return listOfCodes(said('Years separated by commas: initiatives by the year they began, notes and presentations by that of the Congress.', 'Lata oddzielone przecinkami: inicjatywy według roku rozpoczęcia, notatki i prezentacje według roku Kongresu.'));
  const from = scheme ? said(`Codes of the vocabulary \`${scheme}\`, separated by commas: any of them.`, `Kody słownika \`${scheme}\` oddzielone przecinkami: którykolwiek z nich.`) : said('Codes of editions, separated by commas: any of them.', 'Kody edycji oddzielone przecinkami: którakolwiek z nich.');
  return listOfCodes(from);
};

function listOfCodes(what: ReturnType<typeof said>) {
  return z.array(z.string().max(100)).max(MAX_CODES).optional().meta({ ...what, param: { style: 'form', explode: false } });
}

const q = z.string().max(MAX_TEXT).optional().meta({ ...said('Words, in any form, with or without Polish letters. „Quotes” ask for the very words, a minus takes a word away.', 'Słowa w dowolnej formie, z polskimi znakami albo bez. „Cudzysłów” szuka dokładnie tych słów, minus wyklucza słowo.'), example: 'budżet obywatelski' });
const facets = Object.fromEntries(FACET_NAMES.map((facet) => [facet, codesOf(facet)])) as Record<FacetName, ReturnType<typeof codesOf>>;

/** The same query string as that of the search page. */
export const searchQuery = z.strictObject({ q, ...facets, sort: z.enum(SORTS).optional().meta(said('Order; by relevance when words are given, otherwise newest first.', 'Kolejność; według trafności, gdy podano słowa, w innym razie od najnowszych.')), ...paging });
export const facetsQuery = z.strictObject({ q, ...facets });

const spans = (en: string, pl: string) =>
  z.array(z.strictObject({ text: text('A piece of text.', 'Kawałek tekstu.'), marked: z.boolean().meta(said('Whether it answers the query.', 'Czy odpowiada na pytanie.')) })).meta(said(en, pl));

const result = z
  .strictObject({
    item: itemSchema,
    title: spans('The title, with matches marked.', 'Tytuł z zaznaczonymi trafieniami.'),
    excerpt: spans('The summary or the passage that answers best, with matches marked.', 'Streszczenie albo najlepiej pasujący fragment z zaznaczonymi trafieniami.'),
    places: z
      .array(z.strictObject({ label: label, url: address('Straight to the place.', 'Prosto do tego miejsca.'), text: spans('What stands there; empty where the excerpt is from there.', 'Co tam stoi; puste, gdy stamtąd pochodzi fragment.') }))
      .meta(said('Up to three places of the item that answer, best first.', 'Do trzech miejsc materiału, które odpowiadają, od najlepszego.')),
  })
  .meta({ id: 'Result', ...said('An item that was found.', 'Znaleziony materiał.') });

export const searchSchema = z
  .strictObject({
    ...listed,
    full: count('How many have all the words; the others have most of them and come after.', 'Ile ma wszystkie słowa; pozostałe mają większość i stoją za nimi.'),
    unquoted: z.boolean().meta(said('True when nothing has the words in quotes as they stand, so they were searched for without.', 'Prawda, gdy nic nie zawiera słów z cudzysłowu dosłownie, więc szukano ich bez cudzysłowu.')),
    sort: z.enum(SORTS).meta(said('Order of the results.', 'Kolejność wyników.')),
    url: address('The same search as a page for people.', 'To samo wyszukiwanie jako strona dla ludzi.'),
    results: z.array(result).meta(said('What was found, on this page.', 'Co znaleziono, na tej stronie.')),
  })
  .meta({ id: 'SearchResults', ...said('One page of what was found.', 'Jedna strona wyników.') });

const facetValue = z
  .strictObject({
    code: text('Code, as filters take it.', 'Kod, taki jak w filtrach.'),
    label,
    count: count('How many items of this search have it; in a facet in use: as if nothing were chosen in it.', 'Ile materiałów tego wyszukiwania go ma; w używanym filtrze: tak jakby nic w nim nie wybrano.'),
    isSelected: z.boolean().meta(said('Whether the query asks for it.', 'Czy pytanie go wybiera.')),
  })
  .meta({ id: 'FacetValue', ...said('One value of a facet.', 'Jedna wartość filtra.') });

const facet = z
  .strictObject({
    name: z.enum(FACET_NAMES as [FacetName, ...FacetName[]]).meta(said('Name of the parameter.', 'Nazwa parametru.')),
    label,
    vocabulary: maybeAddress('The vocabulary its codes come from, in this API; absent for editions and years.', 'Słownik, z którego są kody, w tym API; nie ma go przy edycjach i latach.'),
    values: z.array(facetValue).meta(said('Values that would find something, most items first.', 'Wartości, które coś znajdą, od najczęstszych.')),
  })
  .meta({ id: 'Facet', ...said('Something results can be narrowed by.', 'To, czym można zawęzić wyniki.') });

export const facetsSchema = z
  .strictObject({ total: count('How many items the search finds.', 'Ile materiałów znajduje wyszukiwanie.'), facets: z.array(facet).meta(said('All facets, in the order of the search page.', 'Wszystkie filtry, w kolejności ze strony wyszukiwarki.')) })
  .meta({ id: 'Facets', ...said('Counts of a search.', 'Liczby do wyszukiwania.') });

export const suggestionsQuery = z.strictObject({
  q: z.string().max(MAX_TEXT).optional().meta({ ...said('What was typed so far; two letters or more.', 'To, co dotąd wpisano; co najmniej dwie litery.'), example: 'budż' }),
  lang: z.enum(['pl', 'en']).optional().meta(said('Language of labels; Polish when not given.', 'Język podpowiedzi; polski, gdy nie podano.')),
});

const suggestion = z
  .strictObject({
    kind: z.enum(['query', 'topic', 'place', 'person', 'item']).meta(said('What it names.', 'Co nazywa.')),
    label: text('Words to show.', 'Słowa do pokazania.'),
    language: maybeText('Language of the label where it is not the one asked for.', 'Język podpowiedzi, jeśli jest inny niż żądany.'),
    detail: maybeText('More about it.', 'Więcej o niej.'),
    url: address('Where it leads.', 'Dokąd prowadzi.'),
  })
  .meta({ id: 'Suggestion', ...said('One suggestion.', 'Jedna podpowiedź.') });

export const suggestionsSchema = z
  .strictObject({ q: text('What was typed.', 'To, co wpisano.'), suggestions: z.array(suggestion).meta(said('Suggestions, best first.', 'Podpowiedzi, od najlepszej.')) })
  .meta({ id: 'Suggestions', ...said('What to offer to somebody who is typing.', 'Co podpowiedzieć komuś, kto pisze.') });
