import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { PictureLocations } from '../office/locate-pictures.js';
import { Parts } from '../office/open-parts.js';
import { readProperties } from '../office/read-properties.js';
import { Sections } from '../office/sections.js';
import { walkXml } from '../office/walk-xml.js';
import { finishDocument } from '../office/finish-document.js';
import { Units } from '../unit.js';
import { BodyWalker } from './body-walker.js';
import { readHeadingStyles } from './heading-styles.js';

/** Sections of a Word document by its headings; footnotes come last (ECMA-376, part 1, 17). */
export async function readDocx(file: number, limits: Limits): Promise<Reading> {
  const parts = await Parts.of(file, limits);
  const units = new Units(limits);
  const sections = new Sections(units);
  const styles = await readHeadingStyles(parts, limits);
  await walkXml(parts.read('word/document.xml'), limits, new BodyWalker(styles, sections));
  sections.end();
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml'].filter((name) => parts.names.has(name))) {
    sections.heading(1, 'Przypisy');
    await walkXml(parts.read(notes), limits, new BodyWalker(new Map(), sections));
    sections.end();
  }
  const hasLocation = await new PictureLocations(parts).any([...parts.names].filter((name) => name.startsWith('word/media/')));
  return finishDocument(units, { total: sections.total, hasLocation, properties: await readProperties(parts, 'docProps/core.xml', limits) });
}
