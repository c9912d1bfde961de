import type { LibraryRecord } from '../record.js';
import { authorsOf, TYPES } from './types.js';

/** A typed link (RFC 8288). */
export interface Signpost {
  rel: string;
  address: string;
  type?: string;
}

/** Files that are told in a header: proxies cut off long ones (nginx reads 4 kB by default), and a link takes some 150 bytes. */
const MOST_FILES = 12;

/**
 * Where programs find what belongs to the page of an item (https://signposting.org/FAIR/, level 1).
 * @param describedBy the forms of its metadata
 */
export function toSignposts(record: LibraryRecord, describedBy: readonly { address: string; type: string }[]): Signpost[] {
  return everySignpost({ ...record, files: record.files.slice(0, MOST_FILES) }, describedBy);
}

/** The same with all its files, for a place where nothing is too long. */
export function everySignpost(record: LibraryRecord, describedBy: readonly { address: string; type: string }[]): Signpost[] {
  return [
    { rel: 'cite-as', address: record.doi ? `https://doi.org/${record.doi}` : record.url },
    { rel: 'type', address: 'https://schema.org/AboutPage' },
    { rel: 'type', address: `https://schema.org/${TYPES[record.kind].schemaOrg}` },
    ...authorsOf(record).flatMap(({ orcid }) => (orcid ? [{ rel: 'author', address: orcid }] : [])),
    ...(record.licence.url ? [{ rel: 'license', address: record.licence.url }] : []),
    ...describedBy.map(({ address, type }) => ({ rel: 'describedby', address, type })),
    ...record.files.map(({ url, mime }) => ({ rel: 'item', address: url, type: mime })),
  ];
}

/** The value of a `Link` header. Addresses are made ASCII, so that nothing in them ends one or breaks the header. */
export function linkHeader(signposts: readonly Signpost[]): string {
  return signposts.map(({ rel, address, type }) => `<${encodeURI(address).replaceAll('%25', '%')}>; rel="${rel}"${type ? `; type="${type.replace(/[^\w.+/-]/gu, '')}"` : ''}`).join(', ');
}
