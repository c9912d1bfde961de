import type { Item } from '../../content/index.js';
import { recordOf, type LibraryRecord, type RecordFile } from '../../exchange/index.js';
import { PREVIEW_WIDTHS } from '../../materials/index.js';
import { fileAddress } from '../../shared/index.js';
import { isPicture, mediaOf } from '../files/file-name.js';
import { mayBeGiven } from '../files/text-for-item.js';
import { originalAddress } from '../parts/item-file.js';
import type { Services } from '../services.js';

/** The record of an item, with the files that may be taken away now. @param item as the public may see it */
export function recordFor(item: Item, services: Services): LibraryRecord {
  return recordOf(item, { library: services.library(), siteUrl: services.site.url, filesOf: (each) => filesOf(each, services) });
}

function filesOf(item: Item, { materials, site }: Services): RecordFile[] {
  return item.meta.files.flatMap((file): RecordFile[] => {
    const common = { label: file.label, role: file.role };
    if (isPicture(file)) {
      const isDrawn = materials.text(file.sha256)?.unit === 'image' && materials.hasPicture(file.sha256, 1);
      const url = site.url + fileAddress('picture', { sha256: file.sha256, width: String(PREVIEW_WIDTHS.full), picture: '1.webp' });
      return isDrawn ? [{ ...common, url, mime: 'image/webp', bytes: undefined, sha256: undefined }] : [];
    }
    if (!materials.original(file) || !mayBeGiven([item], file.sha256, materials)) return [];
    return [{ ...common, url: site.url + originalAddress(file), mime: mediaOf(file), bytes: file.bytes, sha256: file.sha256 }];
  });
}
