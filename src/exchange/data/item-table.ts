import { stringify } from 'csv-stringify/sync';
import type { LibraryRecord, Term } from '../record.js';

const codes = (terms: readonly Term[]) => terms.map(({ code }) => code).join('; ');
const words = (terms: readonly Term[]) => terms.map(({ label }) => label.pl).join('; ');

/** Columns of the table of items in a deposit, and what each holds of a record; codes are those of `vocabularies/`. */
const COLUMNS: Readonly<Record<string, (record: LibraryRecord) => string | number | undefined>> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  language: ({ language }) => language,
  summary: ({ summary }) => summary,
  title_en: ({ translations }) => translations.en?.title,
  summary_en: ({ translations }) => translations.en?.summary,
  creators: ({ creators }) => creators.map(({ name }) => name).join('; '),
  contributors: ({ contributors }) => contributors.map(({ name }) => name).join('; '),
  organisations: ({ organisations }) => organisations.map(({ name }) => name).join('; '),
  publisher: ({ publisher }) => publisher,
  edition: ({ edition }) => edition?.code,
  session: ({ session }) => session?.code,
  topics: ({ topics }) => codes(topics),
  topics_pl: ({ topics }) => words(topics),
  methods: ({ methods }) => codes(methods),
  sectors: ({ sectors }) => codes(sectors),
  regions: ({ regions }) => codes(regions),
  regions_pl: ({ regions }) => words(regions),
  places: ({ places }) => places.map(({ name }) => name).join('; '),
  period: ({ period }) => period,
  published: ({ published }) => published,
  modified: ({ modified }) => modified,
  version: ({ version }) => version,
  licence: ({ licence }) => licence.url ?? licence.code,
  access: ({ access }) => access,
  doi: ({ doi }) => doi,
  files: ({ files }) => files.map(({ url }) => url).join('; '),
  words: (record) => record.words,
};

/** Records as CSV (RFC 4180, UTF-8), a line each below their names. No cell is a formula to a spreadsheet. */
export function itemTable(records: readonly LibraryRecord[]): string {
  return csv(Object.keys(COLUMNS), records.map((record) => Object.values(COLUMNS).map((valueOf) => valueOf(record))));
}

/** Any rows as CSV of the same make. */
export function csv(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { record_delimiter: 'windows', escape_formulas: true });
}
