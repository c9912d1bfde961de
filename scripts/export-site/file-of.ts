import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/**
 * Where an address lies in the folder of an exported site. Pages end in `.html`; names have no sign a stick formatted on Windows
 * would refuse.
 * @param address path with its query, as `/wszystkie?page=2`
 */
export function fileOf(address: string, isPage: boolean): string {
  const [path = '/', query] = address.split('?');
  const segments = path.split('/').filter(Boolean).map(plainName);
  if (!isPage) return segments.join('/') + (query === undefined ? '' : `.${mark(query)}`);
  const page = /^page=(\d+)$/u.exec(query ?? '')?.[1];
  const part = query === undefined ? '' : page ? `.strona-${page}` : `.${mark(query)}`;
  if (segments.length === 0 || path === '/en') return [...segments, `index${part}.html`].join('/');
  return `${segments.join('/')}${part}.html`;
}

/** From one file to another, as a link says it. */
export function wayTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/');
}

function plainName(segment: string): string {
  const name = decodeURIComponent(segment);
  const plain = name.replace(/[^A-Za-z0-9._-]/gu, '_');
  return plain === name ? name : `${plain}.${mark(name)}`;
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
