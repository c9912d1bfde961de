import type { CaseStudy, Item, Library } from '../../../content/index.js';
import { readChoice } from '../read-choice.js';

export type CaseStudyItem = Item & { meta: CaseStudy };

export interface Comparison {
  items: CaseStudyItem[];
  onlyDifferences: boolean;
  /** Ids of what cannot be compared, because the library does not show it or it is no case study. */
  unknown: string[];
  otherKind: string[];
  /** How many were asked for beyond what fits. */
  left: number;
}

/** Side by side on a screen, four can still be read. */
export const MOST_COMPARED = 4;
/** An address of an item may be pasted whole: its number is in it. */
const ID = /kkwl-\d{4}-\d{4}/giu;

/** Reads which case studies to compare; what cannot be compared is said, never a fault. */
export function readComparison(query: URLSearchParams, library: Library, today: string): Comparison {
  const ids = [...new Set(readChoice(query, 'm').flatMap((part) => part.match(ID) ?? []).map((id) => id.toLowerCase()))];
  const found = ids.map((id) => library.publicItem(id, today));
  const studies = found.filter((item): item is CaseStudyItem => item?.meta.kind === 'case-study');
  return {
    items: studies.slice(0, MOST_COMPARED),
    onlyDifferences: query.get('only') === 'differences',
    unknown: ids.filter((_, index) => !found[index]),
    otherKind: found.flatMap((item) => (item && item.meta.kind !== 'case-study' ? [item.meta.id] : [])),
    left: Math.max(0, studies.length - MOST_COMPARED),
  };
}

/** The one query string of a comparison. */
export function toComparisonQuery(ids: readonly string[], onlyDifferences = false): string {
  const parts = [...ids.map((id) => `m=${id}`), ...(onlyDifferences ? ['only=differences'] : [])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
