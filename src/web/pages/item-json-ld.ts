import type { Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import type { Visit } from '../visit.js';

const TYPE = { 'case-study': 'Article', 'panel-note': 'Report', presentation: 'PresentationDigitalDocument' } as const;

/** An item as schema.org describes it (https://schema.org/CreativeWork), ready for a script element. */
export function itemJsonLd({ meta }: Item, { library, services }: Visit): string {
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
  };
  return jsonForScript(described);
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
