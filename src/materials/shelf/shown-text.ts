import type { Reading, Unit } from '../reading.js';

/** A unit as everybody may see it, but for `notes`. */
export interface ShownUnit extends Pick<Unit, 'number' | 'title' | 'text' | 'altTexts'> {
  /** The speaker's own; shown only where the speaker says so. */
  notes: string;
}

/** What may be shown of a reading: hidden units are not in it. Nothing of it is safe to print unescaped. */
export interface ShownText extends Pick<Reading, 'unit' | 'total' | 'hasText' | 'width' | 'height'> {
  units: ShownUnit[];
  /** Units that are hidden and therefore not here. */
  hidden: number;
  /** Not all of the file is here: it was too long to be read to its end. */
  isCut: boolean;
}

/** Units keep the numbers they have in the file, so that „slajd 7” is the seventh in the original as well. */
export function shownText({ unit, total, hasText, width, height, units }: Reading): ShownText {
  const shown = units.filter(({ isHidden }) => !isHidden).map(({ number, title, text, altTexts, notes }) => ({ number, title, text, altTexts, notes }));
  return { unit, total, hasText, width, height, units: shown, hidden: units.length - shown.length, isCut: units.length < total };
}
