import type { LibraryRecord } from '../record.js';

export interface DatasetFacts {
  title: string;
  description: string;
  /** Of the library, without a trailing slash. */
  address: string;
  publisher: string;
  day: string;
}

const TYPE = { 'case-study': 'Article', 'panel-note': 'Report', presentation: 'PresentationDigitalDocument' } as const;

/** A library as schema.org describes it (https://schema.org/Dataset), with its items as parts. @param itemLd one item */
export function datasetLd(records: readonly LibraryRecord[], facts: DatasetFacts, itemLd: (record: LibraryRecord) => object = describeItem): object {
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
    spatialCoverage: unique(records.flatMap(({ regions }) => regions.map(({ label }) => label.pl))),
    isAccessibleForFree: true,
    distribution: [{ '@type': 'DataDownload', name: 'items.csv', contentUrl: 'items.csv', encodingFormat: 'text/csv' }],
    hasPart: records.map(itemLd),
  };
}

/** An item as schema.org describes it, from its record alone. */
function describeItem(record: LibraryRecord): object {
  const encoding = record.files.map(({ label, url, mime, bytes, sha256 }) => ({ '@type': 'MediaObject', name: label, contentUrl: url, encodingFormat: mime, contentSize: bytes === undefined ? undefined : String(bytes), sha256 }));
  return {
    '@type': TYPE[record.kind],
    '@id': record.url,
    identifier: record.doi ? [record.id, `https://doi.org/${record.doi}`] : record.id,
    url: record.url,
    name: record.title,
    abstract: record.summary,
    inLanguage: record.language,
    datePublished: record.published,
    dateModified: record.modified,
    version: String(record.version),
    author: record.creators.map(({ name }) => ({ '@type': 'Person', name })),
    contributor: record.contributors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: record.publisher },
    license: licenceOf(record),
    about: record.topics.map(({ label }) => label.pl),
    spatialCoverage: [...record.places.map(({ name }) => name), ...record.regions.map(({ label }) => label.pl)],
    temporalCoverage: record.period,
    isAccessibleForFree: record.access !== 'metadata-only',
    citation: record.references.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    ...(encoding.length > 0 ? { encoding } : {}),
  };
}

function licenceOf({ licence }: LibraryRecord): string {
  return licence.url ?? licence.code;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
