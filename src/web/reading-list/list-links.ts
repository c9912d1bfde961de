import { addressOf, BRIEFS } from '../../shared/index.js';
import { MOST_COMPARED, toComparisonQuery } from '../browse/compare/read-comparison.js';
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
  /** Case studies of the list side by side; absent where there are not two. */
  compare: { address: string; label: string; hint: string } | undefined;
}

/** Windows and some mail programs cut `mailto:` at 2,048 signs. */
const MOST_MAIL = 2_000;

export function linksOf(list: ReadingList, query: string, visit: Visit): ListLinks {
  const { language, texts, services } = visit;
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
    compare: comparisonOf(list, visit),
  };
}

function comparisonOf({ entries }: ReadingList, { library, today, texts, language }: Visit): ListLinks['compare'] {
  const words = texts.archive.compare;
  const studies = entries.filter(({ id }) => library.publicItem(id, today)?.meta.kind === 'case-study').map(({ id }) => id);
  if (studies.length < 2) return undefined;
  return { address: addressOf('compare', language) + toComparisonQuery(studies.slice(0, MOST_COMPARED)), label: words.ofList, hint: words.ofListHint(MOST_COMPARED, studies.length) };
}
