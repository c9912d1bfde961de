import { addressOf } from '../../shared/index.js';
import { cardOf, type Card } from '../parts/card.js';
import { linksToTopics, type CountedLink } from '../parts/counted-links.js';
import { editionLinksOf, type EditionLink } from '../parts/edition-links.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { feedLinks } from '../parts/take-away.js';
import { regionMapOf, type RegionMap } from '../parts/region-map.js';
import type { Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';

export interface HomePage {
  frame: Frame;
  texts: Texts['home'];
  search: { action: string; label: string; button: string };
  examples: { label: string; address: string }[];
  kinds: { label: string; note: string; countText: string; address: string; isEmpty: boolean }[];
  newest: Card[];
  allNewest: string;
  topics: CountedLink[];
  map: RegionMap;
  editions: EditionLink[];
}

/** New items on the front page: one screen of a phone for each pair. */
const NEWEST = 6;

export function showHome(visit: Visit): Shown {
  return { view: 'home', page: homePage(visit) };
}

function homePage(visit: Visit): HomePage {
  const { texts, language, catalogue } = visit;
  const search = addressOf('search', language);
  return {
    frame: frameOf(visit, { title: texts.home.title, description: texts.home.lead.join(' '), links: feedLinks('search', texts.search.inWords.everything, visit) }),
    texts: texts.home,
    search: { action: search, label: texts.search.label, button: texts.search.button },
    examples: texts.home.examples.map((label) => ({ label, address: `${search}?q=${encodeURIComponent(label).replaceAll('%20', '+')}` })),
    kinds: kindsOf(visit),
    newest: catalogue.newest.slice(0, NEWEST).map((item) => cardOf(item, visit)),
    allNewest: search,
    topics: linksToTopics(visit),
    map: regionMapOf(visit),
    editions: editionLinksOf(visit),
  };
}

function kindsOf({ library, catalogue, texts, language }: Visit): HomePage['kinds'] {
  return library.vocabularies.kinds.narrower().map(({ code, label }) => {
    const count = catalogue.byFacet.kind.get(code)?.length ?? 0;
    return {
      label: label[language],
      note: count === 0 && code === 'presentation' ? texts.home.nothingYet : (texts.home.kindNotes[code] ?? ''),
      countText: texts.words.items(count),
      address: `${addressOf('search', language)}?kind=${code}`,
      isEmpty: count === 0,
    };
  });
}
