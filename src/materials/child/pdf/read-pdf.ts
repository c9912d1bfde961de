import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { CannotRead } from '../cannot-read.js';
import { say } from '../say.js';
import { toReading, Units, type RawUnit } from '../unit.js';
import { countFigures } from './figures.js';
import { toLines, type Piece } from './lines.js';
import { loadPdfjs } from './load-pdfjs.js';
import { splitTitle } from './title.js';

/** Pages between two messages of progress. */
const STEP = 20;

/** Pages of a PDF. Nothing is drawn and no script runs: only text, structure and properties are asked for. */
export async function readPdf(file: number, limits: Limits): Promise<Reading> {
  const document = await open(new Uint8Array(readFileSync(file)));
  const total = document.numPages;
  const isTagged = (await quietly(document.getMarkInfo()))?.Marked === true;
  const units = new Units(limits);
  let size: Pick<Reading, 'width' | 'height'> = { width: null, height: null };
  for (let number = 1; number <= total && !units.isFull; number += 1) {
    // A page that is damaged does not take the others with it.
    const page = await quietly(document.getPage(number));
    units.add((page && (await quietly(readPage(page, isTagged)))) ?? { isCut: true });
    if (number === 1 && page) size = sizeOf(page);
    page?.cleanup();
    if (number % STEP === 0) await say({ progress: [number, Math.min(total, limits.units)] });
  }
  if (units.all.length === 0) throw new CannotRead('damaged');
  return toReading({ unit: 'page', total, ...size, isTagged, ...(await readFacts(document)) }, units);
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { getDocument } = await loadPdfjs();
  try {
    return await getDocument({
      data,
      cMapUrl: join(assets, 'cmaps/'),
      standardFontDataUrl: join(assets, 'standard_fonts/'),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new CannotRead((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function quietly<Result>(promise: Promise<Result>): Promise<Result | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}

async function readPage(page: PDFPageProxy, isTagged: boolean): Promise<RawUnit> {
  const { items } = await page.getTextContent();
  const { lines, sizes } = toLines(items.filter((item) => 'str' in item) as Piece[]);
  const { title, rest } = splitTitle(lines);
  const figures = isTagged ? countFigures(await quietly(page.getStructTree())) : [];
  return {
    title,
    text: rest.map(({ text }) => text).join('\n'),
    smallestFont: sizes.smallest(),
    pictures: figures.length,
    picturesWithoutAlt: figures.filter((alt) => alt.trim() === '').length,
    altTexts: figures,
  };
}

function sizeOf({ view, rotate }: PDFPageProxy): Pick<Reading, 'width' | 'height'> {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const sides = [Math.abs(right - left), Math.abs(top - bottom)].map((side) => Math.min(Math.round(side), 100_000_000));
  const [width = 0, height = 0] = rotate % 180 === 0 ? sides : sides.toReversed();
  return { width, height };
}

async function readFacts(document: PDFDocumentProxy): Promise<Pick<Reading, 'title' | 'language' | 'hasScripts' | 'attachments'>> {
  const metadata = await quietly(document.getMetadata());
  const info = (metadata?.info ?? {}) as { Title?: unknown; Language?: unknown };
  const language = typeof info.Language === 'string' && /^[a-z]{2,3}(?:-[\w-]{1,30})?$/iu.test(info.Language) ? info.Language : null;
  return {
    title: typeof info.Title === 'string' ? info.Title : null,
    language,
    hasScripts: (await quietly(document.hasJSActions())) ?? false,
    attachments: Math.min(Object.keys((await quietly(document.getAttachments())) ?? {}).length, 1_000_000),
  };
}
