import { counted } from '../plural.js';

export const material = {
  /** In lists of results, within a sentence. */
  place: {
    slide: (number: number, total: number) => `slajd ${number} z ${total}`,
    page: (number: number, total: number) => `strona ${number} z ${total}`,
    section: (number: number, total: number) => `część ${number} z ${total}`,
  },
  /** As a heading. */
  heading: {
    slide: (number: number, total: number) => `Slajd ${number} z ${total}`,
    page: (number: number, total: number) => `Strona ${number} z ${total}`,
    section: (number: number, total: number) => `Część ${number} z ${total}`,
  },
  count: {
    slide: (count: number) => counted('pl', count, { one: 'slajd', few: 'slajdy', many: 'slajdów' }),
    page: (count: number) => counted('pl', count, { one: 'strona', few: 'strony', many: 'stron' }),
    section: (count: number) => counted('pl', count, { one: 'część', few: 'części', many: 'części' }),
  },
  all: {
    slide: (count: number) => `Wszystkie slajdy (${count})`,
    page: (count: number) => `Wszystkie strony (${count})`,
    section: (count: number) => `Cały tekst (liczba części: ${count})`,
  },
  first: { slide: 'Pierwsze slajdy', page: 'Pierwsze strony' },
  enlarge: {
    slide: (number: number) => `Slajd ${number} – powiększ obraz`,
    page: (number: number) => `Strona ${number} – powiększ obraz`,
    section: (number: number) => `Część ${number} – powiększ obraz`,
  },
  enlargePicture: (label: string) => `${label} – powiększ obraz`,
  noTitle: 'bez tytułu',
  noText: { slide: 'Na tym slajdzie nie ma tekstu.', page: 'Na tej stronie nie ma tekstu.', section: 'W tej części nie ma tekstu.' },
  noPicture: 'Bez podglądu',
  notes: 'Notatki prelegenta',
  altTexts: 'Opisy ilustracji',
  downloads: 'Pobierz',
  original: (type: string) => `oryginał ${type}`,
  pdf: 'wersja PDF',
  text: 'sam tekst (TXT)',
  picture: 'obraz (WebP)',
  /** For a screen reader, after the name of a download. */
  ofFile: (label: string) => ` – ${label}`,
  missing: 'Pliku chwilowo brakuje na serwerze.',
  pictureWaiting: 'To zdjęcie jest właśnie przygotowywane. Odśwież stronę za minutę.',
  pictureMissing: 'Tego zdjęcia nie da się teraz pokazać.',
  state: {
    waiting: 'Ten plik jest właśnie czytany. Za chwilę pojawi się tu jego treść, a wyszukiwarka zacznie ją znajdować. Odśwież stronę za minutę albo pobierz plik.',
    unreadable: 'Treści tego pliku nie udało się odczytać, więc nie można jej tu pokazać ani przeszukać. Plik można pobrać.',
    unread: 'Treści tego pliku nie pokazujemy na stronie. Można go pobrać.',
    read: '',
  },
  scanned: 'W tym pliku nie ma tekstu, tylko obrazy (na przykład skan). Wyszukiwarka nie znajdzie jego treści, a czytnik ekranu jej nie odczyta.',
  cut: 'Plik jest bardzo długi: pokazujemy i przeszukujemy jego początek. Całość jest w pliku do pobrania.',
  nothingShown: 'W tym pliku nie ma nic do pokazania na stronie.',
  /** Above a text of our own making that is taken away. */
  textFrom: (title: string, address: string) => `${title}\n${address}`,
  list: { slide: 'Slajdy po kolei', page: 'Strony po kolei', section: 'Tekst po kolei' },
  pages: 'Dalsze części tego pliku',
  pagePart: (page: number, last: number) => `część ${page} z ${last}`,
};
