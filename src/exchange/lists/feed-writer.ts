import type { LibraryRecord } from '../record.js';
import { elementsOf, XML_DECLARATION } from '../xml/to-xml.js';
import type { XmlTree } from '../xml/xml-tree.js';
import type { Batches } from './list-form.js';

interface Feed {
  /** What stands before the entries, its elements still open. */
  opening: string;
  entry: (record: LibraryRecord) => XmlTree;
  /** What closes them. */
  closing: string;
}

/** Writes a feed entry by entry; what was written is handed on after each batch and not kept. */
export async function* writeFeed(batches: Batches, { opening, entry, closing }: Feed): AsyncGenerator<string> {
  yield XML_DECLARATION + opening;
  for await (const batch of batches) yield batch.map((record) => `\n${elementsOf(entry(record))}`).join('');
  yield `${closing}\n`;
}
