import type { FileHandle } from 'node:fs/promises';

/** file-type's own advice for how much it needs; a part that is cut off cannot keep it busy. */
const HEAD_BYTES = 4100;
/** PDF readers look so far for the header (ISO 32000-1, appendix H, note 13). */
const PDF_HEADER_WITHIN = 1024;

/**
 * What the first bytes say a file is: a type of ours (`jpeg`), any other ending (`exe`), `zip` for every ZIP, `cfb` for old
 * Office files, `pdf-later` for a PDF behind something else, `zeros`, or `undefined`. Reads 4 kB.
 */
export async function readKind(file: FileHandle): Promise<string | undefined> {
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  const bytes = head.subarray(0, bytesRead);
  if (bytes.every((byte) => byte === 0)) return 'zeros';
  if (startsWith(bytes, 'PK\x03\x04')) return 'zip';
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  const found = await detect(bytes);
  if (found === undefined && bytes.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf-later';
  return found;
}

/** @returns its ending for the first bytes; those of a truncated file may be too few for it */
async function detect(bytes: Buffer): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await import('file-type');
    const found = await fileTypeFromBuffer(bytes);
    if (found === undefined) return looksLikeHtml(bytes) ? 'html' : undefined;
    if (found.ext === 'jpg') return 'jpeg';
    return /^image\/hei[cf]/u.test(found.mime) ? 'heic' : found.ext;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'));
}

function looksLikeHtml(bytes: Buffer): boolean {
  return /^\s*<(?:!doctype html|html|head|body|script)/iu.test(bytes.subarray(0, 512).toString('latin1'));
}
