import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { CannotRead } from '../cannot-read.js';
import { FontSizes } from '../font-sizes.js';
import { PictureLocations } from '../office/locate-pictures.js';
import { Parts } from '../office/open-parts.js';
import { readProperties } from '../office/read-properties.js';
import { walkXml } from '../office/walk-xml.js';
import { toReading, Units } from '../unit.js';
import { refuseEncrypted } from './encryption.js';
import { OdfWalker, type OdfListener } from './odf-walker.js';

/** Slides of an Impress presentation. */
export async function readOdp(file: number, limits: Limits): Promise<Reading> {
  const parts = await Parts.of(file, limits);
  await refuseEncrypted(parts, limits);
  const pages = new Pages();
  await walkXml(parts.read('content.xml'), limits, new OdfWalker(pages));
  if (pages.all.length === 0) throw new CannotRead('no-slides');
  const units = new Units(limits);
  const locations = new PictureLocations(parts);
  for (const { title, text, notes, pictures, isHidden, sizes } of pages.all.slice(0, limits.units)) {
    units.add({
      title: title.join('\n'),
      text: text.join('\n'),
      notes: notes.join('\n'),
      isHidden,
      pictures: pictures.length,
      picturesWithoutAlt: pictures.filter(({ alt }) => alt.trim() === '').length,
      altTexts: pictures.map(({ alt }) => alt),
      smallestFont: sizes.smallest(),
      hasLocation: await locations.any(pictures.map(({ target }) => target)),
    });
  }
  return toReading({ unit: 'slide', total: pages.all.length, ...(await readSize(parts, limits)), ...(await readProperties(parts, 'meta.xml', limits)) }, units);
}

interface Page {
  title: string[];
  text: string[];
  notes: string[];
  pictures: { alt: string; target: string }[];
  isHidden: boolean;
  sizes: FontSizes;
}

/** Text that stands on every slide and says nothing. */
const LEFT_OUT = ['page-number', 'date-time', 'header'];

class Pages implements OdfListener {
  readonly all: Page[] = [];

  page({ isHidden }: { isHidden: boolean }): void {
    this.all.push({ title: [], text: [], notes: [], pictures: [], isHidden, sizes: new FontSizes() });
  }

  paragraph: OdfListener['paragraph'] = (text, { frame, isNotes, sizes }) => {
    const page = this.all.at(-1);
    if (!page || LEFT_OUT.includes(frame ?? '')) return;
    if (isNotes) page.notes.push(text);
    else (frame === 'title' ? page.title : page.text).push(text);
    if (!isNotes) for (const [size, letters] of sizes) page.sizes.add(size, letters);
  };

  picture: OdfListener['picture'] = ({ isNotes, ...picture }) => {
    if (!isNotes) this.all.at(-1)?.pictures.push(picture);
  };
}

/** The size of slides stands in the page layout of `styles.xml`, in centimetres, inches or points. */
async function readSize(parts: Parts, limits: Limits): Promise<{ width: number | null; height: number | null }> {
  const size: { width: number | null; height: number | null } = { width: null, height: null };
  if (!parts.names.has('styles.xml')) return size;
  await walkXml(parts.read('styles.xml'), limits, {
    open: ({ name, attribute }) => {
      if (name !== 'style:page-layout-properties' || attribute('style:print-orientation') === 'portrait') return;
      size.width ??= points(attribute('xsl-fo-compatible:page-width'));
      size.height ??= points(attribute('xsl-fo-compatible:page-height'));
    },
  });
  return size;
}

const UNITS: Readonly<Record<string, number>> = { cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pt: 1 };

function points(written: string | undefined): number | null {
  const [, number, unit] = /^([\d.]+)(cm|mm|in|pt)$/u.exec(written ?? '') ?? [];
  return number && unit ? Math.round(Number(number) * UNITS[unit]!) || null : null;
}
