import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApiProblem, listedBy, stretchOf, toApiItem } from '../../../exchange/index.js';
import { recordFor } from '../record-for.js';
import type { Asked, Handler } from './asked.js';

export const listItems: Handler<'listItems'> = async ({ visit, query }) => {
  const { catalogue, services } = visit;
  const stretch = stretchOf(query);
  const { modifiedSince } = query;
  const items = modifiedSince === undefined ? catalogue.newest : catalogue.newest.filter(({ meta }) => meta.dates.modified >= modifiedSince);
  const listed = listedBy(stretch, items.length);
  await nextTurn();
  return { ...listed, items: items.slice(stretch.offset, stretch.offset + stretch.perPage).map((item) => toApiItem(recordFor(item, services), services.site.url)) };
};

/** A withdrawn item says why; one whose file is faulty will come back. */
export function getItem({ visit, segment }: Asked<'getItem'>): ReturnType<Handler<'getItem'>> {
  const { library, today, services } = visit;
  const item = library.publicItem(segment, today);
  if (item) return toApiItem(recordFor(item, services), services.site.url);
  const tombstone = library.tombstone(segment);
  if (tombstone) throw new ApiProblem('withdrawn', { withdrawn: tombstone });
  throw new ApiProblem(library.isFaulty(segment) ? 'unavailable' : 'not-found');
}
