import { FORMS } from '../../exchange/index.js';
import { addressOf } from '../../shared/index.js';
import { formAddress } from '../exchange/lists/form-address.js';
import type { ListingPage } from '../exchange/lists/listings.js';
import type { Visit } from '../visit.js';
import type { HeadLink } from './frame.js';

/** The list of a page in other forms: to be downloaded and to be followed. */
export interface TakeAway {
  /** Nothing to download where nothing is listed; following makes sense there, too. */
  download: { heading: string; note: string; links: TakeLink[] } | undefined;
  follow: { heading: string; note: string; links: TakeLink[] };
  about: { label: string; address: string };
}

interface TakeLink {
  label: string;
  address: string;
}

/**
 * @param query what of the address says which items, with its `?`
 * @param total how many items there are
 */
export function takeAwayOf(page: ListingPage, { query = () => '', total }: { query?: (isFeed: boolean) => string; total: number }, visit: Visit): TakeAway {
  const { language, parameters, texts } = visit;
  const { take, forms } = texts.data;
  const which = page === 'search' ? 'search' : 'list';
  const links = (isFeed: boolean) =>
    FORMS.filter(({ use }) => (use === 'feed') === isFeed).map(({ ending }) => ({ label: forms[ending].label, address: formAddress(page, ending, language, parameters, query(isFeed)) }));
  return {
    download: total > 0 ? { heading: take.download[which], note: take.downloadNote(texts.words.items(total)), links: links(false) } : undefined,
    follow: { heading: take.follow[which], note: take.followNote, links: links(true) },
    about: { label: take.about, address: addressOf('data', language) },
  };
}

/** The feeds of a page, for the head of it, where feed readers look. */
export function feedLinks(page: ListingPage, title: string, visit: Visit, query = ''): HeadLink[] {
  const { language, parameters, texts, services } = visit;
  return FORMS.filter(({ use }) => use === 'feed').map(({ ending, mediaType }) => ({
    rel: 'alternate',
    address: services.site.url + formAddress(page, ending, language, parameters, query),
    type: mediaType.split(';')[0]!,
    title: texts.data.take.feedTitle(texts.data.forms[ending].label, title),
  }));
}
