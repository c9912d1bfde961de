import { z } from 'zod';

/** `none`: nothing was written. `odd`: it cannot be one. */
export type PersonFault = 'none' | 'odd';

/** RFC 5321, 4.5.3.1.3. */
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 100;

const email = z.string().max(LONGEST_EMAIL).regex(/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/u);
const name = z.string().max(LONGEST_NAME).regex(/\p{L}/u);

/** An e-mail address in small letters: nobody has two that differ by capitals alone. */
export function readEmail(text: string): { email: string } | PersonFault {
  const tidy = tidied(text).toLowerCase();
  if (tidy === '') return 'none';
  const { data } = email.safeParse(tidy);
  return data === undefined ? 'odd' : { email: data };
}

export function readName(text: string): { name: string } | PersonFault {
  const tidy = tidied(text);
  if (tidy === '') return 'none';
  const { data } = name.safeParse(tidy);
  return data === undefined ? 'odd' : { name: data };
}

/** Without control and direction characters, with single spaces. */
function tidied(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
