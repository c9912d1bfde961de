import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { unitAnchor } from '../../../src/search/index.js';
import { makePptx } from '../../../tests/materials/fixtures/make-pptx.js';
import { FONT_FILES } from '../../decks/typeface.js';
import { Random } from '../corpus/random.js';
import { sampleItems } from '../sample-items.js';

/** Writes one upload to a path; nothing else has the word, which stands on its seventh slide or page. */
export type MakeFile = (path: string, word: string) => Promise<void>;

export interface Shape {
  name: string;
  ending: 'pptx' | 'pdf';
  /** The place with the word, as an address ends. */
  anchor: string;
  make: MakeFile;
}

const PLACE = 7;
const SLIDES = 20;
const SLIDE_WORDS = 40;
/** Of a photograph put on a slide by a phone that shrinks it. */
const SLIDE_PICTURE_BYTES = 150_000;
const PAGES = 100;
const PAGE_WORDS = 250;
/** Just below the limit of an upload, with the text. */
const LARGE_BYTES = 199_000_000;
const SEED = 17;

/** The three kinds of files; their words are those of the content. */
export async function shapesOf(content: string): Promise<{ deck: Shape; document: Shape; large: Shape }> {
  const random = new Random(SEED);
  const words = sampleItems(content, random).flatMap((item) => item.words);
  const text = (count: number) => Array.from({ length: count }, () => random.pick(words)).join(' ');
  const slidePicture = await noise(SLIDE_PICTURE_BYTES);
  const pagePicture = await noise(LARGE_BYTES / PAGES - 3_000);
  return {
    deck: { name: `PPTX, ${SLIDES} slides`, ending: 'pptx', anchor: unitAnchor({ kind: 'slide', number: PLACE }), make: (path, word) => writeFile(path, deck(text, word, slidePicture)) },
    document: { name: `PDF, ${PAGES} pages`, ending: 'pdf', anchor: unitAnchor({ kind: 'page', number: PLACE }), make: (path, word) => writePdf(path, text, word) },
    large: { name: `PDF, ${PAGES} pages with pictures`, ending: 'pdf', anchor: unitAnchor({ kind: 'page', number: PLACE }), make: (path, word) => writePdf(path, text, word, pagePicture) },
  };
}

function deck(text: (words: number) => string, word: string, picture: Buffer): Buffer {
  const slides = Array.from({ length: SLIDES }, (_, index) => ({ title: text(3), text: [text(SLIDE_WORDS / 2), text(SLIDE_WORDS / 2), ...(index + 1 === PLACE ? [word] : [])], size: 20, notes: text(SLIDE_WORDS) }));
  return makePptx(slides, { more: slides.map((_, index) => ({ name: `ppt/media/image${index + 1}.jpeg`, content: picture, isStored: true })) });
}

async function writePdf(path: string, text: (words: number) => string, word: string, picture?: Buffer): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
  const written = pipeline(pdf, createWriteStream(path));
  pdf.font(FONT_FILES.regular);
  for (let page = 1; page <= PAGES; page += 1) {
    pdf.addPage();
    // Below the text there is room for it: a page that overflows would become two.
    if (picture) pdf.image(picture, 50, 600, { fit: [200, 200] });
    pdf.fontSize(18).text(text(4), 50, 50).fontSize(10).text(text(PAGE_WORDS)).text(page === PLACE ? word : '');
    // Pages go to the disk one by one instead of all lying in memory.
    await new Promise(setImmediate);
  }
  pdf.end();
  await written;
}

/** A JPEG of about so many bytes that cannot be packed any better. */
async function noise(bytes: number): Promise<Buffer> {
  // Measured at this quality: 0.96 bytes a pixel.
  const side = Math.floor(Math.sqrt(bytes / BYTES_A_PIXEL));
  return sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer();
}

const BYTES_A_PIXEL = 0.97;
