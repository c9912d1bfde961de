import type { Readable } from 'node:stream';
import type { Brief } from './brief.js';

/** As `to-docx.ts`, which is loaded with what writes Word documents when the first one is asked for. */
export async function toDocx(brief: Brief): Promise<Buffer> {
  return (await import('./to-docx.js')).toDocx(brief);
}

/** As `to-epub.ts`, loaded likewise. */
export async function toEpub(brief: Brief): Promise<Readable> {
  return (await import('./to-epub.js')).toEpub(brief);
}
