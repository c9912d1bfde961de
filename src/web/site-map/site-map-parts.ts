import { ownFiles, type Item } from '../../content/index.js';
import { inSlices } from '../../search/index.js';
import { gatherOrganisations } from '../browse/people/gather-organisations.js';
import { gatherPeople } from '../browse/people/gather-people.js';
import type { Catalogue } from '../catalogue.js';
import type { Visit } from '../visit.js';
import { lastChange, later } from './last-change.js';
import { pagesListed, type ListedPage, type Named } from './pages-listed.js';

/** One reading of the library, on a day. */
export type Reading = Pick<Visit, 'library' | 'catalogue' | 'today'>;

/** One map: `pages-1`, `items-1`, `items-2` … What stands in it is written when it is asked for. */
export interface SiteMapPart {
  name: string;
  pages: readonly ListedPage[];
  items: readonly Item[];
  /** The day of the last change, where all its addresses have one. */
  modified: string | undefined;
}

/** Addresses of one map, of the 50,000 that are allowed. */
const MOST = 10_000;
/** Items looked at in one step. */
const STEP = 500;

const kept = new WeakMap<Catalogue, Promise<SiteMapPart[]>>();

/** What stands in which map: found between answers, for of 50,000 items it takes long, and kept as long as that reading on that day. */
export function siteMapParts(reading: Reading): Promise<SiteMapPart[]> {
  const known = kept.get(reading.catalogue) ?? makeParts(reading);
  kept.set(reading.catalogue, known);
  return known;
}

async function makeParts(reading: Reading): Promise<SiteMapPart[]> {
  await reading.catalogue.prepare();
  const named: Named = { person: (await gatherPeople(reading)).entries, organisation: (await gatherOrganisations(reading)).entries };
  return inSlices(partsOf(reading, named));
}

function* partsOf(reading: Reading, named: Named): Generator<void, SiteMapPart[]> {
  const pages = yield* pagesListed(reading, named);
  return [...pageParts(pages), ...(yield* itemParts(reading))];
}

/** Each page has two addresses. Some have no day, as the front page. */
function pageParts(pages: readonly ListedPage[]): SiteMapPart[] {
  const size = MOST / 2;
  return Array.from({ length: Math.ceil(pages.length / size) }, (_, index) => {
    const own = pages.slice(index * size, (index + 1) * size);
    const days = own.map(({ modified }) => modified);
    return { name: `pages-${index + 1}`, pages: own, items: [], modified: days.every((day) => day !== undefined) ? days.reduce(later) : undefined };
  });
}

/** An item stands in the same map as its files. */
function* itemParts({ catalogue, today }: Reading): Generator<void, SiteMapPart[]> {
  const parts: { name: string; pages: []; items: Item[]; modified: string }[] = [];
  let count = MOST;
  for (const [index, item] of catalogue.items.entries()) {
    if (index % STEP === 0) yield;
    const own = 1 + ownFiles(item.meta).length;
    if (count + own > MOST) {
      parts.push({ name: `items-${parts.length + 1}`, pages: [], items: [], modified: '' });
      count = 0;
    }
    const part = parts.at(-1)!;
    part.items.push(item);
    part.modified = later(part.modified, lastChange(item, today));
    count += own;
  }
  return parts;
}
