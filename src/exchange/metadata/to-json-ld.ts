import type { LibraryRecord, RecordFile } from '../record.js';
import { authorsOf, TYPES } from './types.js';

/** A record as schema.org describes it (https://schema.org/CreativeWork), by its kind. @param siteUrl without a trailing slash */
export function toJsonLd(record: LibraryRecord, siteUrl: string): object {
  const { schemaOrg, coar } = TYPES[record.kind];
  const authors = authorsOf(record).map(({ name, orcid }) => ({ '@type': 'Person', name, ...(orcid ? { '@id': orcid } : {}) }));
  return {
    '@context': 'https://schema.org',
    '@type': schemaOrg,
    additionalType: coar,
    '@id': record.url,
    url: record.url,
    identifier: record.id,
    ...(record.doi ? { sameAs: `https://doi.org/${record.doi}` } : {}),
    name: record.title,
    headline: record.title.slice(0, 110),
    ...(record.subtitle ? { alternativeHeadline: record.subtitle } : {}),
    abstract: record.summary,
    inLanguage: record.language,
    datePublished: record.published,
    dateModified: record.modified,
    version: record.version,
    author: authors,
    publisher: { '@type': 'Organization', name: record.publisher },
    license: record.licence.url ?? record.licence.code,
    about: record.topics.map(({ code, label, url }) => ({ '@type': 'DefinedTerm', termCode: code, name: label.pl, ...(url ? { url } : {}) })),
    mentions: record.organisations.map(({ name }) => ({ '@type': 'Organization', name })),
    ...eventOf(record),
    spatialCoverage: [...record.places.map(({ name }) => name), ...record.regions.map(({ label }) => label.pl)],
    temporalCoverage: record.period,
    citation: record.references.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    isPartOf: { '@type': 'Collection', name: 'Kongresoteka', url: `${siteUrl}/` },
    isAccessibleForFree: record.access !== 'metadata-only',
    ...(record.files.length > 0 ? { encoding: record.files.map((file) => encodingOf(file, record.language)) } : {}),
  };
}

/** A note tells of an event, slides were shown at one. */
function eventOf({ kind, session, edition }: LibraryRecord): object {
  if (kind === 'case-study' || (!session && !edition)) return {};
  const congress = edition && { '@type': 'Event', name: edition.name.pl, startDate: edition.start, endDate: edition.end, location: { '@type': 'Place', name: edition.city } };
  const event = session ? { '@type': 'Event', name: session.title, ...(session.day ? { startDate: session.day } : {}), ...(congress ? { superEvent: congress } : {}) } : congress;
  return kind === 'panel-note' ? { subjectOf: event } : { recordedAt: event };
}

function encodingOf({ label, url, mime, bytes, sha256 }: RecordFile, language: string): object {
  const type = mime.startsWith('image/') ? 'ImageObject' : mime.startsWith('video/') ? 'VideoObject' : mime.startsWith('audio/') ? 'AudioObject' : 'MediaObject';
  return { '@type': type, name: label, inLanguage: language, contentUrl: url, encodingFormat: mime, ...(bytes === undefined ? {} : { contentSize: String(bytes) }), ...(sha256 === undefined ? {} : { sha256 }) };
}
