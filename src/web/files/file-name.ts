import type { ListedFile } from '../../content/index.js';
import { endingOf, FILE_TYPES, typeOfEnding, type FileType } from '../../materials/index.js';
import { fold } from '../../language/index.js';

/** What a file is served as: by our own table, never by what anybody says of it. Other endings are bytes. */
export function mediaOf(file: Pick<ListedFile, 'path'>): string {
  const type = typeOfFile(file);
  return type ? FILE_TYPES[type].media : 'application/octet-stream';
}

export function typeOfFile({ path }: Pick<ListedFile, 'path'>): FileType | undefined {
  return typeOfEnding(endingOf(path));
}

/** A photograph as it came may say where it was taken: only what was drawn of it is given away. */
export function isPicture(file: Pick<ListedFile, 'path' | 'role' | 'mime'>): boolean {
  const type = typeOfFile(file);
  return file.role === 'photo' || file.mime.startsWith('image/') || (type !== undefined && FILE_TYPES[type].container === 'image');
}

/** A name for people who keep the file: `kkwl-2026-0200 Slajdy.pdf`. Without signs that some system forbids. */
export function downloadName(id: string, { label }: Pick<ListedFile, 'label'>, ending: string): string {
  const clean = label.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return `${id} ${[...clean].slice(0, 100).join('').trim()}`.trim() + (ending ? `.${ending}` : '');
}

/** The same for an address: small letters without Polish signs. */
export function addressName({ label }: Pick<ListedFile, 'label'>, ending: string): string {
  const slug = fold(label).replace(/[^a-z0-9]+/gu, '-').slice(0, 60).replace(/^-+|-+$/gu, '');
  return (slug || 'plik') + (ending ? `.${ending}` : '');
}
