import { ownFiles, type Item, type ListedFile } from '../content/index.js';

/** What may be searched of a file: its reader hands it in, hidden parts are not in it. */
export interface MaterialText {
  unit: 'slide' | 'page' | 'section' | 'image';
  /** Units of the file, hidden ones counted. */
  total: number;
  units: readonly { number: number; title: string | null; text: string; notes: string }[];
}

/** Texts of files, by SHA-256; both say `undefined` while a file was not read. */
export interface MaterialTexts {
  /** Changes when the text may have changed; asked of every file at every round of the index. */
  version(sha256: string): string | undefined;
  text(sha256: string): MaterialText | undefined;
}

export const NO_MATERIALS: MaterialTexts = { version: () => undefined, text: () => undefined };

/** A slide, page or section as a place a search leads to. */
export interface UnitPlace {
  /** SHA-256 of its file. */
  file: string;
  kind: 'slide' | 'page' | 'section';
  number: number;
  total: number;
  /** Empty where there is none. */
  title: string;
}

/** A unit with all that is searched of it. */
export interface UnitText {
  place: UnitPlace;
  text: string;
}

/**
 * Letters searched of the files of one item: a report of 300 pages. Writing an item into the index stops everybody else for
 * so long as its words take, and this many took 0.16 to 0.27 s on a busy machine.
 */
const MOST_LETTERS = 500_000;

/** Every unit of the files of an item that says something, in the order of files and pages. Only public items may be handed in. */
export function unitTexts(item: Item, materials: MaterialTexts): UnitText[] {
  if (item.meta.files.length === 0) return [];
  let left = MOST_LETTERS;
  return ownFiles(item.meta)
    .flatMap(({ file }) => unitsOf(file, item, materials))
    .filter(({ place, text }) => (left -= place.title.length + text.length) > 0);
}

/** What the index must notice of the files of an item. */
export function materialVersions(item: Item, materials: MaterialTexts): string {
  if (item.meta.files.length === 0) return '';
  return ownFiles(item.meta)
    .flatMap(({ file: { sha256 } }) => (materials.version(sha256) === undefined ? [] : [`${sha256}:${materials.version(sha256)}`]))
    .join(' ');
}

/** The notes of a speaker are private until the speaker says otherwise, which only a presentation can. */
export function notesArePublic({ meta }: Item): boolean {
  return meta.kind === 'presentation' && meta.speakerNotesPublished;
}

function unitsOf({ sha256 }: ListedFile, item: Item, materials: MaterialTexts): UnitText[] {
  const material = materials.text(sha256);
  if (!material || material.unit === 'image') return [];
  const { unit: kind, total, units } = material;
  const withNotes = notesArePublic(item);
  const hide = (text: string) => item.hide?.(text) ?? text;
  return units
    .map(({ number, title, text, notes }) => ({ place: { file: sha256, kind, number, total, title: hide(title ?? '') }, text: hide([text, withNotes ? notes : ''].filter(Boolean).join('\n')) }))
    .filter(({ place, text }) => place.title !== '' || text !== '');
}
