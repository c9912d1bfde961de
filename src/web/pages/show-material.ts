import { ownFiles, type Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { FILE_NAME_LENGTH, materialAddress } from '../parts/unit-place.js';
import type { Moved, Shown, Visit } from '../visit.js';
import { countOpening } from './count-use.js';
import { materialPage } from './material-page.js';
import { showItem } from './show-item.js';

/** A file of an item, slide by slide. Where there is no such item, what its own address says; where no such file, the item. */
export async function showMaterial(visit: Visit): Promise<Shown | Moved> {
  const { library, today, parameters, language } = visit;
  const id = parameters['id'] ?? '';
  const item = library.publicItem(id, today);
  if (!item) return showItem({ ...visit, page: 'item', parameters: { id } });
  const name = (parameters['file'] ?? '').toLowerCase();
  const own = ownFiles(item.meta).find(({ file }) => file.sha256.slice(0, FILE_NAME_LENGTH) === name);
  if (own) {
    countOpening(item, visit);
    return { view: 'material', page: materialPage(own, item, visit) };
  }
  // For now: a file under embargo will be there one day.
  return { movedTo: addressOfOther(item, name, visit) ?? addressOf('item', language, { id }), isForNow: true };
}

/** The PDF of a deck has no page beside that of the deck. */
function addressOfOther(item: Item, name: string, { language }: Visit): string | undefined {
  const original = ownFiles(item.meta).find(({ rendition }) => rendition?.sha256.slice(0, FILE_NAME_LENGTH) === name);
  return original && materialAddress(item, original.file, language);
}
