import type { LibraryRecord } from '../../record.js';
import { inLanguage, type XmlTree } from '../../xml/xml-tree.js';

/** What a relation of ours is called there; `related` says too little for any of its words but „References”. */
const RELATIONS = { documents: 'Documents', presentedIn: 'IsSupplementTo', illustrates: 'IsSupplementTo', isAdaptationOf: 'IsDerivedFrom', supersedes: 'Obsoletes', related: 'References' } as const satisfies Record<LibraryRecord['relations'][number]['type'], string>;

/** What stands where DataCite must have a creator and none is known (its list of values for unknown information). */
const NOBODY = ':unav';

/**
 * DataCite Metadata Schema 4.6, as the record itself: the wrapper of DataCite's own service asks for the symbol of a data centre
 * at DataCite, which we are not. Without a DOI the permanent address identifies.
 */
export function toDataCite(record: LibraryRecord): XmlTree {
  const { language, doi, translations } = record;
  const translated = Object.entries(translations);
  return {
    resource: {
      '@xmlns': 'http://datacite.org/schema/kernel-4',
      '@xsi:schemaLocation': 'http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd',
      identifier: { '@identifierType': doi ? 'DOI' : 'URL', '#': doi ?? record.url },
      creators: { creator: creatorsOf(record) },
      titles: {
        title: [
          inLanguage(record.title, language),
          ...(record.subtitle ? [{ '@titleType': 'Subtitle', ...inLanguage(record.subtitle, language) }] : []),
          ...translated.map(([code, { title }]) => ({ '@titleType': 'TranslatedTitle', ...inLanguage(title, code) })),
        ],
      },
      publisher: inLanguage(record.publisher, 'pl'),
      publicationYear: record.published.slice(0, 4),
      resourceType: { '@resourceTypeGeneral': 'Text', '#': record.kindLabel.en },
      subjects: { subject: subjectsOf(record) },
      contributors: listOf('contributor', contributorsOf(record)),
      dates: { date: datesOf(record) },
      language,
      alternateIdentifiers: {
        alternateIdentifier: [{ '@alternateIdentifierType': 'Kongresoteka', '#': record.id }, ...(doi ? [{ '@alternateIdentifierType': 'URL', '#': record.url }] : [])],
      },
      relatedIdentifiers: listOf('relatedIdentifier', relatedOf(record)),
      formats: { format: ['text/html', ...new Set(record.files.map(({ mime }) => mime))] },
      version: String(record.version),
      rightsList: { rights: rightsOf(record) },
      descriptions: {
        description: [[language, record.summary] as const, ...translated.map(([code, { summary }]) => [code, summary] as const)].map(([code, text]) => ({ '@descriptionType': 'Abstract', ...inLanguage(text, code) })),
      },
      geoLocations: listOf('geoLocation', placesOf(record)),
    },
  };
}

function creatorsOf({ creators }: LibraryRecord): XmlTree[] {
  if (creators.length > 0) return creators.map((person) => personOf(person, 'creatorName'));
  return [{ creatorName: NOBODY }];
}

/** Names are as the item writes them. One word alone is a role or a nickname as a rule, so nothing is said of its kind. */
function personOf({ name, orcid, organisation }: LibraryRecord['creators'][number], element: 'creatorName' | 'contributorName'): XmlTree {
  return {
    [element]: /\s/u.test(name.trim()) ? { '@nameType': 'Personal', '#': name } : name,
    nameIdentifier: orcid ? { '@nameIdentifierScheme': 'ORCID', '@schemeURI': 'https://orcid.org', '#': `https://orcid.org/${orcid}` } : undefined,
    affiliation: organisation,
  };
}

function contributorsOf({ contributors }: LibraryRecord): XmlTree[] {
  return contributors.map((person) => ({ '@contributorType': 'Other', ...personOf(person, 'contributorName') }));
}

/** Organisations are what an item tells of: they have no part in it. */
function subjectsOf({ topics, methods, organisations }: LibraryRecord): XmlTree[] {
  const terms = [...topics.map((term) => ({ scheme: 'Kongresoteka: topics', ...term })), ...methods.map((term) => ({ scheme: 'Kongresoteka: methods', ...term }))].flatMap(({ scheme, url, label }) =>
    (['pl', 'en'] as const).map((each) => ({ '@subjectScheme': scheme, '@valueURI': url, ...inLanguage(label[each], each) })),
  );
  return [...terms, ...organisations.map(({ name }) => ({ '@subjectScheme': 'Kongresoteka: organisations', ...inLanguage(name, 'pl') }))];
}

/** ISO 8601-2 has `2017/..` for what goes on, as we do. */
function datesOf({ created, published, modified, period }: LibraryRecord): XmlTree[] {
  return [
    { '@dateType': 'Issued', '#': published },
    { '@dateType': 'Updated', '#': modified },
    ...(created ? [{ '@dateType': 'Created', '#': created }] : []),
    ...(period ? [{ '@dateType': 'Coverage', '@dateInformation': 'period of what is described', '#': period }] : []),
  ];
}

function relatedOf({ files, relations, references, links }: LibraryRecord): XmlTree[] {
  const related = [
    ...files.map(({ url }) => [url, 'HasPart'] as const),
    ...relations.map(({ url, type }) => [url, RELATIONS[type]] as const),
    ...[...references, ...links].map(({ url }) => [url, 'References'] as const),
  ];
  return related.map(([url, relation]) => ({ '@relatedIdentifierType': 'URL', '@relationType': relation, '#': url }));
}

/** Codes of licences are those of SPDX, but for rights that are all reserved. */
function rightsOf({ licence: { code, label, url } }: LibraryRecord): XmlTree[] {
  const spdx = url ? { '@rightsIdentifier': code, '@rightsIdentifierScheme': 'SPDX', '@schemeURI': 'https://spdx.org/licenses/' } : {};
  return (['pl', 'en'] as const).map((each) => ({ '@rightsURI': url, ...spdx, ...inLanguage(label[each], each) }));
}

function placesOf({ regions, places }: LibraryRecord): XmlTree[] {
  return [
    ...regions.map(({ label }) => ({ geoLocationPlace: label.pl })),
    ...places.map(({ name, lat, lon }) => ({
      geoLocationPlace: name,
      geoLocationPoint: lat === undefined || lon === undefined ? undefined : { pointLongitude: String(lon), pointLatitude: String(lat) },
    })),
  ];
}

/** A list of elements in its wrapper; no wrapper around nothing. */
function listOf(name: string, elements: readonly XmlTree[]): XmlTree | undefined {
  return elements.length > 0 ? { [name]: elements } : undefined;
}
