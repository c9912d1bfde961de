import type { Item, Language, ListedFile, OwnFile } from '../../content/index.js';
import { endingOf, PREVIEW_WIDTHS } from '../../materials/index.js';
import { fileAddress } from '../../shared/index.js';
import { addressName, isPicture } from '../files/file-name.js';
import { mayBeGiven } from '../files/text-for-item.js';
import type { Visit } from '../visit.js';
import { materialAddress } from './unit-place.js';

/** A file of an item: what it is, its page, and what can be taken away of it. */
export interface ItemFile {
  label: string;
  /** Language of the label. */
  language: string;
  /** Type, size and length. */
  note: string;
  address: string;
  /** What the downloads are of, for those who hear the links without the rest. */
  of: string;
  downloads: Download[];
  /** Said instead of downloads where there is nothing to take away. */
  missing: string | undefined;
}

export interface Download {
  label: string;
  address: string;
}

export function itemFile(own: OwnFile, item: Item, visit: Visit): ItemFile {
  const { file } = own;
  const { material } = visit.texts;
  const downloads = isPicture(file) ? pictureDownloads(file, visit) : downloadsOf(own, item, visit);
  return {
    label: file.label,
    language: item.meta.lang,
    note: fileNote(file, visit),
    address: materialAddress(item, file, visit.language),
    of: material.ofFile(file.label),
    downloads,
    missing: downloads.length === 0 ? missingText(file, visit) : undefined,
  };
}

function missingText(file: ListedFile, { texts: { material }, services: { materials } }: Visit): string {
  if (!isPicture(file)) return material.missing;
  return materials.stateOf(file) === 'waiting' ? material.pictureWaiting : material.pictureMissing;
}

/** „PPTX, 1,2 MB, 24 slajdy”; of a photograph what is given away is not what was sent. */
export function fileNote(file: ListedFile, visit: Visit): string {
  if (isPicture(file)) return 'WebP';
  return [endingOf(file.path).toUpperCase(), sizeText(file.bytes, visit.language), lengthText(file, visit)].filter(Boolean).join(', ');
}

function lengthText({ sha256, pages }: ListedFile, { texts, services: { materials } }: Visit): string {
  const text = materials.text(sha256);
  if (text && text.unit !== 'image' && text.unit !== 'section') return texts.material.count[text.unit](text.total);
  return pages ? texts.item.pages(pages) : '';
}

function downloadsOf({ file, rendition }: OwnFile, item: Item, visit: Visit): Download[] {
  const { texts: { material }, services: { materials } } = visit;
  const ending = endingOf(file.path);
  const text = materials.text(file.sha256);
  const isWhole = mayBeGiven([item], file.sha256, materials);
  return [
    ...(isWhole && materials.original(file) ? [{ label: material.original(ending.toUpperCase()), address: originalAddress(file) }] : []),
    ...(isWhole ? pdfOf(file, rendition, item, visit) : []),
    ...(text?.hasText ? [{ label: material.text, address: fileAddress('text', { sha256: file.sha256, name: addressName(file, 'txt') }) }] : []),
  ];
}

/** Where an upload is given away as it came. */
export function originalAddress(file: ListedFile): string {
  return fileAddress('original', { sha256: file.sha256, name: addressName(file, endingOf(file.path)) });
}

/** The PDF the item lists beside its deck, or the one made of it. */
function pdfOf(file: ListedFile, listed: ListedFile | undefined, item: Item, { texts: { material }, services: { materials } }: Visit): Download[] {
  if (listed && materials.original(listed) && mayBeGiven([item], listed.sha256, materials)) {
    const ending = endingOf(listed.path);
    return [{ label: ending === 'pdf' ? material.pdf : material.original(ending.toUpperCase()), address: originalAddress(listed) }];
  }
  // In it hidden slides would be pages like others.
  return materials.rendition(file) && !materials.text(file.sha256)?.hidden ? [{ label: material.pdf, address: fileAddress('pdf', { sha256: file.sha256, name: addressName(file, 'pdf') }) }] : [];
}

/** A photograph as it was drawn; nothing while it was not. */
export function pictureDownloads({ sha256 }: ListedFile, { texts: { material }, services: { materials } }: Visit): Download[] {
  if (materials.text(sha256)?.unit !== 'image' || !materials.hasPicture(sha256, 1)) return [];
  return [{ label: material.picture, address: fileAddress('picture', { sha256, width: String(PREVIEW_WIDTHS.full), picture: '1.webp' }) }];
}

function sizeText(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${new Intl.NumberFormat(language).format(amount)}\u00a0${unit}`;
}
