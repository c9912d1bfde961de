import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The key of a week, made by chance. It lies beside the database, not in it, so that the database alone (a copy, a backup)
 * does not tell what was asked too seldom; when the week is over it is removed, and nobody can tell any more.
 */
export function weeklyKey(path: string, week: string): Buffer {
  const known = readKey(path, week);
  if (known) return known;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const key = randomBytes(KEY_BYTES);
  try {
    writeFileSync(path, `${week} ${key.toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Another process of the same site was quicker.
    const theirs = readKey(path, week);
    if (!theirs) throw error;
    return theirs;
  }
  return key;
}

/** What is kept of a query in place of its text; 128 bits are enough to tell a million queries apart. */
export function markOf(query: string, key: Buffer): string {
  // As text: a lone buffer among the parameters of a statement ends the process (libsql 0.5.29 takes it for named ones).
  return createHmac('sha256', key).update(query).digest().subarray(0, 16).toString('base64url');
}

function readKey(path: string, week: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [, of, hex] = /^(\S+) ([0-9a-f]{64})\n$/u.exec(text) ?? [];
  return of === week && hex ? Buffer.from(hex, 'hex') : undefined;
}

const KEY_BYTES = 32;
