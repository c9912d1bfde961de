import { addressOf, HARVEST } from '../../shared/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { ShowPage } from '../visit.js';

/** A page of running text; its words stand in `views/texts/<name>.<language>.ejs`. */
export interface TextPage {
  frame: Frame;
  title: string;
  /** Numbers and addresses the text mentions. */
  countText: string;
  search: string;
  references: string;
  editions: string;
  accessibility: string;
  /** Where programs of other libraries collect metadata: whole, to be copied, and as a link that answers. */
  harvest: { base: string; link: string };
  version: string;
  /** What the page may promise about searches being counted; absent when they are not. */
  counting: { threshold: number; days: number } | undefined;
}

export function showText(name: 'about' | 'accessibility'): ShowPage {
  return (visit) => {
    const { texts, language, catalogue } = visit;
    const { title } = texts.browse[name];
    const page: TextPage = {
      frame: frameOf(visit, { title }),
      title,
      countText: texts.words.items(catalogue.items.length),
      search: addressOf('search', language),
      references: addressOf('references', language),
      editions: addressOf('editions', language),
      accessibility: addressOf('accessibility', language),
      harvest: { base: visit.services.site.url + HARVEST, link: `${HARVEST}?verb=Identify` },
      version: visit.services.site.version,
      counting: visit.services.insight?.rules,
    };
    return { view: `texts/${name}.${language}`, page };
  };
}
