import { readFileSync } from 'node:fs';
import type { Task } from '../../messages.js';
import { drawImage } from './draw-image.js';
import { drawPdf } from './draw-pdf.js';

/** Draws pages, one message a picture, so that neither side ever holds more than one. */
export async function draw(file: number, task: Extract<Task, { do: 'draw' }>): Promise<void> {
  const bytes = readFileSync(file);
  await (task.type === 'pdf' ? drawPdf(bytes, task) : drawImage(bytes, task));
}
