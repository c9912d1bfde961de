import type { PlannedRow, RowFate, RunState } from '../../../submissions/index.js';
import { counted } from '../plural.js';

const rows = (count: number) => counted('pl', count, { one: 'wiersz', few: 'wiersze', many: 'wierszy' });

const whats: Record<PlannedRow['what'], string> = { new: 'nowy materiał (szkic)', changed: 'zmiana', unchanged: 'bez zmian', faulty: 'błąd' };
const fates: Record<RowFate, string> = {
  left: 'nie zapisano',
  chosen: 'czeka na zapis',
  saved: 'zapisano',
  stale: 'pominięto: w międzyczasie ktoś zmienił ten materiał albo dodał inny o tym tytule. Wczytaj tabelę jeszcze raz, żeby zobaczyć, co zostało do zrobienia.',
  refused: 'nie można zapisać',
};
const states: Record<RunState, string> = { planned: 'czeka na wybór wierszy', applying: 'trwa zapisywanie', stopped: 'zatrzymane', done: 'zakończone' };

/** Tables of items at the desk. */
export const importing = {
  title: 'Import z tabeli',
  lead: 'Wiele materiałów naraz dodasz lub poprawisz w arkuszu. Pobierz tabelę, zmień ją i wczytaj. Najpierw zobaczysz, co zmieni każdy wiersz; nic się nie zapisze, dopóki nie wybierzesz wierszy.',
  download: 'Pobierz obecną tabelę (CSV)',
  file: 'Tabela',
  fileHint: (megabytes: number, most: number) => `CSV lub XLSX, najwyżej ${megabytes} MB i ${rows(most)}. Pusta komórka zostawia pole bez zmian, „–” je usuwa.`,
  check: 'Sprawdź tabelę',
  failed: 'Popraw formularz',
  none: 'Wybierz plik z tabelą.',
  tooLarge: (megabytes: number) => `Plik ma więcej niż ${megabytes} MB. Podziel tabelę na mniejsze, a obrazy z niej usuń.`,
  unreadable: 'Pliku nie udało się odebrać. Wyślij go jeszcze raz.',
  runs: 'Wczytane tabele',
  noRuns: 'Nie wczytano jeszcze żadnej tabeli.',
  run: (state: RunState, who: string, day: string) => `${states[state]}; ${who}, ${day}`,
  back: 'Wróć do importu',
  problems: 'Uwagi do całej tabeli',
  summary: (counts: Record<PlannedRow['what'], number>) => `W tabeli: ${rows(Object.values(counts).reduce((sum, count) => sum + count, 0))}. Nowe: ${counts.new}, zmiany: ${counts.changed}, bez zmian: ${counts.unchanged}, z błędem: ${counts.faulty}.`,
  progress: (done: number, all: number) => `Gotowe wiersze: ${done} z ${all}`,
  whats,
  fates,
  states,
  row: (row: number) => `Wiersz ${row}`,
  choose: (row: number, title: string) => `Zapisz wiersz ${row}: ${title}`,
  before: 'było',
  after: 'będzie',
  empty: 'puste',
  unchangedRows: (count: number) => `Wiersze bez zmian: ${count}`,
  apply: 'Zapisz zaznaczone wiersze',
  applyLead: 'Nowe materiały zapiszą się jako szkice. Zmiany w opublikowanych materiałach czytelnicy zobaczą od razu.',
  nothing: 'Zaznacz przynajmniej jeden wiersz.',
  nothingToDo: 'W tej tabeli nie ma nic do zapisania.',
  goOn: 'Zapisuj dalej',
  stop: 'Zatrzymaj',
  stopLead: 'Wiersz, który właśnie się zapisuje, zostanie dokończony.',
  refresh: 'Odśwież postęp',
  notFound: 'Wróć do importu',
};
