import { z } from 'zod';
import type { Label } from '../../content/index.js';

/** What a field means, in both languages: `openapi.ts` keeps the one that is asked for. */
export function said(en: string, pl: string): { description: string; 'x-pl': string } {
  return { description: en, 'x-pl': pl };
}

/** The same for whatever has a description without a schema. */
export function saidBy({ en, pl }: Label): { description: string; 'x-pl': string } {
  return said(en, pl);
}

export const label = z
  .strictObject({ pl: z.string().meta(said('In Polish.', 'Po polsku.')), en: z.string().meta(said('In English.', 'Po angielsku.')) })
  .meta({ id: 'Label', ...said('Words in both languages of the library.', 'Słowa w obu językach biblioteki.') });

export const text = (en: string, pl: string) => z.string().meta(said(en, pl));
export const maybeText = (en: string, pl: string) => z.string().optional().meta(said(en, pl));
export const address = (en: string, pl: string) => z.string().meta({ ...said(en, pl), format: 'uri' });
export const maybeAddress = (en: string, pl: string) => z.string().optional().meta({ ...said(en, pl), format: 'uri' });
export const count = (en: string, pl: string) => z.number().int().min(0).meta(said(en, pl));
export const day = (en: string, pl: string) => z.iso.date().meta(said(en, pl));

/** What every list says of itself. */
export const listed = {
  total: count('How many there are on all pages.', 'Ile ich jest na wszystkich stronach.'),
  page: count('Number of this page, from 1.', 'Numer tej strony, od 1.'),
  perPage: count('Most on one page.', 'Najwięcej na jednej stronie.'),
  pages: count('How many pages there are; at least 1.', 'Ile jest stron; co najmniej 1.'),
};

/** Beyond this a page number is a mistake: the library is meant for tens of thousands of items. */
const MAX_PAGE = 100_000;
export const MAX_PER_PAGE = 100;
export const USUAL_PER_PAGE = 20;

export const paging = {
  page: z.coerce.number().int().min(1).max(MAX_PAGE).optional().meta({ ...said('Page, from 1.', 'Strona, od 1.'), example: 1 }),
  perPage: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PER_PAGE)
    .optional()
    .meta({ ...said(`Most on one page; ${USUAL_PER_PAGE} when not given.`, `Najwięcej na jednej stronie; ${USUAL_PER_PAGE}, gdy nie podano.`), example: USUAL_PER_PAGE }),
};
