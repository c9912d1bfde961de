import { COMMON } from './common-passwords.js';

export const SHORTEST = 12;
export const LONGEST = 128;

/** `own`: it is little more than the person's e-mail or name. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'own';

/**
 * Whether a password may be chosen. No rules about kinds of characters (OWASP ASVS 5.0, 6.2.5): length is what counts.
 * It is taken as received, neither trimmed nor normalised (6.2.8).
 */
export function checkPassword(password: string, person: { email: string; name: string }): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < SHORTEST) return 'short';
  if (length > LONGEST) return 'long';
  const folded = fold(password);
  if (isCommon(folded) || isMonotonous(folded) || isMonotonous(password)) return 'common';
  return isOwn(folded, person) ? 'own' : undefined;
}

function isCommon(folded: string): boolean {
  return COMMON.has(folded) || COMMON.has(folded.replace(/^\d+|\d+$/gu, ''));
}

/** One short piece over and over (`abcabcabcabc`), or nothing but neighbours in order (`123456789012`). */
function isMonotonous(folded: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(folded)) return true;
  const steps = new Set([...folded].slice(1).map((letter, index) => (letter.charCodeAt(0) - folded.charCodeAt(index) + 10) % 10));
  return /^\d+$/u.test(folded) && steps.size === 1;
}

function isOwn(folded: string, { email, name }: { email: string; name: string }): boolean {
  const rest = folded.replace(/\d+/gu, '');
  const own = [email, email.split('@')[0]!, name, ...name.split(/\s+/u), name.split(/\s+/u).reverse().join('')].map((text) => fold(text).replace(/\d+/gu, ''));
  return rest !== '' && own.includes(rest);
}

/** Small letters and digits alone, without Polish signs: how a guesser writes a word. */
function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll('ł', 'l').replace(/[^\p{L}\p{N}]/gu, '');
}
