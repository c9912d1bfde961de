import { createHash } from 'node:crypto';
import { fold } from '../../../language/index.js';

/** Academic and other titles some sources put before a name; the name is the same without them. */
const TITLES = /^(?:(?:prof|dr|hab|mgr|inż|lic|ks|adw|mec)(?:\.\s*|\s+))+/iu;
/** Addresses stay short enough to be read; what is cut off is told apart by its digest. */
const LONGEST = 80;

/** A name without titles before it. */
export function bareName(name: string): string {
  return name.replace(TITLES, '').trim() || name.trim();
}

/** The code of a name in addresses: `Anna Nowak-Żak` → `anna-nowak-zak`. The same name has the same code for ever. */
export function nameCode(name: string): string {
  const code = fold(bareName(name)).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
  const digest = () => createHash('sha256').update(fold(name)).digest('hex').slice(0, 10);
  if (code === '') return digest();
  return code.length <= LONGEST ? code : `${code.slice(0, LONGEST).replace(/-+$/u, '')}-${digest()}`;
}
