import { addressOf } from '../../shared/index.js';
import { editionLinksOf, type EditionLink } from '../parts/edition-links.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Shown, Visit } from '../visit.js';

export interface EditionsPage {
  frame: Frame;
  title: string;
  lead: string;
  editions: EditionLink[];
  none: string;
  /** Other ways to look at all of them. */
  more: { label: string; address: string }[];
}

export function showEditions(visit: Visit): Shown {
  const { title, lead } = visit.texts.browse.editions;
  const { archive } = visit.texts;
  const more = [
    { label: archive.editions.compareLink, address: addressOf('editionsCompared', visit.language) },
    { label: archive.recommendations.title, address: addressOf('recommendations', visit.language) },
    { label: archive.people.title, address: addressOf('people', visit.language) },
  ];
  const page: EditionsPage = { frame: frameOf(visit, { title, description: lead }), title, lead, editions: editionLinksOf(visit), none: visit.texts.browse.none, more };
  return { view: 'editions', page };
}
