import { readDeskPath } from './desk-path.js';

/** A form that was sent when the session had ended; it goes along through signing in and is sent again. */
export interface Carried {
  to: string;
  fields: readonly HiddenField[];
}

export interface HiddenField {
  name: string;
  value: string;
}

const TO = 'carried-to';
const PREFIX = 'carried.';

/** What was being sent; nothing for forms with passwords, which are not put into a page, and for what is no form. */
export function carriedFrom(address: string, form: URLSearchParams): Carried | undefined {
  const to = readDeskPath(address);
  const fields = [...form].map(([name, value]) => ({ name, value }));
  if (to === undefined || fields.some(({ name }) => name.includes('password'))) return undefined;
  return { to, fields };
}

/** As fields of the form for signing in. */
export function hiddenOf({ to, fields }: Carried): HiddenField[] {
  return [{ name: TO, value: to }, ...fields.map(({ name, value }) => ({ name: PREFIX + name, value }))];
}

export function readCarried(form: URLSearchParams): Carried | undefined {
  const to = readDeskPath(form.get(TO));
  if (to === undefined) return undefined;
  return { to, fields: [...form].filter(([name]) => name.startsWith(PREFIX)).map(([name, value]) => ({ name: name.slice(PREFIX.length), value })) };
}
