import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as 43 characters that may stand in an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: whoever reads the file can sign in with none of them. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
