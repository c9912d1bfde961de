import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { cellOf, COLUMNS } from './columns.js';
import { elementText } from '../xml/xml-text.js';
import { PARTS } from './xlsx-parts.js';
import type { Batches, WriteList } from './list-form.js';

/**
 * A workbook of one sheet (ECMA-376, Office Open XML), zipped while it is written, so that 50,000 rows take no more memory
 * than a hundred; libraries that write workbooks hold all their cells. Every cell is text, so none is ever a formula.
 */
export const writeXlsx: WriteList = async function* (batches, { language, updated }) {
  const rows = Readable.from(sheet(batches, COLUMNS.map(({ label }) => label[language])), { objectMode: true, highWaterMark: 1 });
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // Nobody else listens to the rows, and a fault that is heard by nobody (a reader who left is one) ends the program; the stream
  // of the archive would only fall silent.
  for (const part of [rows, zip]) part.on('error', (error: Error) => output.destroy(error));
  for (const [name, text] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(text), name, { mtime: updated });
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', { mtime: updated });
  zip.end();
  try {
    for await (const piece of output) yield piece as Buffer;
  } finally {
    rows.destroy();
  }
};

const OPEN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="100" width="24" customWidth="1"/></cols><sheetData>\n';

async function* sheet(batches: Batches, heads: readonly string[]): AsyncGenerator<string> {
  yield OPEN + row(1, heads, ' s="1"');
  let number = 1;
  for await (const batch of batches) yield batch.map((record) => row((number += 1), COLUMNS.map(({ of }) => cellOf(of(record))))).join('');
  yield '</sheetData></worksheet>\n';
}

function row(number: number, cells: readonly string[], style = ''): string {
  const written = cells.map((text, column) => (text === '' ? '' : `<c r="${LETTERS[column]}${number}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`));
  return `<row r="${number}">${written.join('')}</row>\n`;
}

/** What columns are called: A to Z, AA to AZ and so on. */
const LETTERS = COLUMNS.map((_, index) => (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26)));

/** More letters a cell may not hold (Excel specifications and limits); what is longer ends in „…”. */
const MOST_LETTERS = 32_767;

/** Breaks of lines as a cell has them; what looks like an escape of the format (`_x0041_`, ECMA-376, ST_Xstring) is told apart from one. */
function cellText(text: string): string {
  const fitting = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return elementText(fitting.replace(/\r\n?/gu, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}
