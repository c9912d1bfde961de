import { addressOf } from '../../shared/index.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** The sixteen voivodeships as hexagons, and everything the map shows as a list. */
export interface RegionMap {
  texts: Texts['browse']['map'];
  viewBox: string;
  tiles: Tile[];
  /** All regions, those that have no place on the map included. */
  list: { label: string; address: string | undefined; count: number; countText: string; isCurrent: boolean }[];
}

interface Tile {
  code: string;
  /** Nowhere where there is nothing to be shown. */
  address: string | undefined;
  /** What a screen reader says: name and number. */
  name: string;
  short: string;
  lines: { text: string; y: number }[];
  count: number;
  points: string;
  x: number;
  y: number;
  /** 0 (nothing), then 1 (fewest) to 4 (most). */
  level: number;
  isCurrent: boolean;
}

/**
 * Our own drawing: column and row of each voivodeship in a honeycomb, so that neighbours touch where they do in the
 * country and every region is as easy to hit as any other.
 */
const PLACES: Readonly<Record<string, { column: number; row: number; short: string; lines: readonly string[] }>> = {
  'PL-32': { column: 0.5, row: 0, short: 'ZPM', lines: ['zachodnio-', 'pomorskie'] },
  'PL-22': { column: 1.5, row: 0, short: 'PM', lines: ['pomorskie'] },
  'PL-28': { column: 2.5, row: 0, short: 'WMZ', lines: ['warmińsko-', 'mazurskie'] },
  'PL-20': { column: 3.5, row: 0, short: 'PDL', lines: ['podlaskie'] },
  'PL-08': { column: 0, row: 1, short: 'LBU', lines: ['lubuskie'] },
  'PL-30': { column: 1, row: 1, short: 'WLK', lines: ['wielko-', 'polskie'] },
  'PL-04': { column: 2, row: 1, short: 'KPM', lines: ['kujawsko-', 'pomorskie'] },
  'PL-14': { column: 3, row: 1, short: 'MAZ', lines: ['mazowieckie'] },
  'PL-02': { column: 0.5, row: 2, short: 'DLN', lines: ['dolno-', 'śląskie'] },
  'PL-16': { column: 1.5, row: 2, short: 'OPO', lines: ['opolskie'] },
  'PL-10': { column: 2.5, row: 2, short: 'ŁDZ', lines: ['łódzkie'] },
  'PL-06': { column: 3.5, row: 2, short: 'LUB', lines: ['lubelskie'] },
  'PL-24': { column: 2, row: 3, short: 'ŚL', lines: ['śląskie'] },
  'PL-26': { column: 3, row: 3, short: 'ŚWK', lines: ['święto-', 'krzyskie'] },
  'PL-18': { column: 4, row: 3, short: 'PKP', lines: ['podkarpackie'] },
  'PL-12': { column: 2.5, row: 4, short: 'MŁP', lines: ['małopolskie'] },
};

const WIDTH = 100;
const RADIUS = WIDTH / Math.sqrt(3);
const MARGIN = 3;

/** What a map shows of a region and where it leads. */
interface Shows {
  countOf: (code: string) => number;
  addressOf: (code: string) => string | undefined;
}

/**
 * @param current codes of the regions to stand out, such as those of one item
 * @param shows the whole library and the pages of regions, where nothing else is said
 */
export function regionMapOf(visit: Visit, current: readonly string[] = [], shows: Shows = wholeLibrary(visit)): RegionMap {
  const { library, language, texts } = visit;
  const range = rangeOf(Object.keys(PLACES).map(shows.countOf));
  const list = library.vocabularies.regions.narrower().map(({ code, label }) => {
    const count = shows.countOf(code);
    return { code, label: label[language], address: shows.addressOf(code), count, countText: texts.words.items(count), isCurrent: current.includes(code) };
  });
  return {
    texts: texts.browse.map,
    viewBox: `0 0 ${5 * WIDTH + 2 * MARGIN} ${Math.ceil(8 * RADIUS + 2 * MARGIN)}`,
    tiles: list.flatMap((region) => (PLACES[region.code] ? [tileOf(region, PLACES[region.code]!, range, texts)] : [])),
    list: list.map(({ code: _code, ...region }) => region),
  };
}

function wholeLibrary({ catalogue, language }: Visit): Shows {
  return { countOf: (code) => catalogue.byFacet.region.get(code)?.length ?? 0, addressOf: (code) => addressOf('region', language, { code }) };
}

function tileOf(region: { code: string; address: string | undefined; label: string; count: number; countText: string; isCurrent: boolean }, place: (typeof PLACES)[string], range: Range, texts: Texts): Tile {
  const x = round(MARGIN + (place.column + 0.5) * WIDTH);
  const y = round(MARGIN + RADIUS + place.row * 1.5 * RADIUS);
  const { code, address, count, isCurrent } = region;
  return {
    code,
    address,
    count,
    isCurrent,
    name: texts.browse.map.region(region.label, region.countText),
    short: place.short,
    lines: place.lines.map((text, index) => ({ text, y: round(y + (place.lines.length === 1 ? 24 : 19 + index * 14)) })),
    points: hexagon(x, y),
    x,
    y,
    level: levelOf(count, range),
  };
}

interface Range {
  least: number;
  most: number;
}

/** Fewest and most items of a region that has any. */
function rangeOf(counts: readonly number[]): Range {
  const some = counts.filter((count) => count > 0);
  return { least: Math.min(...some), most: Math.max(...some) };
}

/** Shades are spread between fewest and most: measured from nothing, regions with 6 to 13 items all looked alike. */
function levelOf(count: number, { least, most }: Range): number {
  if (count === 0) return 0;
  return most === least ? 2 : 1 + Math.floor(((count - least) / (most - least)) * 3.999);
}

/** A pointed-top hexagon with a hair of space around it. */
function hexagon(x: number, y: number): string {
  const radius = RADIUS - 1.5;
  return [0, 1, 2, 3, 4, 5]
    .map((corner) => Math.PI / 6 + (corner * Math.PI) / 3)
    .map((angle) => `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
