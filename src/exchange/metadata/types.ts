import type { LibraryRecord } from '../record.js';

/** What each kind is in the lists of others (research, 5.5). COAR (https://vocabularies.coar-repositories.org/resource_types/) has no case study: the nearest is a report. */
export const TYPES: Readonly<Record<LibraryRecord['kind'], { schemaOrg: string; coar: string; dcmi: string }>> = {
  'case-study': { schemaOrg: 'Article', coar: 'http://purl.org/coar/resource_type/c_93fc', dcmi: 'Text' },
  'panel-note': { schemaOrg: 'Report', coar: 'http://purl.org/coar/resource_type/c_c94f', dcmi: 'Text' },
  presentation: { schemaOrg: 'PresentationDigitalDocument', coar: 'http://purl.org/coar/resource_type/R60J-J5BD', dcmi: 'Text' },
};

/** The people who wrote it, if it names any: the organisations of an item are what it tells of. */
export function authorsOf({ creators }: LibraryRecord): { name: string; orcid: string | undefined }[] {
  return creators.map(({ name, orcid }) => ({ name, orcid: orcid && `https://orcid.org/${orcid}` }));
}
