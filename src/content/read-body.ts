import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from './item.js';
import { cutFrontMatter } from './parse-front-matter.js';

/** The Markdown below the front matter of an item, as it stands in its file. @throws when the file is gone */
export async function readBody(content: string, item: Pick<Item, 'file'>): Promise<string> {
  const text = (await readFile(join(content, item.file), 'utf8')).normalize('NFC');
  return text.slice(cutFrontMatter(text)?.length ?? 0).replace(/^(?:\r?\n)+/u, '');
}
