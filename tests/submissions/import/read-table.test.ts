import { describe, expect, test } from 'vitest';
import { readTable, type Table } from '../../../src/submissions/import/index.js';
import { makeZip } from '../../materials/fixtures/make-zip.js';
import { makeXlsx, workbook } from './make-xlsx.js';

const read = async (bytes: Buffer | string, name = 'tabela.csv') => readTable(Buffer.from(bytes), name);
const cells = async (bytes: Buffer | string) => {
  const table = (await read(bytes)) as Table;
  return [table.header, ...table.rows.map((row) => row.cells)];
};
/** What a person would be told: the message and the line. */
const refusal = async (bytes: Buffer | string) => {
  const reading = await read(bytes);
  return 'problems' in reading ? reading.problems.map(({ message, line }) => (line === undefined ? message : `${line}: ${message}`)) : [];
};

/** „Łódź” and „żółw” as Polish Excel writes them when it is told plainly CSV. */
const WINDOWS_1250 = Buffer.concat([Buffer.from('id;title\r\n;', 'latin1'), Buffer.from([0xa3, 0xf3, 0x64, 0x9f]), Buffer.from('\r\n')]);

describe('a table', () => {
  test.each<[string, Buffer | string]>([
    ['UTF-8 with semicolons', 'Identyfikator;Tytuł\n;Łódź\n'],
    ['UTF-8 with a byte order mark and Windows line ends', '\uFEFFIdentyfikator;Tytuł\r\n;Łódź\r\n'],
    ['commas', 'Identyfikator,Tytuł\n,Łódź\n'],
    ['tabs', 'Identyfikator\tTytuł\n\tŁódź\n'],
    ['UTF-16, as „Tekst Unicode”', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Identyfikator\tTytuł\n\tŁódź\n', 'utf16le')])],
    ['Excel’s own first line', 'sep=;\r\nIdentyfikator;Tytuł\r\n;Łódź\r\n'],
    ['letters with their marks apart', 'Identyfikator;Tytuł\n;Łódź\n'.normalize('NFD')],
    ['XLSX', makeXlsx([['Identyfikator', 'Tytuł'], ['', 'Łódź']])],
  ])('in %s: is read the same', async (_, bytes) => {
    expect(await cells(bytes)).toEqual([['Identyfikator', 'Tytuł'], ['', 'Łódź']]);
  });

  test('in Windows-1250: has its Polish letters', async () => {
    expect(await cells(WINDOWS_1250)).toEqual([['id', 'title'], ['', 'Łódź']]);
  });

  test('cells with separators, line breaks and quotes: stay whole', async () => {
    expect(await cells('id;title;steps\n;"a; b ""c""";"raz\r\ndwa"\n;Program "Razem";\n')).toEqual([['id', 'title', 'steps'], ['', 'a; b "c"', 'raz\ndwa'], ['', 'Program "Razem"']]);
  });

  test('rows: are numbered as spreadsheets do, empty ones are left out, more cells than columns are kept', async () => {
    const table = (await read('id;title\n\n;a\n;;\n;b;c\n')) as Table;
    expect(table.rows).toEqual([{ number: 3, cells: ['', 'a'] }, { number: 5, cells: ['', 'b', 'c'] }]);
  });

  test('numbers and days of a workbook: are read as they are written', async () => {
    expect(await cells(makeXlsx([['id', 'title', 'dates.published'], ['', { number: '2018' }, { day: 46349 }]]))).toEqual([['id', 'title', 'dates.published'], ['', '2018', '2026-11-23']]);
  });

  test.each<[string, Buffer | string, string]>([
    ['empty', '', 'plik jest pusty'],
    ['without names of columns', 'a;b\n1;2\n', '1: w pierwszym wierszu nie ma nazw kolumn'],
    ['with a quote that is never closed', 'id;title\n;"a\n', 'tabeli nie da się podzielić na wiersze i kolumny, najpewniej przez cudzysłów bez pary'],
    ['of too many rows', `id;title\n${';a\n'.repeat(2001)}`, 'tabela ma 2001 wierszy, a może mieć najwyżej 2000'],
    ['larger than 5 MB', Buffer.alloc(5_000_001, 'a'), 'plik ma więcej niż 5 MB'],
    ['that is no text', Buffer.from([1, 0, 2, 0]), 'plik nie jest tekstem ani arkuszem'],
    ['in the old format, or with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'to dawny plik Excela (.xls) albo plik zabezpieczony hasłem'],
    ['that is another archive', makeZip([{ name: 'word/document.xml', content: '<a/>' }]), 'to nie jest arkusz .xlsx ani tekst CSV'],
    ['cut off', makeXlsx([['id']]).subarray(0, 300), 'arkusz jest uszkodzony'],
    ['without its sheet', makeZip([{ name: '[Content_Types].xml', content: '<a/>' }, { name: 'xl/workbook.xml', content: '<a/>' }]), 'arkusz jest uszkodzony'],
    ['with macros', makeXlsx([['id']], [{ name: 'xl/vbaProject.bin', content: 'x' }]), 'arkusz zawiera makra'],
    ['with a part that unpacks to more than it says', makeXlsx([['id']], [{ name: 'xl/bomb.xml', content: ' '.repeat(60_000_000), claimedBytes: 100 }]), 'arkusz jest uszkodzony'],
    ['that unpacks to 60 MB', makeXlsx([['id']], [{ name: 'xl/bomb.xml', content: ' '.repeat(60_000_000) }]), 'arkusz jest za duży (najwyżej 2000 wierszy i 250 kolumn)'],
    ['with a cell in the last row there can be', workbook('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'), 'arkusz jest za duży (najwyżej 2000 wierszy i 250 kolumn)'],
    ['with a cell in the last column', workbook('<sheetData><row r="1"><c s="1" r="XFD1"><v>1</v></c></row></sheetData>'), 'arkusz jest za duży (najwyżej 2000 wierszy i 250 kolumn)'],
    ['with a row number written in secret', workbook('<sheetData><row r="&#49;000000000"><c><v>1</v></c></row></sheetData>'), 'arkusz jest za duży (najwyżej 2000 wierszy i 250 kolumn)'],
  ])('%s: is refused with what to do', async (_, bytes, message) => {
    expect(await refusal(bytes)).toEqual([expect.stringMatching(new RegExp(`^(?:\\d+: )?${message.replace(/^\d+: /u, '').replace(/[.()]/gu, '\\$&')}$`, 'u'))]);
  });
});
