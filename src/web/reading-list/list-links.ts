import { addressOf, BRIEFS } from '../../shared/index.js';
import type { Visit } from '../visit.js';
import { LONG_ADDRESS, type ReadingList } from './reading-list.js';

/** Where a list leads: to whoever it is shared with, and out of the library. */
export interface ListLinks {
  /** The whole address, to be copied. */
  share: string;
  /** Said where the address is so long that it may not arrive. */
  warning: string | undefined;
  /** Absent where mail programs would cut it. */
  mail: string | undefined;
  document: string;
  docx: string;
  epub: string;
}

/** Windows and some mail programs cut `mailto:` at 2,048 signs. */
const MOST_MAIL = 2_000;

export function linksOf(list: ReadingList, query: string, { language, texts, services }: Visit): ListLinks {
  const words = texts.readingList;
  const share = services.site.url + addressOf('readingList', language) + query;
  const mail = `mailto:?subject=${encodeURIComponent(list.title || words.untitled)}&body=${encodeURIComponent(share)}`;
  return {
    share,
    warning: share.length > LONG_ADDRESS ? words.longAddress(share.length) : undefined,
    mail: mail.length > MOST_MAIL ? undefined : mail,
    document: BRIEFS.page[language] + query,
    docx: BRIEFS.docx[language] + query,
    epub: BRIEFS.epub[language] + query,
  };
}
