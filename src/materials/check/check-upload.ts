import { open, type FileHandle } from 'node:fs/promises';
import { endingOf, FILE_TYPES, typeOfEnding, type FileType } from '../file-types.js';
import { REFUSED_ENDINGS } from '../known-endings.js';
import { LIMITS, type Limits } from '../limits.js';
import { refusal, type Refusal } from '../refusals.js';
import { endsAsZip } from '../zip/open-zip.js';
import { checkZip } from './check-zip.js';
import { cleanName } from './clean-name.js';
import { readKind } from './read-kind.js';

export type Checked = { type: FileType; name: string; bytes: number } | { problems: Refusal[] };

/**
 * The cheap gate, for the web process: ending, size, first bytes, and the directory of an office file. Next to nothing is unpacked.
 * What passes may still be damaged or hostile inside: only `readMaterial` looks there, in a process of its own.
 *
 * @param path where the upload lies
 * @param originalName as the browser sent it; it comes back cleaned, for showing
 * @throws what the file system throws when the file is gone
 */
export async function checkUpload(path: string, originalName: string, limits: Limits = LIMITS): Promise<Checked> {
  const name = cleanName(originalName);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const type = typeOfEnding(endingOf(name));
    const problems = type ? await checkContent(file, { type, name, size, limits }) : [refuseEnding(endingOf(name), name)];
    return type && problems.length === 0 ? { type, name, bytes: size } : { problems };
  } finally {
    await file.close();
  }
}

function refuseEnding(ending: string, name: string): Refusal {
  if (ending === '') return refusal('no-ending', name);
  return refusal(Object.hasOwn(REFUSED_ENDINGS, ending) ? REFUSED_ENDINGS[ending]! : 'unknown-type', name, `.${ending}`);
}

async function checkContent(file: FileHandle, { type, name, size, limits }: { type: FileType; name: string; size: number; limits: Limits }): Promise<Refusal[]> {
  if (size === 0) return [refusal('empty', name)];
  if (size > limits.fileBytes) return [refusal('too-big', name, `${Math.ceil(size / 1_000_000)} MB`)];
  const kind = await readKind(file);
  const expected = FILE_TYPES[type];
  if (expected.container === 'zip') return kind === 'zip' ? checkZip(file.fd, { type, name, size, limits }) : [refuseKind(kind, type, name)];
  if (kind !== type) return [refuseKind(kind, type, name)];
  // A PDF or picture that ends as a ZIP is opened as one thing by us and as another by somebody else.
  return (await endsAsZip(file.fd, size)) ? [refusal('two-in-one', name)] : [];
}

/** The bytes are not what the ending says. */
function refuseKind(kind: string | undefined, type: FileType, name: string): Refusal {
  // Encrypted OOXML is wrapped in the container of old Office files.
  if (kind === 'cfb') return refusal(FILE_TYPES[type].container === 'zip' ? 'encrypted' : 'old-office', name, 'PPT lub DOC');
  if (kind === 'pdf-later' && type === 'pdf') return refusal('junk-before', name);
  if (kind === 'heic') return refusal('heic', name);
  if (kind === 'zeros') return refusal('damaged', name);
  return refusal('disguised', name, `nazwa: ${FILE_TYPES[type].endings[0].toUpperCase()}, zawartość: ${kind && kind !== 'pdf-later' ? kind.toUpperCase() : 'nierozpoznana'}`);
}
