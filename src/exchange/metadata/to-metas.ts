import type { CslItem, CslName } from '../citations/to-csl.js';
import type { LibraryRecord } from '../record.js';
import { TYPES } from './types.js';

/** What a `meta` element says. */
export interface Meta {
  name: string;
  content: string;
}

/**
 * The tags scholarly search engines and citation managers read: those of Highwire Press
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 * @param csl the same record, for its authors and title
 */
export function toMetas(record: LibraryRecord, csl: CslItem): Meta[] {
  const authors = (csl.author ?? []).map(invertedName);
  const pdf = record.files.find(({ mime }) => mime === 'application/pdf');
  const day = record.published.replaceAll('-', '/');
  return listed([
    ['citation_title', csl.title],
    ...authors.map((author): Told => ['citation_author', author]),
    ['citation_publication_date', day],
    ['citation_online_date', day],
    ['citation_publisher', record.publisher],
    ['citation_language', record.language],
    ['citation_abstract_html_url', record.url],
    ['citation_public_url', record.url],
    ['citation_pdf_url', pdf?.url],
    ['citation_doi', record.doi],
    ['citation_conference_title', record.kind === 'case-study' ? undefined : record.edition?.name.pl],
    ['citation_keywords', csl.keyword?.replaceAll(', ', '; ')],
    ['DC.title', csl.title],
    ...authors.map((author): Told => ['DC.creator', author]),
    ...record.contributors.map(({ name }): Told => ['DC.contributor', name]),
    ['DC.publisher', record.publisher],
    ['DC.date', record.published],
    ['DCTERMS.modified', record.modified],
    ['DC.type', TYPES[record.kind].dcmi],
    ['DC.identifier', record.url],
    ['DC.language', record.language],
    ...record.topics.map(({ label }): Told => ['DC.subject', label.pl]),
    ...[...record.places.map(({ name }) => name), ...record.regions.map(({ label }) => label.pl), record.period].map((covered): Told => ['DC.coverage', covered]),
    ['DC.rights', record.licence.url ?? record.licence.label.pl],
    ...record.relations.map(({ url }): Told => ['DC.relation', url]),
  ]);
}

type Told = [name: string, content: string | undefined];

function listed(told: Told[]): Meta[] {
  return told.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** „Autorska, Anna”, as these tags want names. */
function invertedName(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}
