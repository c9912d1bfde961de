import type { Brief } from '../../exchange/index.js';
import { addressOf, BRIEFS } from '../../shared/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { briefOf } from './brief-of.js';
import { listQuery, type ReadingList } from './reading-list.js';

/** The document as a page, to be read and printed. */
export interface BriefPage {
  frame: Frame;
  texts: Texts['readingList']['brief'];
  brief: Brief;
  back: string;
  takeAway: { label: string; address: string }[];
}

export function briefPage(list: ReadingList, visit: Visit): BriefPage {
  const { texts, language } = visit;
  const words = texts.readingList;
  const brief = briefOf(list, visit);
  const query = listQuery(list);
  const back = addressOf('readingList', language) + query;
  const frame = frameOf({ ...visit, page: undefined }, { title: brief.title });
  return {
    frame: { ...frame, other: { ...frame.other, address: BRIEFS.page[frame.other.language] + query } },
    texts: words.brief,
    brief,
    back,
    takeAway: [{ label: words.docx, address: BRIEFS.docx[language] + query }, { label: words.epub, address: BRIEFS.epub[language] + query }],
  };
}
