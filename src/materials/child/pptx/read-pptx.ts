import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { CannotRead } from '../cannot-read.js';
import { PictureLocations } from '../office/locate-pictures.js';
import { Parts } from '../office/open-parts.js';
import { readProperties } from '../office/read-properties.js';
import { readRelations, type Relation } from '../office/relations.js';
import { walkXml } from '../office/walk-xml.js';
import { toReading, Units, type RawUnit } from '../unit.js';
import { readSlide } from './read-slide.js';
import { readTexts } from './read-texts.js';

const PRESENTATION = 'ppt/presentation.xml';

/** Slides in the order they are shown, empty and hidden ones among them (ECMA-376, part 1, 19.2). */
export async function readPptx(file: number, limits: Limits): Promise<Reading> {
  const parts = await Parts.of(file, limits);
  const { ids, width, height } = await readOrder(parts, limits);
  const targets = new Map((await readRelations(parts, PRESENTATION, limits)).map(({ id, target }) => [id, target]));
  const units = new Units(limits);
  const locations = new PictureLocations(parts);
  for (const id of ids) {
    if (units.isFull) break;
    const target = targets.get(id);
    units.add(target ? await readUnit(target, { parts, limits, locations }) : { isCut: true });
  }
  if (ids.length === 0) throw new CannotRead('no-slides');
  const { title, language } = await readProperties(parts, 'docProps/core.xml', limits);
  return toReading({ unit: 'slide', total: ids.length, title, language, width, height }, units);
}

/** A point is 12,700 EMU. */
const POINT = 12_700;

async function readOrder(parts: Parts, limits: Limits): Promise<{ ids: string[]; width: number | null; height: number | null }> {
  const order: { ids: string[]; width: number | null; height: number | null } = { ids: [], width: null, height: null };
  await walkXml(parts.read(PRESENTATION), limits, {
    open: ({ name, attribute }) => {
      // Lists of sections name slides again, in a namespace of their own.
      if (name === 'p:sldId') order.ids.push(attribute('r:id') ?? '');
      if (name === 'p:sldSz') {
        order.width = points(attribute('cx'));
        order.height = points(attribute('cy'));
      }
    },
  });
  return order;
}

function points(written: string | undefined): number | null {
  const emu = Number(written);
  return emu > 0 && emu < 1e9 ? emu / POINT : null;
}

interface Deck {
  parts: Parts;
  limits: Limits;
  locations: PictureLocations;
}

async function readUnit(part: string, { parts, limits, locations }: Deck): Promise<RawUnit> {
  const relations = await readRelations(parts, part, limits);
  const slide = await readSlide(parts.read(part), limits);
  const drawn = await readTexts(parts, relations.filter(({ type }) => type === 'diagramData' || type === 'chart').map(({ target }) => target), limits);
  return {
    ...slide,
    text: [slide.text, ...drawn].join('\n'),
    notes: await readNotes(parts, relations, limits),
    hasLocation: await locations.any(relations.filter(({ type }) => type === 'image').map(({ target }) => target)),
  };
}

async function readNotes(parts: Parts, relations: readonly Relation[], limits: Limits): Promise<string> {
  const notes = relations.find(({ type }) => type === 'notesSlide');
  return notes ? (await readSlide(parts.read(notes.target), limits)).bodies : '';
}
