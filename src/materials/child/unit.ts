import type { Limits } from '../limits.js';
import type { Reading, Unit } from '../reading.js';
import { cleanLine, cleanText } from './clean-text.js';

/** What a reader knows of a unit; the rest is as of one that has nothing. Texts come as the file has them. */
export type RawUnit = Partial<Omit<Unit, 'number' | 'altTexts'>> & { altTexts?: readonly string[] };

/** Gathers units under the limits of number and length. */
export class Units {
  readonly all: Unit[] = [];
  #left: number;

  constructor(private readonly limits: Limits) {
    this.#left = limits.characters;
  }

  /** No more can be taken: the rest of the file need not be read. */
  get isFull(): boolean {
    return this.all.length >= this.limits.units || this.#left <= 0;
  }

  add(raw: RawUnit): void {
    if (this.isFull) return;
    const text = this.#cut(cleanText(raw.text ?? ''));
    const notes = this.#cut(cleanText(raw.notes ?? ''));
    const altTexts = this.#cut((raw.altTexts ?? []).map(cleanLine).filter(Boolean).join('\n'));
    this.all.push({
      number: this.all.length + 1,
      title: cleanLine(raw.title ?? '').slice(0, LONGEST_TITLE).trim() || null,
      text: text.kept,
      notes: notes.kept,
      isHidden: raw.isHidden ?? false,
      pictures: raw.pictures ?? 0,
      picturesWithoutAlt: raw.picturesWithoutAlt ?? 0,
      altTexts: altTexts.kept,
      smallestFont: raw.smallestFont ?? null,
      hasLocation: raw.hasLocation ?? false,
      isCut: (raw.isCut ?? false) || text.isCut || notes.isCut || altTexts.isCut,
    });
  }

  #cut(text: string): { kept: string; isCut: boolean } {
    const most = Math.min(this.limits.unitCharacters, this.#left);
    // Never between the halves of a surrogate pair.
    const kept = text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
    this.#left -= kept.length;
    return { kept, isCut: kept.length < text.length };
  }
}

const LONGEST_TITLE = 300;

/** What a reading has beside its units, as of a file that says nothing. */
export function toReading(facts: Pick<Reading, 'unit' | 'total'> & Partial<Reading>, { all }: Units): Reading {
  return {
    hasText: hasText(all, facts.unit),
    language: null,
    width: null,
    height: null,
    isTagged: null,
    hasScripts: false,
    attachments: 0,
    ...facts,
    units: all,
    title: cleanLine(facts.title ?? '').slice(0, LONGEST_TITLE) || null,
    total: Math.max(facts.total, all.length),
  };
}

/**
 * Letters a page or slide must have, taken all together. Fewer on a page are the page numbers of a scan; slides say what their
 * text is, so only those that are nothing but pictures have none. Private-use letters are a font without a way back to text.
 */
const FEWEST_LETTERS = { page: 20, slide: 3, section: 3, image: 3 } as const;

function hasText(units: readonly Unit[], kind: Reading['unit']): boolean {
  const text = units.map((unit) => `${unit.title ?? ''} ${unit.text}`).join(' ');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const strange = text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0;
  return letters >= FEWEST_LETTERS[kind] * units.length && strange < letters / 2;
}
