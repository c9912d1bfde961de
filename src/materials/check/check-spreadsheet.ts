import { openZipBytes, UnreadableZip, type ZipDirectory, type ZipEntry } from '../zip/open-zip.js';
import { checkNames, isMacro } from './check-zip.js';

/** Why a workbook is not handed to a reader. */
export type SpreadsheetFault = 'damaged' | 'not-a-workbook' | 'macros' | 'encrypted' | 'too-big';

/** A table of 2,000 items unpacks to 12 MB; what is read here is read in the web process, 20 MB in about a second. */
const MOST_ENTRIES = 500;
const MOST_UNPACKED_BYTES = 20_000_000;

/**
 * The gate for a table an editor sends (XLSX): everything a reader in this process would trust is checked first. Its parts are
 * unpacked here, because their stated sizes need not be true, and no cell may stand so far out that the rows before it fill
 * the memory.
 */
export async function checkSpreadsheet(bytes: Buffer, { rows, columns }: { rows: number; columns: number }): Promise<SpreadsheetFault | undefined> {
  // A second directory, for files above 4 GB: readers disagree which of the two holds.
  if (bytes.includes('PK\x06\x07', 0, 'latin1')) return 'damaged';
  try {
    const zip = await openZipBytes(bytes, MOST_ENTRIES);
    if (zip.count > MOST_ENTRIES) return 'too-big';
    return checkDirectory(zip.entries) ?? (await checkParts(zip, { rows, columns }));
  } catch (error) {
    if (error instanceof UnreadableZip) return 'damaged';
    throw error;
  }
}

function checkDirectory(entries: readonly ZipEntry[]): SpreadsheetFault | undefined {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) return 'not-a-workbook';
  if (entries.some(isMacro)) return 'macros';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (checkNames(entries, '')) return 'damaged';
  return entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MOST_UNPACKED_BYTES ? 'too-big' : undefined;
}

async function checkParts(zip: ZipDirectory, most: { rows: number; columns: number }): Promise<SpreadsheetFault | undefined> {
  for (const entry of zip.entries.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    if (reachesTooFar(await unpack(zip, entry), most)) return 'too-big';
  }
  return undefined;
}

/** No longer than the directory says: yauzl stops at the first byte more. */
async function unpack({ file }: ZipDirectory, { raw, name }: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of (await file.openReadStreamPromise(raw)) as AsyncIterable<Buffer>) pieces.push(piece);
  } catch (cause) {
    throw new UnreadableZip(`${name} cannot be unpacked`, { cause });
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Where a row or a cell says that it stands: `r="7"`, `r="BC7"`. */
const PLACED = /<(?:\w+:)?(?:row|c)\s(?:[^>]*?\s)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function reachesTooFar(xml: string, most: { rows: number; columns: number }): boolean {
  for (const [, double, single] of xml.matchAll(PLACED)) {
    const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/u.exec((double ?? single)!) ?? [];
    if (digits === '' || Number(digits) > most.rows || columnNumber(letters) > most.columns) return true;
  }
  return false;
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
