import type { Item, ListedFile } from '../../content/index.js';
import { catalogueOf } from '../catalogue.js';
import { readFileAddress } from '../reading/read-file-address.js';
import type { Services } from '../services.js';

/** A file a public item lists today. */
export interface Listed {
  /** The first that lists it, if there are several. */
  item: Item;
  items: readonly Item[];
  file: ListedFile;
}

/** The one door of files: what no public item lists is not there, whatever lies in the folder of uploads. */
export function listedNow(parameters: Readonly<Record<string, unknown>>, { library, today }: Pick<Services, 'library' | 'today'>): Listed | undefined {
  const sha256 = readFileAddress(parameters);
  const items = sha256 === undefined ? [] : (catalogueOf(library(), today()).byFile.get(sha256) ?? []);
  const [item] = items;
  const file = item?.meta.files.find((one) => one.sha256 === sha256);
  return item && file && { item, items, file };
}
