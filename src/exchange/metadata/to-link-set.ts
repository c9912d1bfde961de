import type { LibraryRecord } from '../record.js';
import { everySignpost, type Signpost } from './to-signposts.js';

/** Links of one resource, by what they are (RFC 9264, 4.2). */
interface LinkContext {
  anchor: string;
  [relation: string]: string | { href: string; type?: string }[];
}

export interface LinkSet {
  linkset: LinkContext[];
}

/** The type of such a document. */
export const LINK_SET_TYPE = 'application/linkset+json';

/**
 * Everything that belongs to an item, in one document: what its page points to, and what points back to its page
 * (https://signposting.org/FAIR/, level 2).
 * @param pages its page in each language, the one that is cited first
 * @param describedBy all forms of its metadata
 */
export function toLinkSet(record: LibraryRecord, pages: readonly string[], describedBy: readonly { address: string; type: string }[]): LinkSet {
  const [page = record.url] = pages;
  const back = { address: page, type: 'text/html' };
  const licence: Signpost[] = record.licence.url ? [{ rel: 'license', address: record.licence.url }] : [];
  return {
    linkset: [
      ...pages.map((anchor) => contextOf(anchor, everySignpost(record, describedBy))),
      ...record.files.map(({ url }) => contextOf(url, [{ rel: 'collection', ...back }, ...licence])),
      ...describedBy.map(({ address }) => contextOf(address, [{ rel: 'describes', ...back }])),
    ],
  };
}

function contextOf(anchor: string, links: readonly Signpost[]): LinkContext {
  const context: LinkContext = { anchor };
  for (const relation of new Set(links.map(({ rel }) => rel))) {
    context[relation] = links.filter(({ rel }) => rel === relation).map(({ address, type }) => ({ href: address, ...(type ? { type } : {}) }));
  }
  return context;
}
