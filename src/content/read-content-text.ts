import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A file of the content as text (UTF-8, NFC), with the digest its item has. */
export interface ContentText {
  text: string;
  digest: string;
}

/** Reads a file; `undefined` when it is not there. @throws what reading throws, and a TypeError for what is not UTF-8 */
export async function readContentText(path: string): Promise<ContentText | undefined> {
  try {
    return contentText(decodeContent(await readFile(path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A text with its digest, as `itemParser` computes it. */
export function contentText(text: string): ContentText {
  return { text, digest: createHash('sha256').update(text).digest('hex') };
}

/** The bytes of a file as the library reads them. @throws TypeError when they are not UTF-8 */
export function decodeContent(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
}
