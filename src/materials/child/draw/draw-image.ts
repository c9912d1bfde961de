import type { Task } from '../../messages.js';
import { CannotRead } from '../cannot-read.js';
import { quietSharp } from './quiet-sharp.js';
import { sayPicture } from './say-picture.js';

/** A picture anew from its pixels, turned as it is to be seen: nothing else of the file comes along, no place, camera or name. */
export async function drawImage(bytes: Buffer, { widths, limits }: Extract<Task, { do: 'draw' }>): Promise<void> {
  for (const width of widths) {
    try {
      const picture = quietSharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', pages: 1 }).autoOrient();
      await sayPicture(picture.resize({ width, height: width * limits.previewTallness, fit: 'inside', withoutEnlargement: true }), { number: 1, asked: width });
    } catch {
      throw new CannotRead('damaged');
    }
  }
}
