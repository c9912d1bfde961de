import type { Item } from '../../content/index.js';
import { recordOf, type LibraryRecord, type RecordFile } from '../../exchange/index.js';
import { PREVIEW_WIDTHS } from '../../materials/index.js';
import { fileAddress } from '../../shared/index.js';
import { mediaOf } from '../files/file-name.js';
import { givenFiles } from '../files/given-files.js';
import { originalAddress } from '../parts/item-file.js';
import type { Services } from '../services.js';

/** The record of an item, with the files that may be taken away now. @param item as the public may see it */
export function recordFor(item: Item, services: Services): LibraryRecord {
  const library = services.library();
  const today = services.today();
  return recordOf(item, { library, siteUrl: services.site.url, isPublic: (id) => library.publicItem(id, today) !== undefined, filesOf: (each) => filesOf(each, services) });
}

function filesOf(item: Item, services: Services): RecordFile[] {
  const { url } = services.site;
  return givenFiles(item, services).map(({ file, isDrawn }): RecordFile => {
    const common = { label: file.label, role: file.role };
    if (!isDrawn) return { ...common, url: url + originalAddress(file), mime: mediaOf(file), bytes: file.bytes, sha256: file.sha256 };
    const picture = fileAddress('picture', { sha256: file.sha256, width: String(PREVIEW_WIDTHS.full), picture: '1.webp' });
    return { ...common, url: url + picture, mime: 'image/webp', bytes: undefined, sha256: undefined };
  });
}
