import { ownFiles, type Item } from '../../content/index.js';
import { itemFile, type ItemFile } from '../parts/item-file.js';
import { materialAddress, pictureOf, unitAddress, type UnitPicture } from '../parts/unit-place.js';
import { textForItem } from '../files/text-for-item.js';
import type { Visit } from '../visit.js';

/** The files of an item, with the beginning of its slides where it is a presentation. */
export interface ItemFiles {
  files: ItemFile[];
  slides: FirstSlides | undefined;
}

export interface FirstSlides {
  heading: string;
  language: string;
  slides: { label: string; title: string; address: string; picture: UnitPicture | undefined }[];
  all: { label: string; address: string };
}

/** Two rows on a phone, one on a computer. */
const FIRST = 4;

export function itemFiles(item: Item, visit: Visit): ItemFiles {
  return { files: ownFiles(item.meta).map((own) => itemFile(own, item, visit)), slides: firstSlides(item, visit) };
}

function firstSlides(item: Item, visit: Visit): FirstSlides | undefined {
  if (item.meta.kind !== 'presentation') return undefined;
  const { texts: { material }, language, services: { materials } } = visit;
  for (const own of ownFiles(item.meta)) {
    const text = textForItem([item], own.file.sha256, materials);
    if (!text || text.units.length === 0 || text.unit === 'image' || text.unit === 'section') continue;
    const { unit: kind, total } = text;
    return {
      heading: material.first[kind],
      language: item.meta.lang,
      slides: text.units.slice(0, FIRST).map(({ number, title }) => ({
        label: material.heading[kind](number, total),
        title: title ?? '',
        address: unitAddress(item, { file: own.file.sha256, kind, number }, language),
        picture: pictureOf(own, number, item, visit),
      })),
      all: { label: material.all[kind](text.units.length), address: materialAddress(item, own.file, language) },
    };
  }
  return undefined;
}
