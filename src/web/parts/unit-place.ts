import { ownFiles, type Item, type Language, type ListedFile, type OwnFile } from '../../content/index.js';
import { PREVIEW_WIDTHS, type PreviewSize, type ShownText } from '../../materials/index.js';
import { unitAnchor, type UnitPlace } from '../../search/index.js';
import { addressOf, fileAddress } from '../../shared/index.js';
import { textForItem } from '../files/text-for-item.js';
import type { Visit } from '../visit.js';

/** Slides or pages on one page of a file: pictures wait until they are near, texts of so many are some 100 kB. */
export const UNITS_ON_A_PAGE = 100;

/** A picture of a slide, page or photograph. */
export interface UnitPicture {
  small: string;
  large: string;
  width: number;
  height: number;
}

/** The page of a file is named by the beginning of its SHA-256: 64 bits, no two files of one library share them. */
export function materialAddress(item: Item, file: Pick<ListedFile, 'sha256'>, language: Language): string {
  return addressOf('material', language, { id: item.meta.id, file: file.sha256.slice(0, FILE_NAME_LENGTH) });
}

export const FILE_NAME_LENGTH = 16;

/** Straight to a slide, page or section. */
export function unitAddress(item: Item, place: Pick<UnitPlace, 'file' | 'kind' | 'number'>, language: Language): string {
  const page = Math.ceil(place.number / UNITS_ON_A_PAGE);
  return `${materialAddress(item, { sha256: place.file }, language)}${page > 1 ? `?page=${page}` : ''}#${unitAnchor(place)}`;
}

/** The picture of a unit a search found, or that an item lists among its first. */
export function pictureOfUnit(item: Item, { file: sha256, number }: Pick<UnitPlace, 'file' | 'number'>, visit: Visit): UnitPicture | undefined {
  const own = ownFiles(item.meta).find(({ file }) => file.sha256 === sha256);
  return own && pictureOf(own, number, item, visit);
}

/**
 * The picture of a page: its own, or that of the PDF which the item lists as another form of the same deck, slide for slide.
 * Sections of documents have none: pictures are of pages, and nobody knows on which page a section begins.
 */
export function pictureOf({ file, rendition }: OwnFile, number: number, item: Item, { services: { materials } }: Visit): UnitPicture | undefined {
  const text = materials.text(file.sha256);
  if (!text || text.unit === 'section') return undefined;
  // A name that must not be given stands in the picture as well.
  if (item.hide && textForItem([item], file.sha256, materials)?.named.has(number)) return undefined;
  if (materials.hasPicture(file.sha256, number)) return pictureFrom(file.sha256, number, text);
  const other = text.unit === 'slide' && rendition ? materials.text(rendition.sha256) : undefined;
  const isSlideForSlide = other?.unit === 'page' && other.total === text.total && materials.hasPicture(rendition!.sha256, number);
  return isSlideForSlide ? pictureFrom(rendition!.sha256, number, other) : undefined;
}

/** Pages of one file may differ in size; the first stands for all, and styles let a picture be as high as it is. */
function pictureFrom(sha256: string, number: number, { unit, width, height }: ShownText): UnitPicture {
  const address = (size: PreviewSize) => fileAddress('picture', { sha256, width: String(PREVIEW_WIDTHS[size]), picture: `${number}.webp` });
  const ratio = width && height ? Math.min(height / width, 4) : 9 / 16;
  return { small: address('small'), large: address(unit === 'image' ? 'full' : 'large'), width: PREVIEW_WIDTHS.small, height: Math.max(1, Math.round(PREVIEW_WIDTHS.small * ratio)) };
}
