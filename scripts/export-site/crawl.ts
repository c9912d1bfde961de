import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { load } from 'cheerio';
import { ExportError } from '../export/export-error.js';
import { fileOf } from './file-of.js';
import { addressIn, LINKING, type Origins } from './links.js';

export interface Crawled {
  /** By address, the file it lies in. */
  files: ReadonlyMap<string, string>;
  /** Addresses that lead on to others. */
  moved: ReadonlyMap<string, string>;
  /** Those of the files that are pages, by address. */
  pages: ReadonlySet<string>;
}

export interface CrawlOptions {
  /** Where the site answers. */
  url: string;
  origins: Origins;
  folder: string;
  /** Whether an address that a page leads to belongs to the export. */
  isWanted: (address: string) => boolean;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Asked at a time; one process answers them all. */
const AT_ONCE = 4;

/**
 * Brings every page and file that is reached from the first addresses into the folder, pages as they came.
 * @throws ExportError when a page fails: half a library is none
 */
export async function crawl(first: Iterable<string>, { url, origins, folder, isWanted, signal, onProgress }: CrawlOptions): Promise<Crawled> {
  const files = new Map<string, string>();
  const moved = new Map<string, string>();
  const pages = new Set<string>();
  const known = new Set(first);
  const queue = [...known];
  let done = 0;
  const meet = (address: string | undefined) => {
    if (address === undefined || known.has(address) || !isWanted(address)) return;
    known.add(address);
    queue.push(address);
  };

  const take = async (address: string): Promise<void> => {
    const answer = await fetch(url + address, { redirect: 'manual', signal });
    const to = addressIn(answer.headers.get('location') ?? undefined, address, origins);
    if (answer.status >= 300 && answer.status < 400 && to !== undefined) {
      moved.set(address, to);
      meet(to);
    }
    if (answer.status >= 500) throw new ExportError(`Strona ${address} nie dała się wydać (${answer.status}). Szczegóły pokaże uruchomiony serwer: npm start.`);
    if (answer.status !== 200) return void (await answer.body?.cancel());
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    const file = fileOf(address, isPage);
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    if (isPage) {
      const html = await answer.text();
      await writeFile(path, html);
      pages.add(address);
      for (const found of linksIn(html)) meet(addressIn(found, address, origins)?.split('#')[0]);
    } else if (file.endsWith('.css')) {
      const styles = await answer.text();
      await writeFile(path, styles);
      for (const found of styles.matchAll(/url\("([^"]+)"\)/gu)) meet(addressIn(found[1], address, origins));
    } else if (answer.body) {
      await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(path), { signal });
    }
    files.set(address, file);
  };

  const work = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      signal.throwIfAborted();
      await take(address);
      onProgress((done += 1), known.size);
    }
  };
  // Those that find nothing to do end early; what comes later is found by the rest.
  while (queue.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { files, moved, pages };
}

function linksIn(html: string): string[] {
  const $ = load(html);
  return LINKING.flatMap(({ selector, attribute }) => $(selector).toArray().map((element) => $(element).attr(attribute) ?? ''));
}
