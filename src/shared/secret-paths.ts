import { DESK } from './desk-addresses.js';

/** Addresses in which a segment is a secret: who knows it may come in. `:token` is the secret, more may follow. */
export const SECRET_PATHS: readonly string[] = [DESK.setPassword, '/zaproszenie/:token', '/zgloszenie/:token'];

const MASK = '…';

/** A path as it may be written down: secrets are left out, however the address was spelt. */
export function withoutSecrets(path: string): string {
  const segments = path.replace(/\/{2,}/gu, '/').split('/');
  const plain = segments.map((segment) => decoded(segment).toLowerCase());
  const hit = PATTERNS.find(({ before }) => before.every((part, index) => part === plain[index]) && segments.length > before.length);
  if (!hit) return path;
  return segments.map((segment, index) => (index === hit.before.length && segment !== '' ? MASK : segment)).join('/');
}

const PATTERNS = SECRET_PATHS.map((pattern) => ({ before: pattern.split('/').slice(0, pattern.split('/').indexOf(':token')) }));

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
