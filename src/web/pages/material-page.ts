import { setPolishType, type Item, type OwnFile } from '../../content/index.js';
import type { ShownText, ShownUnit } from '../../materials/index.js';
import { notesArePublic, unitAnchor } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { placeAddress } from '../exchange/places/with-cite-links.js';
import { isPicture } from '../files/file-name.js';
import { titleAndSummary } from '../parts/card.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { itemFile, type ItemFile } from '../parts/item-file.js';
import { pagingOf, type Paging } from '../parts/paging.js';
import { FILE_NAME_LENGTH, materialAddress, pictureOf, UNITS_ON_A_PAGE, type UnitPicture } from '../parts/unit-place.js';
import { readUnitPage } from '../reading/read-unit-page.js';
import type { Texts } from '../texts/index.js';
import { textForItem } from '../files/text-for-item.js';
import type { Visit } from '../visit.js';

export interface MaterialPage {
  frame: Frame;
  texts: Texts['material'];
  item: { title: string; language: string; address: string };
  file: ItemFile;
  /** Language of what the file says: files tell their own wrongly as a rule, so it is that of the item. */
  language: string;
  /** What must be known of the file: it is being read, has no text, is not here whole. */
  notices: string[];
  photograph: { alt: string; picture: UnitPicture } | undefined;
  listHeading: string;
  /** Whether pictures stand beside the texts. */
  hasPictures: boolean;
  units: UnitBox[];
  paging: Paging;
}

/** One slide, page or section. */
export interface UnitBox {
  id: string;
  heading: string;
  title: string;
  picture: (UnitPicture & { label: string }) | undefined;
  text: string;
  /** Said where there is neither title nor text. */
  empty: string | undefined;
  /** Where it is cited by itself. */
  cite: { address: string; of: string; texts: Texts['places'] };
  altTexts: string;
  notes: string;
}

export function materialPage(own: OwnFile, item: Item, visit: Visit): MaterialPage {
  const { texts, language, library, services: { materials } } = visit;
  const { file } = own;
  const { meta } = item;
  const shown = titleAndSummary(item, visit);
  const itemAddress = addressOf('item', language, { id: meta.id });
  const text = textForItem([item], file.sha256, materials);
  const last = text ? lastPage(text) : 1;
  const page = readUnitPage(visit.query, last);
  const address = (number: number) => materialAddress(item, file, language) + pageQuery(number);
  const units = text ? unitBoxes(own, text, item, page, visit) : [];
  const paging = pagingOf({ page, last, addressOf: address, texts: { ...texts.search, pages: texts.material.pages, pageOf: texts.material.pagePart } });
  const title = `${file.label}: ${shown.title}`;
  return {
    frame: frameOf(visit, {
      title: page > 1 ? `${title}, ${paging.position}` : title,
      description: shown.summary,
      query: pageQuery(page),
      breadcrumbs: [{ label: library.vocabularies.kinds.label(meta.kind, language), address: `${addressOf('search', language)}?kind=${meta.kind}` }, { label: shown.title, address: itemAddress }],
    }),
    texts: texts.material,
    item: { title: setPolishType(shown.title), language: shown.language, address: itemAddress },
    file: itemFile(own, item, visit),
    language: meta.lang,
    notices: noticesOf(own, text, visit),
    photograph: photographOf(own, text, item, visit),
    listHeading: text && text.unit !== 'image' ? texts.material.list[text.unit] : '',
    hasPictures: units.some(({ picture }) => picture !== undefined),
    units,
    paging,
  };
}

function lastPage({ units }: ShownText): number {
  return Math.max(1, Math.ceil((units.at(-1)?.number ?? 0) / UNITS_ON_A_PAGE));
}

function pageQuery(page: number): string {
  return page > 1 ? `?page=${page}` : '';
}

function noticesOf({ file }: OwnFile, text: ShownText | undefined, { texts: { material }, services: { materials } }: Visit): string[] {
  // Of a photograph the downloads say what there is to say.
  if (!text) return isPicture(file) ? [] : [material.state[materials.stateOf(file)]].filter(Boolean);
  if (text.unit === 'image') return [];
  return [
    ...(text.units.length === 0 ? [material.nothingShown] : text.hasText ? [] : [material.scanned]),
    ...(text.isCut ? [material.cut] : []),
  ];
}

function photographOf(own: OwnFile, text: ShownText | undefined, item: Item, visit: Visit): MaterialPage['photograph'] {
  const picture = text?.unit === 'image' ? pictureOf(own, 1, item, visit) : undefined;
  return picture && { alt: visit.texts.material.enlargePicture(own.file.label), picture };
}

function unitBoxes(own: OwnFile, text: ShownText, item: Item, page: number, visit: Visit): UnitBox[] {
  const { file } = own;
  const { unit: kind, total, units } = text;
  if (kind === 'image') return [];
  const { material } = visit.texts;
  const withNotes = notesArePublic(item);
  const box = ({ number, title, text: said, altTexts, notes }: ShownUnit): UnitBox => {
    const picture = pictureOf(own, number, item, visit);
    return {
      id: unitAnchor({ kind, number }),
      heading: material.heading[kind](number, total),
      title: title ?? '',
      picture: picture && { ...picture, label: material.enlarge[kind](number) },
      text: said,
      empty: title || said ? undefined : material.noText[kind],
      cite: { address: placeAddress(item.meta.id, `${file.sha256.slice(0, FILE_NAME_LENGTH)}-${unitAnchor({ kind, number })}`, visit.language), of: material.heading[kind](number, total), texts: visit.texts.places },
      altTexts,
      notes: withNotes ? notes : '',
    };
  };
  return units.filter(({ number }) => Math.ceil(number / UNITS_ON_A_PAGE) === page).map(box);
}
