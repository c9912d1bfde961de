import type { Reading, Unit } from '../reading.js';
import { findPersonalData, type PersonalKind } from './find-personal-data.js';
import { FINDINGS, type FindingCode } from './findings.js';

/** One thing a speaker may want to mend before an editor sees the file. */
export interface Finding {
  code: FindingCode;
  /** The material waits until this is mended or confirmed. */
  blocks: boolean;
  /** Numbers of slides, pages or sections, ascending; empty when it is of the whole file. */
  units: number[];
  message: string;
  advice: string;
  /** What was found, masked or short; empty when the places say it all. */
  found: string[];
}

/** Everything worth saying of what was read, what blocks first. A pure function: the same reading gives the same report. */
export function preflight(reading: Reading): Finding[] {
  const { unit, units } = reading;
  const isSlides = unit === 'slide';
  const where = (test: (one: Unit) => boolean) => units.filter(test).map(({ number }) => number);
  const found: (Finding | false)[] = [
    ...personalData(reading),
    some('location', where(({ hasLocation }) => hasLocation)),
    some('notes', where(({ notes }) => notes !== '')),
    some('hidden-slides', where(({ isHidden }) => isHidden)),
    unit !== 'image' && !reading.hasText && finding('no-text'),
    isSlides && some('missing-title', where(({ title }) => title === null)),
    isSlides && sameTitles(units),
    unit === 'section' && units.length > 1 && units.every(({ title }) => title === null) && finding('no-headings'),
    // A picture by itself is described in the form it comes with.
    unit !== 'image' && some('no-alt', where(({ picturesWithoutAlt }) => picturesWithoutAlt > 0)),
    some('tiny-text', where(({ smallestFont }) => isTiny(smallestFont, reading))),
    reading.isTagged === false && reading.hasText && finding('untagged'),
    (reading.hasScripts || reading.attachments > 0) && finding('extras'),
    (reading.total > units.length || units.some(({ isCut }) => isCut)) && finding('cut', where(({ isCut }) => isCut)),
  ];
  return found.filter((one) => one !== false);
}

/** What still keeps a material back. A confirmation is of one kind in one file: another file (SHA-256) is asked about anew. */
export function blocking(findings: readonly Finding[], confirmed: readonly FindingCode[]): Finding[] {
  return findings.filter(({ blocks, code }) => blocks && !confirmed.includes(code));
}

function finding(code: FindingCode, units: number[] = [], found: string[] = []): Finding {
  return { code, ...FINDINGS[code], units, found };
}

function some(code: FindingCode, units: number[]): Finding | false {
  return units.length > 0 && finding(code, units);
}

const PERSONAL: readonly PersonalKind[] = ['pesel', 'phone', 'email'];

function personalData({ title: fileTitle, units }: Reading): Finding[] {
  const finds = units.flatMap(({ number, title, text, notes, altTexts }) =>
    findPersonalData([title, text, notes, altTexts, number === 1 ? fileTitle : ''].filter(Boolean).join('\n')).map((find) => ({ ...find, number })),
  );
  return PERSONAL.flatMap((kind) => {
    const own = finds.filter((find) => find.kind === kind);
    return own.length === 0 ? [] : [finding(kind, [...new Set(own.map(({ number }) => number))], [...new Set(own.map(({ masked }) => masked))])];
  });
}

function sameTitles(units: readonly Unit[]): Finding | false {
  const byTitle = new Map<string, Unit[]>();
  for (const unit of units) if (unit.title !== null) byTitle.set(unit.title.toLowerCase(), [...(byTitle.get(unit.title.toLowerCase()) ?? []), unit]);
  const repeated = [...byTitle.values()].filter((same) => same.length > 1);
  const numbers = repeated.flat().map(({ number }) => number).sort((a, b) => a - b);
  return numbers.length > 0 && finding('same-title', numbers, repeated.map(([first]) => first!.title!));
}

/** 12 points on a slide of 7.5 inches, and as much for its height on others. Documents have footnotes; they are no slides. */
const SMALLEST = 12;
const USUAL_HEIGHT = 540;

function isTiny(size: number | null, { unit, width, height }: Reading): boolean {
  const isWide = unit === 'slide' || (unit === 'page' && (width ?? 0) > (height ?? 0));
  return isWide && size !== null && size * (USUAL_HEIGHT / (height || USUAL_HEIGHT)) < SMALLEST - 0.5;
}
