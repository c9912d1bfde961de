import { addressOf } from '../../shared/index.js';
import { daysText } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** A Congress in a list. */
export interface EditionLink {
  name: string;
  address: string;
  motto: string | undefined;
  when: string;
  city: string;
  countText: string;
}

/** All editions, the last one first. */
export function editionLinksOf({ library, language, catalogue, texts }: Visit): EditionLink[] {
  return library.editions.toReversed().map((edition) => ({
    name: edition.name[language],
    address: addressOf('edition', language, { code: edition.code }),
    motto: edition.motto,
    when: daysText(edition.start, edition.end, language),
    city: edition.city,
    countText: texts.words.items(catalogue.byFacet.edition.get(edition.code)?.length ?? 0),
  }));
}
