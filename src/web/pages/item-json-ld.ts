import type { Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { isPicture, mediaOf } from '../files/file-name.js';
import { originalAddress, pictureDownloads } from '../parts/item-file.js';
import { mayBeGiven } from '../files/text-for-item.js';
import type { Visit } from '../visit.js';

const TYPE = { 'case-study': 'Article', 'panel-note': 'Report', presentation: 'PresentationDigitalDocument' } as const;

/** An item as schema.org describes it (https://schema.org/CreativeWork), ready for a script element. */
export function itemJsonLd(item: Item, visit: Visit): string {
  const { meta } = item;
  const { library, services } = visit;
  const { vocabularies } = library;
  const described = {
    '@context': 'https://schema.org',
    '@type': TYPE[meta.kind],
    '@id': services.site.url + addressOf('item', 'pl', { id: meta.id }),
    identifier: meta.id,
    name: meta.title,
    headline: meta.title.slice(0, 110),
    abstract: meta.summary,
    inLanguage: meta.lang,
    datePublished: meta.dates.published,
    dateModified: meta.dates.modified,
    author: meta.creators.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: meta.publisher },
    license: vocabularies.licences.get(meta.licence)?.url ?? meta.licence,
    about: meta.topics.map((code) => vocabularies.topics.label(code, 'pl')),
    spatialCoverage: [...meta.places.map((place) => place.name), ...meta.regions.map((code) => vocabularies.regions.label(code, 'pl'))],
    temporalCoverage: meta.period,
    isPartOf: { '@type': 'Collection', name: 'Kongresoteka', url: `${services.site.url}/` },
    isAccessibleForFree: meta.access !== 'metadata-only',
    ...encodingOf(item, visit),
  };
  return jsonForScript(described);
}

/** The files that can be taken away (https://schema.org/encoding); absent where there are none. */
function encodingOf(item: Item, visit: Visit): { encoding?: object[] } {
  const { meta } = item;
  const { materials } = visit.services;
  const { url } = visit.services.site;
  const encoding = meta.files.flatMap((file) => {
    const common = { name: file.label, inLanguage: meta.lang };
    const [picture] = isPicture(file) ? pictureDownloads(file, visit) : [];
    if (picture) return [{ '@type': 'ImageObject', ...common, contentUrl: url + picture.address, encodingFormat: 'image/webp' }];
    if (isPicture(file) || !materials.original(file) || !mayBeGiven([item], file.sha256, materials)) return [];
    return [{ '@type': 'MediaObject', ...common, contentUrl: url + originalAddress(file), encodingFormat: mediaOf(file), contentSize: String(file.bytes), sha256: file.sha256 }];
  });
  return encoding.length > 0 ? { encoding } : {};
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
