import type { LibraryRecord, RecordFile } from '../record.js';
import { authorsOf, TYPES } from './types.js';

/** A record as schema.org describes it (https://schema.org/CreativeWork), by its kind. @param siteUrl without a trailing slash */
export function toJsonLd(record: LibraryRecord, siteUrl: string): object {
  const { schemaOrg, coar } = TYPES[record.kind];
  const authors = authorsOf(record).map(({ name, orcid }) => ({ '@type': 'Person', name, ...(orcid ? { '@id': orcid } : {}) }));
  const event = eventOf(record);
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
    about: [...record.topics.map(({ code, label, url }) => ({ '@type': 'DefinedTerm', termCode: code, name: label.pl, ...(url ? { url } : {}) })), ...(record.kind === 'panel-note' && event ? [event] : [])],
    mentions: record.organisations.map(({ name }) => ({ '@type': 'Organization', name })),
    ...(record.kind === 'presentation' && event ? { recordedAt: event } : {}),
    spatialCoverage: [...record.places.map(placeOf), ...record.regions.map(({ label }) => areaOf(label.pl))],
    temporalCoverage: record.period,
    citation: record.references.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    isPartOf: { '@type': 'Collection', name: 'Kongresoteka', url: `${siteUrl}/` },
    isAccessibleForFree: record.access !== 'metadata-only',
    ...(record.files.length > 0 ? { encoding: record.files.map((file) => encodingOf(file, record.language)) } : {}),
  };
}

/** A region as a place (no text is allowed where places are). */
export function areaOf(name: string): object {
  return { '@type': 'AdministrativeArea', name };
}

function placeOf({ name, lat, lon }: LibraryRecord['places'][number]): object {
  const geo = lat === undefined || lon === undefined ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
  return { '@type': 'Place', name, ...geo };
}

/** What a note tells of and slides were shown at, if that is known. */
function eventOf({ session, edition }: LibraryRecord): object | undefined {
  const congress = edition && { '@type': 'Event', name: edition.name.pl, startDate: edition.start, endDate: edition.end, location: { '@type': 'Place', name: edition.city } };
  return session ? { '@type': 'Event', name: session.title, ...(session.day ? { startDate: session.day } : {}), ...(congress ? { superEvent: congress } : {}) } : congress;
}

function encodingOf({ label, url, mime, bytes, sha256 }: RecordFile, language: string): object {
  const type = mime.startsWith('image/') ? 'ImageObject' : mime.startsWith('video/') ? 'VideoObject' : mime.startsWith('audio/') ? 'AudioObject' : 'MediaObject';
  return { '@type': type, name: label, inLanguage: language, contentUrl: url, encodingFormat: mime, ...(bytes === undefined ? {} : { contentSize: String(bytes) }), ...(sha256 === undefined ? {} : { sha256 }) };
}
