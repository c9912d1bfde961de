import { fromBufferPromise, type Entry } from 'yauzl';
import { text } from 'node:stream/consumers';

/** Every file of a ZIP in its order, read back by another program than the one that wrote it. */
export async function filesOf(zip: Buffer): Promise<{ name: string; method: number; content: string }[]> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  const files: { name: string; method: number; content: string }[] = [];
  for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) {
    files.push({ name: entry.fileName, method: entry.compressionMethod, content: await text(await archive.openReadStreamPromise(entry)) });
  }
  return files;
}
