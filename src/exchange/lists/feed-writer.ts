import { createCB } from 'xmlbuilder2';
import type { XMLBuilderCB } from 'xmlbuilder2/lib/interfaces.js';
import type { LibraryRecord } from '../record.js';
import { soundXml } from './sound-xml.js';
import type { Batches } from './list-form.js';

/** Writes a feed element by element; what was written is handed on after each batch and not kept. */
export async function* writeFeed(batches: Batches, open: (xml: XMLBuilderCB) => void, entry: (xml: XMLBuilderCB, record: LibraryRecord) => void): AsyncGenerator<string> {
  let written: string[] = [];
  const take = () => {
    const text = written.join('');
    written = [];
    return text;
  };
  const xml = createCB({ data: (piece: string) => void written.push(piece) });
  xml.dec({ version: '1.0', encoding: 'UTF-8' });
  open(xml);
  for await (const batch of batches) {
    for (const record of batch) {
      xml.txt('\n');
      entry(xml, record);
    }
    yield take();
  }
  xml.end();
  yield `${take()}\n`;
}

/** An element with text alone. */
export function say(xml: XMLBuilderCB, name: string, text: string, attributes: Record<string, string> = {}): void {
  xml.ele(name, attributes).txt(soundXml(text)).up();
}

/** An element with attributes alone. */
export function point(xml: XMLBuilderCB, name: string, attributes: Record<string, string>): void {
  xml.ele(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, soundXml(value)]))).up();
}
