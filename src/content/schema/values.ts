import { z } from 'zod';
import type { Scheme, Vocabularies } from '../vocabulary.js';

/** A line of text a reader will see: trimmed, not empty, no line breaks. */
export const line = z.string().trim().min(1).transform((text) => text.replace(/\s+/gu, ' '));

/** A calendar day, `2025-10-09`. */
export const day = z.iso.date();

/** A year, a day, or an ISO 8601 interval of them with open ends: `2016`, `2016/2018`, `2017/..`. */
export const period = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => /^\d{4}(-\d\d){0,2}(\/(\d{4}(-\d\d){0,2}|\.\.))?$/u.test(text), {
    error: 'to nie jest okres w zapisie ISO 8601',
  });

/** A web address a reader can open; only http and https, so nothing can run from a link. */
export const webAddress = z.url({ protocol: /^https?$/u });

/** Clock time in the place of the event, `10:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/**
 * A code of a vocabulary. A replaced code is turned into the one in use.
 * YAML reads `0` as a number, so numbers are accepted and made strings.
 */
export function code(vocabularies: Vocabularies, scheme: Scheme) {
  const vocabulary = vocabularies[scheme];
  return z.union([z.string(), z.number().transform(String)]).transform((value, context) => {
    const concept = vocabulary.current(value);
    if (concept) return concept.code;
    context.addIssue({ code: 'custom', message: `nieznany kod „${value}”`, params: { scheme, value } });
    return z.NEVER;
  });
}

/** A list of codes without repetitions. */
export function codes(vocabularies: Vocabularies, scheme: Scheme) {
  return z.array(code(vocabularies, scheme)).transform((list) => [...new Set(list)]);
}
