import { counted } from '../plural.js';

export const search = {
  title: 'Szukaj',
  titleFor: (text: string) => `${text} – szukaj`,
  heading: 'Szukaj w bibliotece',
  label: 'Czego szukasz?',
  hint: 'Pisz, jak Ci wygodnie: odmiana i polskie litery nie mają znaczenia. Cudzysłów szuka dokładnej frazy, minus wyklucza słowo.',
  button: 'Szukaj',
  filters: 'Zawęź wyniki',
  apply: 'Pokaż wyniki',
  results: 'Wyniki',
  /** How much was found; where not everything has all the words, how much of it has. */
  found: (total: number, full: number) => {
    if (total === 0) return 'Nie znaleziono żadnego materiału';
    const items = (count: number) => counted('pl', count, { one: 'materiał', few: 'materiały', many: 'materiałów' });
    if (full === total) return `Znaleziono ${items(total)}`;
    return full === 0 ? `Znaleziono ${items(total)}, żadnego ze wszystkimi słowami` : `Znaleziono ${items(full)} ze wszystkimi słowami i ${total - full} z większością słów`;
  },
  inWords: { everything: 'cała biblioteka', text: (text: string) => `„${text}”` },
  shown: (first: number, last: number, total: number) => `Pokazujemy ${first}–${last} z ${total}.`,
  sort: 'Kolejność',
  chosen: 'Wybrane',
  remove: (label: string) => `Usuń: ${label}`,
  removeText: (text: string) => `Usuń szukane słowa: ${text}`,
  clear: 'Wyczyść wszystko',
  showAll: (count: number) => `pokaż wszystkie (${count})`,
  narrower: (label: string) => `Węższe tematy: ${label}`,
  narrowerShort: 'węższe tematy',
  filterValues: (label: string) => `Filtruj listę: ${label}`,
  failed: 'Wyników nie udało się odświeżyć. Sprawdź połączenie albo odczekaj chwilę i spróbuj jeszcze raz.',
  section: (title: string) => `część „${title}”`,
  beginning: 'początek tekstu',
  passages: 'Gdzie to jest w tekście',
  exactly: 'Szukaj dokładnie:',
  exactlyLabel: (word: string) => `Szukaj dokładnie słowa „${word}”, bez innych form i pisowni`,
  unquoted: 'Nigdzie nie ma dokładnie tego, co w cudzysłowie. Oto wyniki dla tych samych słów bez cudzysłowu.',
  why: {
    question: 'Dlaczego ten wynik?',
    exact: (asked: string, place: string) => `„${asked}” – ${place}`,
    other: (asked: string, found: string, kind: string, place: string) => `„${asked}” jako „${found}” (${kind}) – ${place}`,
    notShown: (asked: string) => `„${asked}” – nie w pokazanych fragmentach`,
    kinds: { exact: 'tak samo', lemma: 'inna forma', synonym: 'to samo innymi słowami', loose: 'z polskimi literami', prefix: 'początek słowa', typo: 'podobna pisownia' },
    places: { title: 'w tytule', about: 'wśród miejsc, organizacji i tematów', summary: 'w streszczeniu' },
  },
  pages: 'Strony wyników',
  previous: 'Poprzednia',
  next: 'Następna',
  pageOf: (page: number, last: number) => `strona ${page} z ${last}`,
  partial: 'Żaden materiał nie ma wszystkich słów; oto te, które mają ich najwięcej.',
  partly: 'Dalej są materiały, które mają większość szukanych słów, ale nie wszystkie.',
  degraded: 'Główna wyszukiwarka chwilowo nie odpowiada, więc szuka zapasowa. Wyniki są pełne, ich kolejność może się trochę różnić.',
  /** What the words of a query stand for; a facet nobody names in a query has its label alone. */
  understood: {
    narrow: 'Zawęź:',
    goTo: 'Przejdź do:',
    labels: {
      topic: (label: string) => `temat „${label}”`,
      region: (label: string) => `województwo ${label}`,
      sector: (label: string) => `sektor „${label}”`,
      kind: (label: string) => `rodzaj „${label}”`,
      edition: (label: string) => `edycja ${label}`,
      method: (label: string) => label,
      size: (label: string) => label,
      cost: (label: string) => label,
    },
  },
  nothing: {
    heading: 'Jak szukać dalej',
    correction: 'Czy chodziło o',
    without: (label: string) => `bez filtra „${label}”`,
    withoutAll: 'bez żadnych filtrów',
    topics: 'Albo zacznij od tematu',
    noPresentations: 'W bibliotece nie ma jeszcze żadnej prezentacji: prelegenci nie przekazali dotąd slajdów.',
    advice: 'Spróbuj krótszego zapytania albo innego słowa, na przykład nazwy miejscowości.',
  },
  notices: {
    cut: (limit: number) => `Zapytanie było bardzo długie; szukamy pierwszych ${limit} znaków.`,
    manyTexts: 'Adres zawierał kilka zapytań; szukamy pierwszego.',
    unknown: (facet: string, codes: string) => `Pominęliśmy nieznaną wartość w filtrze „${facet}”: ${codes}.`,
    sort: 'Pominęliśmy nieznaną kolejność.',
    page: (page: number) => `Takiej strony wyników nie ma; pokazujemy stronę ${page}.`,
  },
};
