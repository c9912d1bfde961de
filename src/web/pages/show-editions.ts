import { editionLinksOf, type EditionLink } from '../parts/edition-links.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Shown, Visit } from '../visit.js';

export interface EditionsPage {
  frame: Frame;
  title: string;
  lead: string;
  editions: EditionLink[];
  none: string;
}

export function showEditions(visit: Visit): Shown {
  const { title, lead } = visit.texts.browse.editions;
  const page: EditionsPage = { frame: frameOf(visit, { title, description: lead }), title, lead, editions: editionLinksOf(visit), none: visit.texts.browse.none };
  return { view: 'editions', page };
}
