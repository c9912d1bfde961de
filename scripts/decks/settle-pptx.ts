import { MADE_ON } from './design.js';
import { readZip, writeZip, type Entry } from './zip.js';

/**
 * Mends what PptxGenJS 4.0.1 writes: the hour of the run, English as the language of what it adds itself, empty pages of notes
 * (which would be reported as notes of a speaker), parts that are named and not there, shapes with the same number, tables
 * without a head row, shapes without descriptions.
 * @param alts descriptions of the bars, one a slide
 */
export function settlePptx(pptx: Buffer, alts: readonly (string | undefined)[]): Buffer {
  const entries = readZip(pptx).filter(({ name }) => !name.startsWith('ppt/notesSlides/'));
  const names = new Set(entries.map(({ name }) => `/${name}`));
  return writeZip(entries.map((entry) => settleEntry(entry, names, alts)));
}

function settleEntry({ name, bytes }: Entry, names: ReadonlySet<string>, alts: readonly (string | undefined)[]): Entry {
  if (!/\.(?:xml|rels)$/u.test(name)) return { name, bytes };
  let xml = bytes.toString('utf8').replaceAll('lang="en-US"', 'lang="pl-PL"').replaceAll('altLang="en-US"', 'altLang="pl-PL"');
  if (name === '[Content_Types].xml') xml = xml.replace(/<Override PartName="([^"]+)"[^>]*>/gu, (part, partName: string) => (names.has(partName) ? part : ''));
  if (name.startsWith('ppt/slides/_rels/')) xml = xml.replace(/<Relationship [^>]*relationships\/notesSlide"[^>]*>/gu, '');
  if (name === 'docProps/core.xml') xml = settleProperties(xml);
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/u.exec(name);
  if (slide) xml = settleSlide(xml, alts[Number(slide[1]) - 1]);
  return { name, bytes: Buffer.from(xml) };
}

function settleProperties(xml: string): string {
  const day = MADE_ON.toISOString().replace(/\.\d+Z$/u, 'Z');
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${day}`)
    .replace('</cp:coreProperties>', '<dc:language>pl-PL</dc:language></cp:coreProperties>');
}

function settleSlide(xml: string, alt: string | undefined): string {
  let number = 1;
  return xml
    .replace(/<p:cNvPr id="\d+" name="/gu, () => `<p:cNvPr id="${number++}" name="`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>')
    .replace(/(<p:cNvPr id="\d+" name="Słupki")/u, `$1 descr="${escapeXml(alt ?? '')}"`)
    .replace(/(<p:cNvPr id="\d+" name="Linia")>/gu, `$1>${DECORATIVE}`);
}

/** What PowerPoint writes for „Oznacz jako dekoracyjne” (MS-ODRAWXML, 2.2.3). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
