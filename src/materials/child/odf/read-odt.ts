import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { finishDocument } from '../office/finish-document.js';
import { PictureLocations } from '../office/locate-pictures.js';
import { Parts } from '../office/open-parts.js';
import { readProperties } from '../office/read-properties.js';
import { Sections } from '../office/sections.js';
import { walkXml } from '../office/walk-xml.js';
import { Units } from '../unit.js';
import { refuseEncrypted } from './encryption.js';
import { OdfWalker } from './odf-walker.js';

/** Sections of a Writer document by its headings; footnotes come last. */
export async function readOdt(file: number, limits: Limits): Promise<Reading> {
  const parts = await Parts.of(file, limits);
  await refuseEncrypted(parts, limits);
  const units = new Units(limits);
  const sections = new Sections(units);
  const footnotes: string[] = [];
  const walker = new OdfWalker({
    paragraph: (text, { level, isFootnote }) => {
      if (isFootnote) footnotes.push(text);
      else if (level === undefined) sections.paragraph(text);
      else sections.heading(level, text);
    },
    picture: ({ alt }) => sections.picture(alt),
  });
  await walkXml(parts.read('content.xml'), limits, walker);
  sections.end();
  if (footnotes.length > 0) sections.heading(1, 'Przypisy');
  for (const footnote of footnotes) sections.paragraph(footnote);
  sections.end();
  const hasLocation = await new PictureLocations(parts).any([...parts.names].filter((name) => name.startsWith('Pictures/')));
  return finishDocument(units, { total: sections.total, hasLocation, properties: await readProperties(parts, 'meta.xml', limits) });
}
