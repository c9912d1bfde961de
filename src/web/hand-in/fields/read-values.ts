import { HAND_IN_LIMITS } from '../../../submissions/index.js';
import { z } from 'zod';
import { LONE_SURROGATES } from '../../reading/clean-text.js';
import type { Field, Values } from './field.js';

/** What somebody typed: composed letters, plain line ends, nothing that cannot be seen. Nothing is cut. */
export const typedText = z.string().transform((raw) =>
  raw
    .replace(LONE_SURROGATES, '')
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ''),
);

/** More than any vocabulary has; the rest of a hostile form is not looked at. */
const MOST_CHOICES = 200;

/** The fields of a form as they were sent; those that were not sent are empty. */
export function readValues(form: URLSearchParams, fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name, choices, kind }) => {
    const typed = form.getAll(name).slice(0, MOST_CHOICES).map((raw) => typedText.parse(raw));
    return [name, kind === 'scopes' ? typed.filter((code) => choices?.includes(code)) : typed];
  }));
}

/** How many people a form asks about. */
export function readPersonRows(form: URLSearchParams): number {
  let rows = 0;
  while (rows < HAND_IN_LIMITS.people && form.has(`person-${rows}`)) rows += 1;
  return rows;
}
