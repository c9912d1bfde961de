import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import type { Task } from '../../messages.js';
import { CannotRead } from '../cannot-read.js';
import { say } from '../say.js';
import { fit } from './fit.js';
import { sayPicture } from './say-picture.js';
import { quietSharp } from './quiet-sharp.js';

/** Pages of a PDF by pdfium, which keeps memory flat over hundreds of pages. A page that cannot be drawn is left out. */
export async function drawPdf(bytes: Uint8Array, { pages, widths, limits }: Extract<Task, { do: 'draw' }>): Promise<void> {
  const document = await open(bytes);
  const total = document.getPageCount();
  const all = Array.from({ length: Math.min(total, limits.units) }, (_, index) => index + 1);
  const wanted = pages === 'all' ? all : pages.filter((number) => number <= total);
  for (const number of wanted) {
    for (const width of widths) await drawPage(document, number, { width, tallness: limits.previewTallness }).catch(() => {});
    await say({ progress: [number, total] });
  }
}

async function open(bytes: Uint8Array): Promise<PDFiumDocument> {
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    throw new CannotRead(/password/iu.test((error as Error).message) ? 'encrypted' : 'damaged');
  }
}

async function drawPage(document: PDFiumDocument, number: number, { width: asked, tallness }: { width: number; tallness: number }): Promise<void> {
  const page: PDFiumPage = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const { width, height } = fit({ width: originalWidth, height: originalHeight }, asked, tallness);
  const { data, ...drawn } = await page.render({ width, height, render: 'bitmap' });
  const picture = quietSharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width: drawn.width, height: drawn.height, channels: 4 } });
  await sayPicture(picture.flatten({ background: '#fff' }), { number, asked });
}
