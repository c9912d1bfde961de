import type { Item, ListedFile } from '../../content/index.js';
import type { Services } from '../services.js';
import { isPicture } from './file-name.js';
import { mayBeGiven } from './text-for-item.js';

/** A file of an item that may be taken away now. */
export interface GivenFile {
  file: ListedFile;
  /** What is given is the picture drawn anew, never the upload of a photograph. */
  isDrawn: boolean;
}

/** @param item as the public may see it */
export function givenFiles(item: Item, { materials }: Pick<Services, 'materials'>): GivenFile[] {
  return item.meta.files.flatMap((file): GivenFile[] => {
    if (isPicture(file)) return materials.text(file.sha256)?.unit === 'image' && materials.hasPicture(file.sha256, 1) ? [{ file, isDrawn: true }] : [];
    return materials.original(file) && mayBeGiven([item], file.sha256, materials) ? [{ file, isDrawn: false }] : [];
  });
}
