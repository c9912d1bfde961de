import type { Item, PanelNote } from '../../../content/index.js';
import { fold } from '../../../language/index.js';
import { kept } from '../kept.js';

type Recommendation = PanelNote['recommendations'][number];

/** A recommendation as one note gives it. */
export interface Made {
  item: Item & { meta: PanelNote };
  recommendation: Recommendation;
}

/** The same words in one or several editions: what happened to them, the latest edition first. */
export interface Followed {
  /** The newest wording. */
  text: string;
  status: Recommendation['status'];
  made: Made[];
  editions: string[];
  topics: string[];
  addressees: string[];
}

const STEP = 500;

/** Every recommendation of a public note; those in the same words are one that is followed across editions. */
export const gatherRecommendations = kept(function* (library, { newest }): Generator<void, Followed[]> {
  const groups = new Map<string, Made[]>();
  for (const [place, item] of newest.entries()) {
    if (place % STEP === 0) yield;
    if (item.meta.kind !== 'panel-note') continue;
    for (const recommendation of item.meta.recommendations) {
      const made = { item: item as Made['item'], recommendation };
      const key = fold(recommendation.text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      const known = groups.get(key);
      if (known) known.push(made);
      else groups.set(key, [made]);
    }
  }
  const followed: Followed[] = [];
  for (const made of groups.values()) {
    if (followed.length % STEP === 0) yield;
    followed.push(followedOf(made, (code) => library.vocabularies.topics.withBroader(code)));
  }
  return followed;
});

function followedOf(all: Made[], withBroader: (code: string) => string[]): Followed {
  const made = all.toSorted((a, b) => (editionOf(b) < editionOf(a) ? -1 : editionOf(b) > editionOf(a) ? 1 : 0));
  const latest = made[0]!.recommendation;
  const distinct = (values: string[]) => [...new Set(values)];
  return {
    text: latest.text,
    status: latest.status,
    made,
    editions: distinct(made.map(editionOf).filter((code) => code !== '')),
    topics: distinct(made.flatMap(({ item }) => item.meta.topics.flatMap(withBroader))),
    addressees: distinct(made.flatMap(({ recommendation }) => recommendation.addressee ?? [])),
  };
}

function editionOf({ item }: Made): string {
  return item.meta.edition ?? '';
}
