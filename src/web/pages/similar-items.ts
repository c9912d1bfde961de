import { setPolishType, type Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import type { Similar } from '../../search/index.js';
import { cardOf, titleAndSummary, type Card } from '../parts/card.js';
import { whySimilar, type Piece } from '../parts/why-similar.js';
import type { Visit } from '../visit.js';
import { fromSameSession } from './related-items.js';
import { sizeLinkOf, type SizeLink } from './size-link.js';

/** What is like an item, each with one line that says why, and the way to places of its size. */
export interface SimilarSection {
  heading: string;
  cards: { card: Card; why: Piece[] }[];
  ofSize: SizeLink | undefined;
  /** Case studies can be laid side by side. */
  comparing: { action: string; id: string; choices: { id: string; title: string; language: string }[] } | undefined;
}

/** Two rows of two: enough to choose from, and each can be read. */
const MOST = 4;

/** What is of the same session stands in a list of its own. */
export function similarTo(item: Item, visit: Visit): Promise<Similar[]> {
  const except = new Set(fromSameSession(item, visit.catalogue));
  return visit.services.similar.to(item, visit.library, visit.today, { most: MOST, except });
}

/** Nothing when there is nothing to show: no list is better than a random one. */
export function similarSection(item: Item, similar: readonly Similar[], visit: Visit): SimilarSection | undefined {
  const ofSize = sizeLinkOf(item, visit);
  if (similar.length === 0 && !ofSize) return undefined;
  return {
    heading: visit.texts.item.similar.heading[item.meta.kind],
    cards: similar.map((each) => ({ card: cardOf(each.item, visit), why: whySimilar(each.shared, each.item.meta.lang, visit) })),
    ofSize,
    comparing: comparingOf(item, similar, visit),
  };
}

function comparingOf(item: Item, similar: readonly Similar[], visit: Visit): SimilarSection['comparing'] {
  const studies = similar.filter((each) => each.item.meta.kind === 'case-study');
  if (item.meta.kind !== 'case-study' || studies.length === 0) return undefined;
  const choices = studies.map((each) => ({ id: each.item.meta.id, ...titleAndSummary(each.item, visit) })).map(({ id, title, language }) => ({ id, title: setPolishType(title), language }));
  return { action: addressOf('compare', visit.language), id: item.meta.id, choices };
}
