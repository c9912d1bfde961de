import { apiAddress, LINK_SET_TYPE, linkHeader, toCsl, toLinkSet, toMetas, toSignposts, type LibraryRecord, type LinkSet, type Signpost } from '../../../exchange/index.js';
import { addressOf, ITEM_FORMS, itemFormAddress, linkSetAddress, type ItemForm } from '../../../shared/index.js';
import type { FrameWishes } from '../../parts/frame.js';
import { itemJsonLd } from '../../pages/item-json-ld.js';
import { FORMS } from './item-forms.js';

/** What programs read in the head of the page of an item. */
export function itemHead(record: LibraryRecord, siteUrl: string): Required<Pick<FrameWishes, 'links' | 'metas' | 'jsonLd'>> {
  return {
    links: [{ rel: 'schema.DC', address: 'http://purl.org/dc/elements/1.1/' }, { rel: 'schema.DCTERMS', address: 'http://purl.org/dc/terms/' }, ...signposts(record, siteUrl)],
    metas: toMetas(record, toCsl(record)),
    jsonLd: itemJsonLd(record, siteUrl),
  };
}

/** The same links for programs that read no HTML. */
export function itemLinkHeader(record: LibraryRecord, siteUrl: string): string {
  return linkHeader(signposts(record, siteUrl));
}

/** Everything that belongs to an item; of its metadata also what is too much for a header. */
export function itemLinkSet(record: LibraryRecord, siteUrl: string): LinkSet {
  const pages = (['pl', 'en'] as const).map((language) => siteUrl + addressOf('item', language, { id: record.id }));
  return toLinkSet(record, pages, [...formsOf(record, siteUrl), { address: apiAddress(siteUrl, 'items', record.id), type: 'application/json' }]);
}

/** The forms tell of the item as it stands; an address of one version has none. */
function signposts(record: LibraryRecord, siteUrl: string): Signpost[] {
  const isVersion = record.url !== siteUrl + addressOf('item', 'pl', { id: record.id });
  if (isVersion) return [...toSignposts(record, []), { rel: 'latest-version', address: siteUrl + addressOf('item', 'pl', { id: record.id }) }, { rel: 'version-history', address: siteUrl + addressOf('changes', 'pl', { id: record.id }) }];
  return [...toSignposts(record, formsOf(record, siteUrl)), { rel: 'linkset', address: siteUrl + linkSetAddress(record.id), type: LINK_SET_TYPE }];
}

function formsOf({ id }: LibraryRecord, siteUrl: string): { address: string; type: string }[] {
  return (Object.keys(ITEM_FORMS) as ItemForm[]).map((form) => ({ address: siteUrl + itemFormAddress(form, 'pl', id), type: FORMS[form].type }));
}
