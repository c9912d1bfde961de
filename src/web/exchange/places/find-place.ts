import { ownFiles, type Item } from '../../../content/index.js';
import { unitAnchor } from '../../../search/index.js';
import { addressOf } from '../../../shared/index.js';
import { textForItem } from '../../files/text-for-item.js';
import { caseOutline, noteOutline } from '../../pages/item-outlines.js';
import { FILE_NAME_LENGTH, unitAddress } from '../../parts/unit-place.js';
import type { Visit } from '../../visit.js';
import { citableBlocks } from './citable-blocks.js';

/** A place of an item that can be cited by itself. */
export interface Place {
  /** What stands there. */
  text: string;
  /** Of a slide or page: which one. */
  label: string | undefined;
  /** Straight to it, in Polish: this address stays. */
  address: string;
}

/** @param place as it stands in an address: an anchor of the item, or of one of its files with the name of the file */
export function findPlace(item: Item, place: string, visit: Visit): Place | undefined {
  const text = anchored(item, visit).get(place);
  if (text !== undefined) return { text, label: undefined, address: `${addressOf('item', 'pl', { id: item.meta.id })}#${place}` };
  return unitOf(item, place, visit);
}

function anchored({ meta, body }: Item, { texts }: Visit): ReadonlyMap<string, string> {
  const outline = meta.kind === 'case-study' ? caseOutline(meta, texts.item, 'pl') : undefined;
  const note = meta.kind === 'panel-note' ? noteOutline(meta, 'pl') : undefined;
  const ofCase = outline ? [...outline.paragraphs, ...outline.steps, ...outline.lists.flatMap(({ lines }) => lines), ...(outline.opinion ? [outline.opinion] : [])] : [];
  return new Map([...ofCase, ...(note ? [...note.claims, ...note.recommendations, ...note.questions] : []), ...citableBlocks(body.html)].map(({ id, text }) => [id, text]));
}

const UNIT = /^([0-9a-f]+)-([a-z]+-\d+)$/u;

function unitOf(item: Item, place: string, visit: Visit): Place | undefined {
  const [, name = '', anchor = ''] = UNIT.exec(place) ?? [];
  const own = name.length === FILE_NAME_LENGTH ? ownFiles(item.meta).find(({ file }) => file.sha256.startsWith(name)) : undefined;
  const said = own && textForItem([item], own.file.sha256, visit.services.materials);
  if (!said || said.unit === 'image') return undefined;
  const kind = said.unit;
  const unit = said.units.find(({ number }) => unitAnchor({ kind, number }) === anchor);
  if (!unit) return undefined;
  return {
    text: [unit.title, unit.text].filter(Boolean).join('\n'),
    label: `${own.file.label}, ${visit.texts.material.heading[kind](unit.number, said.total)}`,
    address: unitAddress(item, { file: own.file.sha256, kind, number: unit.number }, 'pl'),
  };
}
