import type { Language } from '../../src/content/index.js';

interface SiteTexts {
  copy: (day: string, slice: string) => string;
  online: string;
  search: string;
  withoutScripts: string;
  ways: { all: string; topics: string; regions: string };
  left: string;
  found: Record<string, string>;
  nothing: string;
  some: string;
  more: string;
  failed: string;
}

export const SITE_TEXTS: Record<Language, SiteTexts> = {
  pl: {
    copy: (day, slice) => `To kopia biblioteki z dnia ${day}${slice ? ` (tylko część: ${slice})` : ''}. Działa bez internetu; przekazywanie materiałów i redakcja są tylko w bibliotece w sieci.`,
    online: 'Biblioteka w sieci',
    search: 'Wyszukiwarka w tej kopii jest prostsza niż w sieci: rozpoznaje formy słów, które występują w bibliotece, inne dopasowuje po początku. Nie poprawia literówek, nie zna synonimów ani szukania całych zwrotów.',
    withoutScripts: 'Szukanie i filtry w tej kopii wymagają JavaScriptu. Bez niego można przeglądać:',
    ways: { all: 'wszystkie materiały', topics: 'tematy', regions: 'regiony' },
    left: 'Ta część działa tylko w bibliotece w sieci.',
    found: { one: 'Znaleziono {n} materiał', few: 'Znaleziono {n} materiały', many: 'Znaleziono {n} materiałów', other: 'Znaleziono {n} materiału' },
    nothing: 'Nic nie znaleziono',
    some: '(żaden nie ma wszystkich słów, pokazane mają ich najwięcej)',
    more: 'Pokaż następne',
    failed: 'Nie udało się wczytać danych wyszukiwarki. Sprawdź, czy skopiowano cały folder.',
  },
  en: {
    copy: (day, slice) => `This is a copy of the library as of ${day}${slice ? ` (a part only: ${slice})` : ''}. It works offline; handing in materials and the editors’ desk are only online.`,
    online: 'The library online',
    search: 'Search in this copy is simpler than online: it knows the forms of words that occur in the library and matches others by their beginning. It does not mend misspellings and knows neither synonyms nor phrases.',
    withoutScripts: 'Search and filters in this copy need JavaScript. Without it you can browse:',
    ways: { all: 'all items', topics: 'topics', regions: 'regions' },
    left: 'This part works only in the library online.',
    found: { one: '{n} item found', other: '{n} items found' },
    nothing: 'Nothing found',
    some: '(none has all the words; those shown have the most of them)',
    more: 'Show more',
    failed: 'The data of the search could not be loaded. Check that the whole folder was copied.',
  },
};
