import type { Field } from './field.js';
import { codesOf, listed } from './options.js';

const kinds = ['case-study'] as const;

/** What was done, by whom and for how much. */
export const CASE_STUDY: readonly Field[] = [
  { path: 'problem', label: 'Problem', hint: 'Tylko gdy podaje go źródło.', kinds, widget: { is: 'text', rows: 3 } },
  { path: 'solution', label: 'Rozwiązanie', hint: 'Jedno zdanie: co w istocie zrobiono.', kinds, widget: { is: 'text', rows: 3 } },
  { path: 'steps', label: 'Krok po kroku', hint: 'Każdy krok w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 6 } },
  { path: 'initiator.name', label: 'Inicjator', kinds, widget: { is: 'line' } },
  { path: 'initiator.sector', label: 'Sektor inicjatora', kinds, widget: { is: 'choice', options: codesOf('sectors') } },
  { path: 'partners', label: 'Partnerzy', hint: 'Każdy w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'status', label: 'Stan', kinds, widget: { is: 'choice', options: listed({ pilot: 'pilotaż', ongoing: 'trwa', finished: 'zakończone', stopped: 'przerwane' }) } },
  { path: 'targetGroups', label: 'Dla kogo', hint: 'Każda grupa w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'participants', label: 'Uczestnicy', kinds, widget: { is: 'line' } },
  {
    path: 'participationLevel',
    label: 'Udział mieszkańców',
    kinds,
    widget: { is: 'choice', options: listed({ inform: 'informowanie', consult: 'konsultowanie', involve: 'włączanie', collaborate: 'współdecydowanie', empower: 'oddanie decyzji mieszkańcom' }) },
  },
  { path: 'costBand', label: 'Koszt', kinds, widget: { is: 'choice', options: codesOf('cost-bands') } },
  { path: 'costNote', label: 'Koszt słowami', kinds, widget: { is: 'line' } },
  { path: 'staffTime', label: 'Czas pracy zespołu', kinds, widget: { is: 'choice', options: codesOf('time-bands') } },
  { path: 'leadTime', label: 'Czas przygotowania', kinds, widget: { is: 'choice', options: codesOf('time-bands') } },
];

/** What came of it, and whether it could work elsewhere. */
export const CASE_STUDY_RESULTS: readonly Field[] = [
  {
    path: 'results',
    label: 'Rezultaty w liczbach',
    kinds,
    widget: {
      is: 'rows',
      one: 'Rezultat',
      columns: [
        { name: 'indicator', label: 'Co mierzono', is: 'line' },
        { name: 'before', label: 'Przed', is: 'line' },
        { name: 'after', label: 'Po', is: 'line' },
        { name: 'unit', label: 'Jednostka', is: 'line' },
        { name: 'date', label: 'Kiedy', is: 'line' },
        { name: 'source', label: 'Adres źródła', is: 'line' },
      ],
    },
  },
  { path: 'evidenceGrade', label: 'Siła dowodów', kinds, widget: { is: 'choice', options: codesOf('evidence-grades') } },
  { path: 'preconditions', label: 'Czego potrzeba, żeby zacząć', hint: 'Każda rzecz w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'risks', label: 'Ryzyka', hint: 'Każde w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'whatFailed', label: 'Co się nie udało', hint: 'Każda rzecz w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'transfer.keep', label: 'Co zachować przy przenoszeniu', hint: 'Każda rzecz w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'transfer.adapt', label: 'Co dostosować', hint: 'Każda rzecz w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
  { path: 'transfer.notFor', label: 'Dla kogo to nie jest', hint: 'Każda rzecz w osobnym wierszu.', kinds, widget: { is: 'lines', rows: 3 } },
];
