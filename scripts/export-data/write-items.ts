import { join } from 'node:path';
import { digestOf } from '../../src/backup/index.js';
import { itemFile, publicMarkdown, readContentText, type Item, type ListedFile } from '../../src/content/index.js';
import { givenFiles } from '../../src/web/index.js';
import type { Exporting } from '../export/run.js';
import type { BagWriter } from './bag-writer.js';

/** Files first, then the items that list them: a file that is not in the bag is listed by none. */
export async function writeItems(bag: BagWriter, exporting: Exporting): Promise<{ withheld: number }> {
  const { services, settings, items, signal, onProgress } = exporting;
  const library = services.library();
  const today = services.today();
  const isKnown = (id: string) => library.publicItem(id, today) !== undefined || library.tombstone(id) !== undefined;
  let withheld = 0;
  for (const [index, item] of items.entries()) {
    signal.throwIfAborted();
    const given = await takeFiles(bag, item, exporting);
    withheld += item.meta.files.length - given.size;
    // A file that cannot be read is no reason to leave its item out.
    const source = await readContentText(join(settings.content, item.file)).catch(() => undefined);
    // The name of the file may hold a name that must not be given: it is made anew from the title as it is shown.
    await bag.write(`content/${itemFile(item.meta.id, item.meta.kind, item.meta.title)}`, publicMarkdown(item, { source, fileOf: ({ path }) => given.get(path), isKnown }));
    onProgress('Materiały', index + 1, items.length);
  }
  return { withheld };
}

/** Copies what may be given away of an item. @returns by path in the item, how the file is listed in the bag */
async function takeFiles(bag: BagWriter, item: Item, { services: { materials } }: Exporting): Promise<Map<string, ListedFile>> {
  const taken = new Map<string, ListedFile>();
  for (const { file, isDrawn } of givenFiles(item, { materials })) {
    const picture = isDrawn ? await materials.picture(file, 1, 'full') : undefined;
    const from = isDrawn ? picture?.isRight && picture.path : materials.original(file);
    // Taken away since it was listed.
    if (!from) continue;
    const path = isDrawn ? `${(await digestOf(from)).sha256}.webp` : file.path;
    const { bytes, sha256 } = await bag.copy(`uploads/${path}`, from);
    taken.set(file.path, { ...file, path, bytes, sha256, ...(isDrawn ? { mime: 'image/webp' } : {}) });
  }
  return taken;
}
