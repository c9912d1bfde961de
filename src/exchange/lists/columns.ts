import type { Label } from '../../content/index.js';
import type { LibraryRecord, Term } from '../record.js';

/** A value of a column: text, a number, or several; `undefined` where nothing is known. */
export type Value = string | number | readonly string[] | undefined;

export interface Column {
  /** The key in JSON, the same in both languages and for ever. */
  name: string;
  /** The head of the column in CSV and XLSX. */
  label: Label;
  /** What it holds, for the page that describes the data. */
  holds: Label;
  of: (record: LibraryRecord) => Value;
}

/** The one table of what a list tells of each item: CSV, XLSX, JSON and the page that describes them follow from it. */
export const COLUMNS: readonly Column[] = [
  column('id', ['Identyfikator', 'Identifier'], ['stały, nigdy nie używany ponownie', 'permanent, never reused'], (record) => record.id),
  column('url', ['Adres', 'Address'], ['stały adres strony materiału', 'the permanent address of its page'], (record) => record.url),
  column('kind', ['Rodzaj (kod)', 'Kind (code)'], ['case-study, panel-note albo presentation', 'case-study, panel-note or presentation'], (record) => record.kind),
  column('kindLabel', ['Rodzaj', 'Kind'], ['nazwa rodzaju po polsku', 'its name in Polish'], (record) => record.kindLabel.pl),
  column('title', ['Tytuł', 'Title'], ['tytuł w języku materiału', 'the title in the language of the item'], (record) => record.title),
  column('subtitle', ['Podtytuł', 'Subtitle'], ['podtytuł, jeśli jest', 'the subtitle, if there is one'], (record) => record.subtitle),
  column('titleEn', ['Tytuł po angielsku', 'Title in English'], ['jeśli został przetłumaczony', 'where it was translated'], (record) => record.translations.en?.title),
  column('language', ['Język', 'Language'], ['język tekstu, kod BCP 47', 'of the text, as BCP 47'], (record) => record.language),
  column('summary', ['Streszczenie', 'Summary'], ['od 150 do 700 znaków', '150 to 700 characters'], (record) => record.summary),
  column('summaryEn', ['Streszczenie po angielsku', 'Summary in English'], ['jeśli zostało przetłumaczone', 'where it was translated'], (record) => record.translations.en?.summary),
  column('creators', ['Autorzy', 'Creators'], ['imiona i nazwiska osób, które zgodziły się je podać', 'names of people who agreed to be named'], ({ creators }) => creators.map(({ name }) => name)),
  column('contributors', ['Współautorzy', 'Contributors'], ['jak wyżej', 'as above'], ({ contributors }) => contributors.map(({ name }) => name)),
  column('organisations', ['Organizacje', 'Organisations'], ['organizacje, których dotyczy materiał', 'organisations the item is about'], ({ organisations }) => organisations.map(({ name }) => name)),
  column('publisher', ['Wydawca', 'Publisher'], ['kto publikuje materiał', 'who publishes the item'], (record) => record.publisher),
  column('edition', ['Edycja (kod)', 'Edition (code)'], ['rok Kongresu', 'the year of the Congress'], (record) => record.edition?.code),
  column('editionName', ['Edycja', 'Edition'], ['nazwa Kongresu po polsku', 'the name of the Congress in Polish'], (record) => record.edition?.name.pl),
  column('session', ['Sesja (kod)', 'Session (code)'], ['sesja z programu Kongresu', 'a session of its programme'], (record) => record.session?.code),
  column('sessionTitle', ['Sesja', 'Session'], ['tytuł sesji', 'the title of the session'], (record) => record.session?.title),
  column('sessionDay', ['Dzień sesji', 'Day of the session'], ['data w postaci 2026-11-23', 'as 2026-11-23'], (record) => record.session?.day),
  ...terms('topics', 'topicLabels', ['Tematy', 'Topics'], ['tematy materiału, bez szerszych', 'topics of the item, without broader ones'], ({ topics }) => topics),
  ...terms('methods', 'methodLabels', ['Metody', 'Methods'], ['metody pracy', 'methods of work'], ({ methods }) => methods),
  ...terms('sectors', 'sectorLabels', ['Sektory', 'Sectors'], ['kto działał, najpierw prowadzący', 'who acted, the lead first'], ({ sectors }) => sectors),
  ...terms('regions', 'regionLabels', ['Regiony', 'Regions'], ['województwa (ISO 3166-2), PL: cała Polska, XX: zagranica', 'voivodeships (ISO 3166-2), PL: all of Poland, XX: abroad'], ({ regions }) => regions),
  column('places', ['Miejsca', 'Places'], ['nazwy miejscowości, gmin i powiatów', 'names of towns, communes and counties'], ({ places }) => places.map(({ name }) => name)),
  column('period', ['Okres', 'Period'], ['rok albo lata opisanego działania: 2018, 2016/2018, 2017/..', 'the year or years of what is described: 2018, 2016/2018, 2017/..'], (record) => record.period),
  column('published', ['Data publikacji', 'Published'], ['dzień, w którym materiał opublikowano', 'the day the item was published'], (record) => record.published),
  column('modified', ['Data zmiany', 'Modified'], ['dzień ostatniej zmiany', 'the day of the last change'], (record) => record.modified),
  column('version', ['Wersja', 'Version'], ['numer wersji', 'the number of the version'], (record) => record.version),
  column('licence', ['Licencja', 'Licence'], ['kod licencji, na której można używać materiału', 'the code of the licence of the item'], (record) => record.licence.code),
  column('licenceUrl', ['Adres licencji', 'Address of the licence'], ['jej tekst', 'its text'], (record) => record.licence.url),
  column('access', ['Dostęp', 'Access'], ['open: całość, metadata-only: tylko opis', 'open: all of it, metadata-only: the description alone'], (record) => record.access),
  column('doi', ['DOI', 'DOI'], ['jeśli został nadany', 'where one was given'], (record) => record.doi),
  column('files', ['Pliki', 'Files'], ['adresy plików do pobrania', 'addresses of files to download'], ({ files }) => files.map(({ url }) => url)),
  column('links', ['Odnośniki', 'Links'], ['adresy stron poza biblioteką', 'addresses outside the library'], ({ links }) => links.map(({ url }) => url)),
  column('relations', ['Powiązane materiały', 'Related items'], ['rodzaj powiązania i identyfikator', 'the kind of relation and the identifier'], ({ relations }) => relations.map(({ type, id }) => `${type} ${id}`)),
  column('references', ['Przywołane dokumenty', 'References'], ['tytuły ustaw, raportów i poradników', 'titles of laws, reports and handbooks'], ({ references }) => references.map(({ title }) => title)),
  column('words', ['Liczba słów', 'Words'], ['słowa w tekście materiału', 'words in the text of the item'], (record) => record.words),
];

/** What separates several values in a cell; it stands in none of our texts. */
export const SEPARATOR = ' | ';

/** A value as a cell shows it. */
export function cellOf(value: Value): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(SEPARATOR) : String(value);
}

function column(name: string, label: readonly [string, string], holds: readonly [string, string], of: Column['of']): Column {
  return { name, label: { pl: label[0], en: label[1] }, holds: { pl: holds[0], en: holds[1] }, of };
}

/** Codes of a vocabulary and, beside them, their words. */
function terms(name: string, words: string, [pl, en]: readonly [string, string], holds: readonly [string, string], of: (record: LibraryRecord) => readonly Term[]): Column[] {
  return [
    column(name, [`${pl} (kody)`, `${en} (codes)`], holds, (record) => of(record).map(({ code }) => code)),
    column(words, [pl, en], [`${pl.toLowerCase()} po polsku`, `${en.toLowerCase()} in Polish`], (record) => of(record).map(({ label }) => label.pl)),
  ];
}
