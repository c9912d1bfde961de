import { FILE_TYPES, type FileType } from '../file-types.js';
import type { Limits } from '../limits.js';
import { refusal, type Refusal } from '../refusals.js';
import { openZip, UnreadableZip, type ZipDirectory, type ZipEntry } from '../zip/open-zip.js';
import { readSmallEntry } from '../zip/read-small-entry.js';

interface Place {
  type: FileType;
  name: string;
  size: number;
  limits: Limits;
}

/** Checks the directory of an office file against everything it may not be. Unpacks nothing but the 40 bytes with which ODF says what it is. */
export async function checkZip(fd: number, { type, name, size, limits }: Place): Promise<Refusal[]> {
  let zip: ZipDirectory;
  let mimetype: string;
  try {
    zip = await openZip(fd, size, limits.zipEntries);
    mimetype = await readSmallEntry(zip, 'mimetype');
  } catch (error) {
    if (error instanceof UnreadableZip) return [refusal('damaged', name)];
    throw error;
  }
  if (zip.count > limits.zipEntries) return [refusal('too-many-parts', name, String(zip.count))];
  const found = [
    checkKind(zip, mimetype, type, name),
    checkNames(zip.entries, name),
    checkSizes(zip.entries, limits, name),
    zip.entries.some(isMacro) ? refusal('macros', name) : undefined,
    zip.entries.some((entry) => entry.isEncrypted || entry.name === 'encrypted-package') ? refusal('encrypted', name) : undefined,
  ];
  return found.filter((one) => one !== undefined);
}

/** The part every file of a type has. ODF says what it is in `mimetype` (ODF 1.3, part 2, 3.3), which some tools pack, or put last. */
const MAIN_PARTS: Partial<Record<FileType, string>> = { pptx: 'ppt/presentation.xml', docx: 'word/document.xml', odp: 'content.xml', odt: 'content.xml' };

function checkKind(zip: ZipDirectory, mimetype: string, type: FileType, name: string): Refusal | undefined {
  const kind = kindOf(zip, mimetype);
  if (kind === type) return undefined;
  const said = `nazwa: ${FILE_TYPES[type].endings[0].toUpperCase()}, zawartość: ${kind.toUpperCase()}`;
  return kind.endsWith('template') ? refusal('template', name, said) : refusal('disguised', name, said);
}

function kindOf({ entries }: ZipDirectory, mimetype: string): string {
  const names = new Set(entries.map((entry) => entry.name));
  const isOpenXml = names.has('[Content_Types].xml');
  for (const type of ['pptx', 'docx'] as const) if (isOpenXml && names.has(MAIN_PARTS[type]!)) return type;
  for (const type of ['odp', 'odt'] as const) if (mimetype === FILE_TYPES[type].media && names.has(MAIN_PARTS[type]!)) return type;
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) return mimetype.slice('application/vnd.oasis.opendocument.'.length);
  if (isOpenXml && names.has('xl/workbook.xml')) return 'xlsx';
  return 'zip';
}

export function checkNames(entries: readonly ZipEntry[], name: string): Refusal | undefined {
  const unsafe = entries.find((entry) => entry.isLink || isUnsafe(entry.name));
  if (unsafe) return refusal('unsafe-names', name, unsafe.name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 60));
  // Two parts of one name: we read one of them and somebody else the other.
  return new Set(entries.map((entry) => entry.name)).size < entries.length ? refusal('damaged', name) : undefined;
}

function isUnsafe(entryName: string): boolean {
  return entryName.includes('\0') || /^[/\\]|^[a-z]:/iu.test(entryName) || entryName.split(/[/\\]/u).includes('..');
}

function checkSizes(entries: readonly ZipEntry[], limits: Limits, name: string): Refusal | undefined {
  const isXml = (entry: ZipEntry) => /\.(?:xml|rels)$/iu.test(entry.name);
  const sum = (some: readonly ZipEntry[]) => some.reduce((bytes, entry) => bytes + entry.unpackedBytes, 0);
  const tooBig =
    entries.some((entry) => isXml(entry) && entry.unpackedBytes > limits.xmlPartBytes) ||
    entries.some((entry) => entry.unpackedBytes > limits.ratioFromBytes && entry.unpackedBytes > limits.ratio * entry.packedBytes) ||
    sum(entries.filter(isXml)) > limits.xmlBytes ||
    sum(entries) > limits.unpackedBytes;
  return tooBig ? refusal('unpacks-too-big', name, `${Math.ceil(sum(entries) / 1_000_000)} MB`) : undefined;
}

/**
 * Programs inside: VBA, ActiveX and the macro sheets of Excel in OOXML; Basic modules and scripts in ODF. A media type that says
 * there are none is not believed. LibreOffice writes lists of empty Basic libraries into files without macros: those may stay.
 */
export function isMacro({ name }: ZipEntry): boolean {
  if (name.endsWith('/')) return false;
  if (/(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin)$|\/activeX\//iu.test(name)) return true;
  return /^Scripts\//iu.test(name) || (/^(?:Basic|Dialogs)\//iu.test(name) && !/\/(?:script|dialog)-l[bc]\.xml$/iu.test(name));
}
