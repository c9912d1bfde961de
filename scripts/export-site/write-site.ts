import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Library } from '../../src/content/index.js';
import { isInSlice } from '../../src/exchange/index.js';
import { pageAt, PAGES, type PageName } from '../../src/shared/index.js';
import type { Services } from '../../src/web/index.js';
import { isOnlyHere, type Exporting } from '../export/run.js';
import { crawl, type Crawled } from './crawl.js';
import { EXTRA_ADDRESSES } from './extra-addresses.js';
import { makeSearchPage } from './make-search-page.js';
import { rewritePage } from './rewrite-page.js';
import { serve } from './serve.js';
import { writeSearch } from './write-search.js';

export interface SiteReport {
  items: number;
  pages: number;
  files: number;
  /** Pages of files with a small picture alone. */
  blurred: number;
}

const SEARCHES: readonly string[] = Object.values(PAGES.search);

/** The site in both languages, as files: every page asked of the program itself, then made to work on a disk. */
export async function writeSite(exporting: Exporting): Promise<SiteReport> {
  const { items, folder, signal, onProgress } = exporting;
  const services = sliced(exporting);
  const blurred = await drawPictures(services, exporting);
  const crawled = await crawlAll(services, exporting);
  const letters = await writeSearch(items, services.library(), services, folder);
  const { url } = services.site;
  const rewriting = { crawled, origins: [new URL(url).origin], day: services.today(), sliceText: exporting.sliceText, online: isOnlyHere(url) ? undefined : url };
  let done = 0;
  for (const address of crawled.pages) {
    signal.throwIfAborted();
    const path = join(folder, crawled.files.get(address)!);
    const page = rewritePage(await readFile(path, 'utf8'), address, rewriting);
    await writeFile(path, SEARCHES.includes(address) ? makeSearchPage(page, address, letters) : page);
    onProgress('Strony', (done += 1), crawled.pages.size);
  }
  await rewriteStyles(folder);
  return { items: items.length, pages: crawled.pages.size, files: crawled.files.size - crawled.pages.size, blurred };
}

/** A server gives a small picture where the large one is slow to draw; a copy would keep it for ever. */
async function drawPictures({ materials }: Services, { items, signal, onProgress }: Exporting): Promise<number> {
  let blurred = 0;
  const files = items.flatMap(({ meta }) => meta.files);
  for (const [done, file] of files.entries()) {
    onProgress('Obrazy stron', done, files.length);
    signal.throwIfAborted();
    blurred += await materials.drawEverything(file, signal);
  }
  if (files.length > 0) onProgress('Obrazy stron', files.length, files.length);
  return blurred;
}

/** The services of a library that has the slice alone, so that every list and count is true. */
function sliced({ services, slice }: Exporting): Services {
  const whole = services.library();
  const library = new Library({ ...whole.parts, items: whole.allItems.filter((item) => isInSlice(item, slice, whole)) });
  return { ...services, library: () => library };
}

async function crawlAll(services: Services, { folder, items, signal, onProgress }: Exporting): Promise<Crawled> {
  const site = await serve(services);
  try {
    const first = [PAGES.home.pl, PAGES.home.en, ...SEARCHES, ...EXTRA_ADDRESSES.everywhere, ...items.flatMap((item) => [`/m/${item.meta.id}`, ...EXTRA_ADDRESSES.ofItem(item)])];
    const origins = [new URL(services.site.url).origin, site.url];
    return await crawl(first, { url: site.url, origins, folder, isWanted, signal, onProgress: (...done) => onProgress('Zbieranie stron', ...done) });
  } finally {
    await site.close();
  }
}

/** Pages that a server makes of what a reader asks, or one for each paragraph of the library: a copy does without them. */
const LEFT_OUT: readonly (PageName | undefined)[] = ['search', 'place', 'readingList', 'compare', 'api'];
/** What no page is, and belongs into a copy: files, the lists of everything, citations, vocabularies. */
const KEPT_FILES = [/^\/(?:assets|pliki)\//u, /^\/m\/[^/]+$/u, /^\/slownik\/[^/]+$/u, /^\/wszystkie\./u, /^\/favicon/u];

/** Every page another one leads to, and further pages of lists; other questions have no end of answers. */
function isWanted(address: string): boolean {
  const [path = '', query] = address.split('?');
  const page = pageAt(path)?.page;
  if (page === undefined) return query === undefined && KEPT_FILES.some((kept) => kept.test(path));
  return !LEFT_OUT.includes(page) && (query === undefined || /^page=\d+$/u.test(query));
}

/** Fonts lie beside the stylesheet. */
async function rewriteStyles(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  for (const name of (await readdir(assets)).filter((one) => one.endsWith('.css'))) {
    const path = join(assets, name);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('url("/assets/', 'url("'));
  }
}
