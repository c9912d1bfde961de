import { createHash, randomBytes } from 'node:crypto';

/** A token for a link nobody can guess: 32 random bytes, 43 characters that may stand in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the database cannot open the link. Random enough to need no salt. */
export function tokenMark(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
