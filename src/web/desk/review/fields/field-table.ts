import { FILE_ROLES } from '../../../../submissions/index.js';
import { FILE_ROLE_NAMES } from '../../../texts/pl/desk-review.js';
import { CASE_STUDY, CASE_STUDY_RESULTS } from './case-study-fields.js';
import type { Column, Field, Group } from './field.js';
import { codesOf, editions, listed, sessions } from './options.js';

const PERSON: readonly Column[] = [
  { name: 'name', label: 'Imię i nazwisko', is: 'line' },
  { name: 'role', label: 'Rola', is: 'line' },
  { name: 'organisation', label: 'Organizacja', is: 'line' },
];

const ABOUT: readonly Field[] = [
  { path: 'title', label: 'Tytuł', hint: 'Najwyżej 200 znaków.', widget: { is: 'text', rows: 2, counts: true } },
  { path: 'subtitle', label: 'Podtytuł', widget: { is: 'line' } },
  { path: 'summary', label: 'Streszczenie', hint: 'Od 150 do 700 znaków. Czyta się je na liście wyników, bez reszty.', widget: { is: 'text', rows: 6, counts: true } },
  { path: 'lang', label: 'Język', widget: { is: 'choice', options: listed({ pl: 'polski', en: 'angielski', uk: 'ukraiński', de: 'niemiecki' }) } },
  { path: 'edition', label: 'Edycja Kongresu', widget: { is: 'choice', options: editions } },
  { path: 'session', label: 'Sesja', kinds: ['panel-note', 'presentation'], widget: { is: 'choice', options: sessions } },
  { path: 'basis', label: 'Na czym opiera się notatka', kinds: ['panel-note'], widget: { is: 'choice', options: listed({ report: 'relacja po wydarzeniu', programme: 'program ogłoszony przed wydarzeniem' }) } },
  { path: 'presentedAt.session', label: 'Sesja, na której pokazano slajdy', kinds: ['presentation'], widget: { is: 'choice', options: sessions } },
  { path: 'presentedAt.date', label: 'Dzień pokazania', kinds: ['presentation'], widget: { is: 'day' } },
  { path: 'toReuse', label: 'Jak wykorzystać', kinds: ['presentation'], widget: { is: 'text', rows: 3 } },
];

const TOPICS: readonly Field[] = [
  { path: 'topics', label: 'Tematy', hint: 'Od 1 do 5. Szersze tematy dodają się same.', widget: { is: 'codes', scheme: 'topics' } },
  { path: 'methods', label: 'Metody', widget: { is: 'codes', scheme: 'methods' } },
  { path: 'sectors', label: 'Sektory', hint: 'Kto działa.', widget: { is: 'codes', scheme: 'sectors' } },
  { path: 'regions', label: 'Regiony', widget: { is: 'codes', scheme: 'regions' } },
];

const PEOPLE: readonly Field[] = [
  { path: 'speakers', label: 'Głos zabrali', kinds: ['panel-note', 'presentation'], widget: { is: 'rows', one: 'Osoba', columns: PERSON } },
  { path: 'moderators', label: 'Prowadzenie', kinds: ['panel-note'], widget: { is: 'rows', one: 'Osoba', columns: PERSON } },
  { path: 'creators', label: 'Autorzy', widget: { is: 'rows', one: 'Osoba', columns: PERSON } },
  { path: 'contributors', label: 'Współpraca', widget: { is: 'rows', one: 'Osoba', columns: PERSON } },
  { path: 'organisations', label: 'Organizacje', widget: { is: 'rows', one: 'Organizacja', columns: [{ name: 'name', label: 'Nazwa', is: 'line' }, { name: 'sector', label: 'Sektor', is: 'choice', options: codesOf('sectors') }] } },
  { path: 'attribution', label: 'Jak podajemy osoby', widget: { is: 'choice', options: listed({ named: 'z nazwiskiem', 'role-only': 'tylko rola', none: 'wcale' }) } },
  { path: 'approvedBySpeakers', label: 'Notatkę zatwierdzili mówcy dnia', kinds: ['panel-note'], widget: { is: 'day' } },
];

const PLACE_TYPES = ['wieś', 'miasto', 'dzielnica', 'gmina', 'powiat', 'województwo', 'obszar'];

const PLACE: readonly Field[] = [
  {
    path: 'places',
    label: 'Miejsca',
    widget: {
      is: 'rows',
      one: 'Miejsce',
      columns: [
        { name: 'name', label: 'Nazwa', is: 'line' },
        { name: 'type', label: 'Rodzaj', is: 'choice', options: listed(Object.fromEntries(PLACE_TYPES.map((type) => [type, type]))) },
        { name: 'sizeBand', label: 'Wielkość, jeśli podaje ją źródło', is: 'choice', options: codesOf('size-bands') },
      ],
    },
  },
  { path: 'period', label: 'Lata', hint: 'Na przykład 2018, 2016/2018 albo 2017/.. (trwa).', widget: { is: 'line' } },
];

const NOTE: readonly Field[] = [
  { path: 'questions', label: 'Pytania z sali', hint: 'Każde w osobnym wierszu.', kinds: ['panel-note'], widget: { is: 'lines', rows: 4 } },
  {
    path: 'claims',
    label: 'Tezy, które można zacytować',
    kinds: ['panel-note'],
    widget: {
      is: 'rows',
      one: 'Teza',
      columns: [
        { name: 'text', label: 'Teza', is: 'text' },
        { name: 'speaker', label: 'Kto powiedział', is: 'line' },
        { name: 'sourceRefs', label: 'Adresy źródeł, każdy w osobnym wierszu', is: 'lines' },
        { name: 'id', label: 'Oznaczenie (stałe)', is: 'line', fill: (number) => `teza-${number}` },
      ],
    },
  },
  {
    path: 'recommendations',
    label: 'Rekomendacje',
    kinds: ['panel-note'],
    widget: { is: 'rows', one: 'Rekomendacja', columns: [{ name: 'text', label: 'Rekomendacja', is: 'text' }, { name: 'addressee', label: 'Do kogo', is: 'line' }, { name: 'id', label: 'Oznaczenie (stałe)', is: 'line', fill: (number) => `r${number}` }] },
  },
  { path: 'recordingUrl', label: 'Adres nagrania', kinds: ['panel-note'], widget: { is: 'line', inputMode: 'url' } },
  { path: 'attendance', label: 'Frekwencja', kinds: ['panel-note'], widget: { is: 'line' } },
];

const RIGHTS: readonly Field[] = [
  { path: 'licence', label: 'Licencja', widget: { is: 'choice', options: codesOf('licences') } },
  { path: 'access', label: 'Kto może zobaczyć', widget: { is: 'choice', options: listed({ open: 'wszyscy', embargoed: 'nikt przed dniem podanym niżej', 'metadata-only': 'wszyscy, ale tylko opis', restricted: 'nikt' }) } },
  { path: 'dates.embargoUntil', label: 'Pokazać dopiero od dnia', widget: { is: 'day' } },
  { path: 'speakerNotesPublished', label: 'Notatki prelegenta mogą być publiczne', kinds: ['presentation'], widget: { is: 'yes' } },
];

const FILES: readonly Field[] = [
  {
    path: 'files',
    label: 'Pliki już opublikowane',
    widget: {
      is: 'rows',
      one: 'Plik',
      isClosed: true,
      columns: [{ name: 'label', label: 'Nazwa', is: 'line' }, { name: 'role', label: 'Rola', is: 'choice', options: listed(Object.fromEntries(FILE_ROLES.map((role) => [role, FILE_ROLE_NAMES[role]]))) }, { name: 'alt', label: 'Co widać (tekst alternatywny)', is: 'line' }],
    },
  },
  { path: 'links', label: 'Odnośniki', widget: { is: 'rows', one: 'Odnośnik', columns: [{ name: 'url', label: 'Adres', is: 'line' }, { name: 'label', label: 'Opis', is: 'line' }] } },
  { path: 'references', label: 'Przywołane dokumenty', hint: 'Identyfikatory ze strony „Dokumenty”, każdy w osobnym wierszu.', widget: { is: 'lines', rows: 3 } },
];

const ENGLISH: readonly Field[] = [
  { path: 'translations.en.title', label: 'Tytuł po angielsku', widget: { is: 'text', rows: 2 } },
  { path: 'translations.en.summary', label: 'Streszczenie po angielsku', widget: { is: 'text', rows: 6 } },
];

/** The text stands apart from the groups, beside its preview. */
export const BODY: Field = { path: 'body', label: 'Tekst', hint: 'Markdown: ## śródtytuł, - lista, [opis](https://adres), przypis [^1].', widget: { is: 'text', rows: 18 } };
export const REST: Field = { path: 'rest', label: 'Pola bez własnego miejsca w formularzu', hint: 'Zapis YAML, jak w pliku. Jeśli go nie znasz, zostaw bez zmian.', widget: { is: 'yaml' } };

/** Every field of the editing form, in its order. What front matter may hold beyond it stands in `rest`. */
export const GROUPS: readonly Group[] = [
  { code: 'about', label: 'O czym to jest', fields: ABOUT },
  { code: 'topics', label: 'Tematy, sektory i regiony', fields: TOPICS },
  { code: 'people', label: 'Osoby i organizacje', fields: PEOPLE },
  { code: 'place', label: 'Miejsce i czas', fields: PLACE },
  { code: 'case', label: 'Inicjatywa', fields: CASE_STUDY },
  { code: 'results', label: 'Rezultaty i możliwość przeniesienia', fields: CASE_STUDY_RESULTS },
  { code: 'note', label: 'Z sali', fields: NOTE },
  { code: 'rights', label: 'Licencja i widoczność', fields: RIGHTS },
  { code: 'files', label: 'Opublikowane pliki i odnośniki', fields: FILES },
  { code: 'english', label: 'Po angielsku', fields: ENGLISH },
  { code: 'rest', label: 'Pozostałe', fields: [REST] },
];

/** Front matter the program writes itself; nobody types it. `dates` and `deck` are in part or wholly so. */
export const BY_PROGRAM: readonly string[] = ['id', 'kind', 'workflow', 'withdrawn', 'version', 'versions', 'dates', 'deck'];
