import type { ApiConcept, ApiVocabulary } from '../api/vocabulary-schemas.js';
import { BYTE_ORDER_MARK, csv } from '../csv.js';

/** Columns in order; a list inside a cell is separated by `|`. */
const COLUMNS = {
  code: ({ code }) => code,
  label_pl: ({ label }) => label.pl,
  label_en: ({ label }) => label.en,
  definition: ({ definition }) => definition ?? '',
  alt_pl: ({ alt }) => alt.pl.join('|'),
  alt_en: ({ alt }) => alt.en.join('|'),
  broader: ({ broader }) => broader ?? '',
  replaced_by: ({ replacedBy }) => replacedBy ?? '',
  deprecated: ({ deprecated }) => String(deprecated),
  uses: ({ uses }) => String(uses),
  url: ({ url }) => url,
  see_also: ({ seeAlso }) => seeAlso ?? '',
} as const satisfies Record<string, (concept: ApiConcept) => string>;

export const VOCABULARY_COLUMNS = Object.keys(COLUMNS);

/** A vocabulary as a table (RFC 4180) with a byte order mark. */
export function vocabularyCsv({ concepts }: ApiVocabulary): string {
  const rows = concepts.map((concept) => Object.values(COLUMNS).map((cell) => cell(concept)));
  return BYTE_ORDER_MARK + csv([VOCABULARY_COLUMNS, ...rows]);
}
