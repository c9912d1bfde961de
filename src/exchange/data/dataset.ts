import { areaOf, toJsonLd } from '../metadata/to-json-ld.js';
import type { LibraryRecord } from '../record.js';

export interface DatasetFacts {
  title: string;
  description: string;
  /** Of the library, without a trailing slash. */
  address: string;
  publisher: string;
  day: string;
}

/** A library as schema.org describes it (https://schema.org/Dataset), with its items as parts. */
export function datasetLd(records: readonly LibraryRecord[], facts: DatasetFacts): object {
  const latest = records.map(({ modified }) => modified).reduce((one, other) => (one > other ? one : other), '');
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${facts.address}/`,
    name: facts.title,
    description: facts.description,
    url: `${facts.address}/`,
    inLanguage: unique(records.map(({ language }) => language)),
    license: unique(records.map(licenceOf)),
    publisher: { '@type': 'Organization', name: facts.publisher },
    dateModified: latest || facts.day,
    datePublished: facts.day,
    keywords: unique(records.flatMap(({ topics }) => topics.map(({ label }) => label.pl))),
    spatialCoverage: unique(records.flatMap(({ regions }) => regions.map(({ label }) => label.pl))).map(areaOf),
    isAccessibleForFree: true,
    distribution: [{ '@type': 'DataDownload', name: 'items.csv', contentUrl: 'items.csv', encodingFormat: 'text/csv' }],
    hasPart: records.map((record) => partOf(record, facts.address)),
  };
}

/** As on its page; the context stands once, above all. */
function partOf(record: LibraryRecord, siteUrl: string): object {
  const { '@context': _context, ...part } = toJsonLd(record, siteUrl) as Record<string, unknown>;
  return part;
}

function licenceOf({ licence }: LibraryRecord): string {
  return licence.url ?? licence.code;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
