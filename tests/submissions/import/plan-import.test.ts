import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBody, readLibrary, type Library } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { countFates, exportTable, planImport, readTable, type Plan, type PlannedRow } from '../../../src/submissions/import/index.js';
import { makeXlsx } from './make-xlsx.js';

const content = join(projectRoot(), 'content');
let library: Library;

beforeAll(async () => {
  library = await readLibrary({ content, uploads: join(projectRoot(), 'uploads') });
});

async function plan(bytes: Buffer | string): Promise<Plan> {
  const table = await readTable(Buffer.from(bytes), 'tabela.csv');
  if ('problems' in table) throw new Error(JSON.stringify(table.problems));
  return planImport(table, { library, bodyOf: (item) => readBody(content, item), today: '2026-11-24' });
}

/** A table of one row; cells by column. */
const row = async (cells: Record<string, string>): Promise<PlannedRow> => {
  const quoted = (values: string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(';');
  return (await plan(`${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}\n`)).rows[0]!;
};
const changes = (planned: PlannedRow) => (planned.what === 'changed' ? planned.changes.map(({ column, before, after }) => [column, before, after]) : planned);
/** What a person would be told; the row itself when it is not faulty, to fail with it. */
const faults = (planned: PlannedRow): unknown[] => (planned.what === 'faulty' ? planned.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`) : [planned]);

const LUBLIN = 'kkwl-2026-0002';
const NEW = {
  Rodzaj: 'case-study',
  'Tytuł': 'Przykład z tabeli',
  Streszczenie: 'Zdanie o tym, co zrobiono i dla kogo. '.repeat(5),
  Tematy: 'klimat | panel-obywatelski',
  Sektory: 'ngo',
  Regiony: 'PL-06',
  'Rozwiązanie': 'Zrobiono przykład.',
  Inicjator: 'Organizacja A',
  Licencja: 'CC-BY-4.0',
};

describe('the table of the whole library', () => {
  test('imported as it was exported: changes nothing, row by row', async () => {
    const planned = await plan(exportTable(library.allItems));
    expect(planned.problems).toEqual([]);
    expect(planned.rows.filter(({ what }) => what !== 'unchanged')).toEqual([]);
    expect(countFates(planned)).toEqual({ new: 0, changed: 0, unchanged: library.allItems.length, faulty: 0 });
    expect(library.allItems.length).toBeGreaterThanOrEqual(142);
  });

  test('saved as XLSX: changes nothing either', async () => {
    const table = await readTable(Buffer.from(exportTable(library.allItems)), 'tabela.csv');
    if ('problems' in table) throw new Error('not read');
    expect(countFates(await plan(makeXlsx([table.header, ...table.rows.map(({ cells }) => cells)])))).toMatchObject({ unchanged: library.allItems.length });
  });
});

describe('a row with an identifier', () => {
  test('and new values: shows each field before and after; fields that are not given stay', async () => {
    const planned = await row({ id: LUBLIN, title: 'Nowy tytuł', topics: 'klimat', subtitle: '' });
    const { meta } = library.allItems.find((item) => item.meta.id === LUBLIN)!;
    expect(changes(planned)).toEqual([['title', meta.title, 'Nowy tytuł'], ['topics', meta.topics.join(' | '), 'klimat']]);
    expect(planned).toMatchObject({ meta: { ...meta, title: 'Nowy tytuł', topics: ['klimat'] } });
    expect(planned).not.toHaveProperty('body');
  });

  test.each(['–', '-', '—'])('and „%s”: takes the field away', async (dash) => {
    expect(changes(await row({ id: LUBLIN, period: dash, 'initiator.sector': dash }))).toEqual([['period', '2018', ''], ['initiator.sector', 'samorzad', '']]);
  });

  test('and „–” in a field it cannot be without: says what is missing', async () => {
    expect(faults(await row({ id: LUBLIN, title: '–' }))).toEqual(['2 title: brakuje wymaganego pola']);
  });

  test('and all parts of a translation taken away: has no translation left', async () => {
    const planned = await row({ id: LUBLIN, 'translations.en.title': '–', 'translations.en.summary': '–' });
    expect(planned.what === 'changed' && planned.meta.translations).toEqual({});
  });

  test('and lists by lines, days of Excel: are read', async () => {
    expect(changes(await row({ id: LUBLIN, topics: 'klimat\nekologia-i-srodowisko-ktorego-nie-ma', 'dates.reviewBy': '24.12.2026' }))).toMatchObject({ what: 'faulty' });
    expect(changes(await row({ id: LUBLIN, topics: 'klimat\npanel-obywatelski', 'dates.reviewBy': '4.12.2026' }))).toEqual([['topics', 'panel-obywatelski | klimat', 'klimat | panel-obywatelski'], ['dates.reviewBy', '', '2026-12-04']]);
  });

  test('and a body: replaces it, the same body does not', async () => {
    expect(changes(await row({ id: LUBLIN, 'Treść': '## Nowa\n\nTreść.' }))).toMatchObject([['body', expect.stringContaining('##'), '## Nowa\n\nTreść.']]);
    const item = library.allItems.find(({ meta }) => meta.id === LUBLIN)!;
    expect(await row({ id: LUBLIN, body: await readBody(content, item) })).toMatchObject({ what: 'unchanged' });
    expect(faults(await row({ id: LUBLIN, body: '[dokąd](/nie-ma-takiej-strony)' }))).toEqual(['2 treść: odnośnik „/nie-ma-takiej-strony” nie prowadzi do żadnej strony biblioteki']);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['that nobody has', { id: 'kkwl-2026-9999', title: 'a' }, ['2 id: nie ma materiału „kkwl-2026-9999”']],
    ['and an unknown code', { id: LUBLIN, topics: 'klimatt' }, ['2 topics: nieznany kod „klimatt”']],
    ['and a field of another kind', { id: LUBLIN, basis: 'report' }, ['2 basis: to pole nie należy do materiału tego rodzaju']],
    ['and another state', { id: LUBLIN, workflow: 'draft', kind: 'presentation', title: 'b' }, expect.arrayContaining(['2 workflow: pola „Stan” nie zmienia się w tabeli (jest: published)', '2 kind: pola „Rodzaj” nie zmienia się w tabeli (jest: case-study)']) as string[]],
    ['and a document that is not there', { id: LUBLIN, references: 'nie-ma' }, ['2 references: nie ma dokumentu „nie-ma”']],
    ['and dates in the wrong order', { id: LUBLIN, 'dates.modified': '2020-01-01' }, ['2 dates.modified: data zmiany jest wcześniejsza niż data publikacji']],
    ['and a day that does not exist', { id: LUBLIN, 'dates.reviewBy': '31.02.2026' }, [expect.stringMatching(/^2 dates\.reviewBy: /u) as unknown as string]],
    ['and several faults', { id: LUBLIN, licence: 'x', summary: 'za krótkie' }, [expect.stringMatching(/^2 summary: /u) as unknown as string, '2 licence: nieznany kod „x”']],
  ])('%s: is faulty, with all that is wrong', async (_, cells, expected) => {
    expect(faults(await row(cells))).toEqual(expected);
  });
});

describe('columns that belong together', () => {
  test('of the same length: are written by position', async () => {
    const planned = await row({ id: LUBLIN, 'places.name': 'Lublin | Świdnik', 'places.type': 'miasto | miasto' });
    expect(planned.what === 'changed' && planned.meta.places).toEqual([{ name: 'Lublin', type: 'miasto' }, { name: 'Świdnik', type: 'miasto' }]);
  });

  test('with an empty place: that entry has none', async () => {
    const planned = await row({ id: LUBLIN, 'places.name': 'Lublin | Świdnik', 'places.type': '| miasto' });
    expect(planned.what === 'changed' && planned.meta.places).toEqual([{ name: 'Lublin' }, { name: 'Świdnik', type: 'miasto' }]);
  });

  test('of different lengths, or without the others: nothing is guessed', async () => {
    expect(faults(await row({ id: LUBLIN, 'places.name': 'Lublin | Świdnik', 'places.type': 'miasto' }))).toEqual(['2 places.name: kolumny „places” mają różną liczbę wartości (Miejsca: 2, Miejsca: rodzaj: 1)']);
    expect(faults(await row({ id: LUBLIN, 'places.name': 'Lublin | Świdnik' }))).toEqual(['2 places.name: na liście „places” zmienia się liczba albo kolejność pozycji, a nie podano kolumn: places.type']);
  });

  test('in another order without the others: nothing is guessed', async () => {
    const { meta } = library.allItems.find((item) => item.meta.organisations.length > 1 && item.meta.organisations.every(({ sector }) => sector))!;
    const names = meta.organisations.map(({ name }) => name);
    expect(faults(await row({ id: meta.id, 'organisations.name': names.toReversed().join(' | ') }))).toEqual([expect.stringContaining('zmienia się liczba albo kolejność pozycji')]);
    expect(changes(await row({ id: meta.id, 'organisations.name': [`${names[0]} w likwidacji`, ...names.slice(1)].join(' | ') }))).toMatchObject([['organisations.name', names.join(' | '), expect.stringContaining('w likwidacji')]]);
  });

  test('with „–” in the first: the list is gone; in another: no entry has it', async () => {
    expect(await row({ id: LUBLIN, 'places.name': '–' })).toMatchObject({ what: 'changed', meta: { places: [] } });
    expect(await row({ id: LUBLIN, 'places.type': '–' })).toMatchObject({ what: 'changed', meta: { places: [{ name: 'Lublin' }] } });
  });
});

describe('a row without an identifier', () => {
  test('and all that is needed: is a new draft without an identifier', async () => {
    const planned = await row(NEW);
    expect(planned).toMatchObject({ what: 'new', row: 2, title: 'Przykład z tabeli', notes: [], body: '', meta: { workflow: 'draft', kind: 'case-study', topics: ['klimat', 'panel-obywatelski'], dates: { published: '2026-11-24', modified: '2026-11-24' } } });
    expect(planned.what === 'new' && 'id' in planned.meta).toBe(false);
  });

  test('that says it is published: is a draft all the same, and says so', async () => {
    expect(await row({ ...NEW, Stan: 'published' })).toMatchObject({ what: 'new', meta: { workflow: 'draft' }, notes: [{ field: 'workflow', severity: 'warning', message: 'nowy materiał jest szkicem; wartość „published” jest pominięta' }] });
  });

  test('and the title of another: is faulty, with the identifier to write', async () => {
    const { title } = library.allItems.find(({ meta }) => meta.id === LUBLIN)!.meta;
    expect(faults(await row({ ...NEW, 'Tytuł': title.toUpperCase() }))).toEqual([`2 title: materiał o tym tytule już jest: ${LUBLIN}`]);
  });

  test('and little else: says everything that is missing', async () => {
    expect(faults(await row({ 'Tytuł': 'Sam tytuł' }))).toEqual([expect.stringMatching(/^2 kind: /u)]);
    expect(faults(await row({ 'Tytuł': 'Sam tytuł', Rodzaj: 'case-study' }))).toEqual(['summary', 'topics', 'sectors', 'regions', 'licence', 'solution', 'initiator.name'].map((field) => `2 ${field}: brakuje wymaganego pola`));
    expect(faults(await row({ ...NEW, 'Rozwiązanie': '', Inicjator: '', Rodzaj: 'presentation' }))).toEqual(['2 files: prezentacja nie ma ani pliku, ani odnośnika']);
  });
});

describe('a table', () => {
  test('with unknown, repeated and impossible columns: says so once, and uses the others', async () => {
    const planned = await plan(`id;Tytul;title;TYTUŁ;claims.text;;uwagi\n${LUBLIN};a;b;c;d;;e\n${LUBLIN.replace('2026-0002', '2026-0003')};a;f;c;d;;e\n`);
    expect(planned.problems.map(({ line, field, message }) => [line, field, message])).toEqual([
      [1, 'Tytul', 'nieznana kolumna, jest pominięta'],
      [1, 'TYTUŁ', 'ta kolumna występuje drugi raz i jest pominięta'],
      [1, 'claims.text', 'tego pola nie zmienia się w tabeli; kolumna jest pominięta'],
      [1, 'uwagi', 'nieznana kolumna, jest pominięta'],
    ]);
    expect(planned.rows.map((one) => one.what === 'changed' && one.changes.map(({ after }) => after))).toEqual([['b'], ['f']]);
  });

  test('with an identifier, or a new title, twice: none or one of the rows is done', async () => {
    const header = Object.keys(NEW);
    const planned = await plan([['id', ...header], [LUBLIN, 'case-study', 'a'], [LUBLIN, 'case-study', 'b'], ['', ...Object.values(NEW)], ['', ...Object.values(NEW)]].map((cells) => cells.join(';')).join('\n'));
    expect(planned.rows.map((one) => [one.row, one.what])).toEqual([[2, 'faulty'], [3, 'faulty'], [4, 'new'], [5, 'faulty']]);
    expect(planned.rows.flatMap((one) => (one.what === 'faulty' ? faults(one) : []))).toEqual(expect.arrayContaining([`3 id: identyfikator „${LUBLIN}” mają wiersze 2, 3`, '5 title: ten sam tytuł ma wiersz 4']));
  });

  test('with a separator too many in a row: nothing of that row is done', async () => {
    expect((await plan(`id,title\n${LUBLIN},Lublin, miasto\n`)).rows.map(faults)).toEqual([['2 undefined: wiersz ma więcej komórek niż tabela kolumn']]);
  });

  test('of a header alone: has no rows', async () => {
    expect(await plan(exportTable([]))).toMatchObject({ rows: [], problems: [] });
  });
});
