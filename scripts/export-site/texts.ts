import type { Language } from '../../src/content/index.js';

interface SiteTexts {
  copy: (day: string, slice: string) => string;
  online: string;
  search: string;
  /** What a copy lacks: a section of the page about the library, with its heading and the words of links to it. */
  about: { heading: string; link: string; lines: readonly string[] };
  withoutScripts: string;
  ways: { all: string; topics: string; regions: string };
  left: string;
  found: Record<string, string>;
  nothing: string;
  some: string;
  unquoted: string;
  more: string;
  failed: string;
}

export const SITE_TEXTS: Record<Language, SiteTexts> = {
  pl: {
    copy: (day, slice) => `To kopia biblioteki z dnia ${day}${slice ? ` (tylko część: ${slice})` : ''}. Działa bez internetu; przekazywanie materiałów i redakcja są tylko w bibliotece w sieci.`,
    online: 'Biblioteka w sieci',
    search: 'Można pisać bez polskich liter i w dowolnej formie; „cudzysłów” szuka dokładnych słów, a -\u2060słowo wyklucza.',
    about: {
      heading: 'O tej kopii',
      link: 'Czego w niej nie ma',
      lines: [
        'Wyszukiwarka działa w przeglądarce i szuka tak jak w sieci: zna odmianę, synonimy, literówki, „zwroty w cudzysłowie” i wykluczanie słów minusem. Nie ma słownika, więc słowa, których w bibliotece nie ma w żadnej formie, odgaduje po końcówce i po początku.',
        'Wyniki nie pokazują miejsc w tekście ani w plikach, powodów trafienia i podpowiedzi podczas pisania. Nie można ich inaczej uporządkować ani pobrać; listę wszystkich materiałów w ośmiu formatach ma strona o danych.',
        'Nie ma teczki, porównywania wybranych materiałów, osobnych stron do cytowania akapitów i slajdów (odnośnik prowadzi do samego akapitu), interfejsu dla programów i OAI-PMH. Wszystko to wymaga serwera.',
        'Kanały do obserwowania są w kopii takie, jakie były tego dnia: nowych materiałów nie pokażą.',
      ],
    },
    withoutScripts: 'Szukanie i filtry w tej kopii wymagają JavaScriptu. Bez niego można przeglądać:',
    ways: { all: 'wszystkie materiały', topics: 'tematy', regions: 'regiony' },
    left: 'Ta część działa tylko w bibliotece w sieci.',
    found: { one: 'Znaleziono {n} materiał', few: 'Znaleziono {n} materiały', many: 'Znaleziono {n} materiałów', other: 'Znaleziono {n} materiału' },
    nothing: 'Nic nie znaleziono',
    some: '(żaden nie ma wszystkich słów, pokazane mają ich najwięcej)',
    unquoted: '(nigdzie nie ma dokładnie tych słów z cudzysłowu, więc szukano bez niego)',
    more: 'Pokaż następne',
    failed: 'Nie udało się wczytać danych wyszukiwarki. Sprawdź, czy skopiowano cały folder.',
  },
  en: {
    copy: (day, slice) => `This is a copy of the library as of ${day}${slice ? ` (a part only: ${slice})` : ''}. It works offline; handing in materials and the editors’ desk are only online.`,
    online: 'The library online',
    search: 'Any form of a word will do, with or without Polish letters; “quotes” ask for the exact words, and -\u2060word excludes.',
    about: {
      heading: 'About this copy',
      link: 'What it lacks',
      lines: [
        'Search runs in the browser and finds as it does online: inflected words, synonyms, misspellings, “quoted phrases” and words excluded with a minus. It has no dictionary, so it guesses words that occur nowhere in the library from their endings and beginnings.',
        'Results show no places in texts and files, no reasons, and no suggestions while you type. They cannot be sorted otherwise or downloaded; the page about data has the list of all items in eight formats.',
        'There is no reading list, no comparison of chosen items, no page for citing each paragraph and slide (the link leads to the paragraph itself), no interface for programs and no OAI-PMH. All of that needs a server.',
        'Feeds are as they were on that day: they will not show anything new.',
      ],
    },
    withoutScripts: 'Search and filters in this copy need JavaScript. Without it you can browse:',
    ways: { all: 'all items', topics: 'topics', regions: 'regions' },
    left: 'This part works only in the library online.',
    found: { one: '{n} item found', other: '{n} items found' },
    nothing: 'Nothing found',
    some: '(none has all the words; those shown have the most of them)',
    unquoted: '(nothing has the quoted words as they stand, so the quotes were passed over)',
    more: 'Show more',
    failed: 'The data of the search could not be loaded. Check that the whole folder was copied.',
  },
};
