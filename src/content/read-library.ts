import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../shared/index.js';
import type { ItemCache } from './cache/item-cache.js';
import { checkLibrary } from './check-library.js';
import { listItemFiles } from './find-item-file.js';
import type { Item, ItemReading } from './item.js';
import { Library } from './library.js';
import { mayStayShown } from './may-stay-shown.js';
import type { Masks } from './names/masks.js';
import type { Lemmas } from './names/name-finder.js';
import type { itemParser } from './parse-item.js';
import { decodeContent } from './read-content-text.js';
import { readEditions, readReferences } from './read-editions.js';
import { readSynonyms } from './read-synonyms.js';
import { readVocabularies } from './read-vocabularies.js';
import type { Vocabularies } from './vocabulary.js';

export interface ContentFolders {
  /** The folder of Markdown and YAML. */
  content: string;
  /** The folder of materials. */
  uploads: string;
}

export interface ReadOptions {
  /** The reading before this one: a file that broke since keeps its last good item (so it does after a start, from the cache). */
  previous?: Library;
  /** Where parsed items are kept between readings and starts; without it every file is parsed. */
  cache?: ItemCache;
  /** People who must not be named or shown, and what knows the forms of their names. */
  masks?: Masks;
  lemmas?: Lemmas;
  /** Called after every file: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/** A Markdown file larger than this is not a note (the whole of „Pan Tadeusz” has 0.45 MB, which render in about 2 s). */
const MAX_FILE_BYTES = 500_000;

/** Rendering takes about two milliseconds a file: after so many a running server gets to answer. */
const PAUSE_EVERY = 20;

/** Reads the whole of `content/`. Faulty files become problems; nothing here throws for what a file contains. */
export async function readLibrary(folders: ContentFolders, options: ReadOptions = {}): Promise<Library> {
  const { vocabularies, problems } = await readVocabularies(folders.content);
  const { editions, problems: editionProblems } = await readEditions(folders.content, vocabularies);
  const { references, problems: referenceProblems } = await readReferences(folders.content, vocabularies);
  const { synonyms, problems: synonymProblems } = await readSynonyms(folders.content, vocabularies);
  problems.push(...editionProblems, ...referenceProblems, ...synonymProblems);

  const lastGood = new Map(options.previous?.allItems.map((item) => [item.file, item]));
  const parse = parserWhenNeeded(vocabularies);
  options.cache?.fit(vocabularies);
  const files = await listItemFiles(folders.content);
  const items = new Map<string, Item>();
  const faulty = new Set<string>();

  for (const [index, file] of files.entries()) {
    const reading = await readCached(folders.content, file, parse, options.cache);
    problems.push(...reading.problems);
    let { item } = reading;
    if (!reading.item) {
      faulty.add(claimedId(file));
      const last = lastGood.get(file) ?? options.cache?.lastGood(file);
      item = last && mayStayShown(reading.text, last.meta) ? withOwnBody(last) : undefined;
      if (last?.meta.workflow === 'published') problems.push(item ? stillShown(file) : notShown(file));
    }
    if (item) problems.push(...keepOne(items, item));
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1 || index === files.length - 1) {
      options.onProgress?.(index + 1, files.length);
      await new Promise(setImmediate);
    }
  }
  options.cache?.finish(files);

  const whole = { items: [...items.values()], editions, references, vocabularies, uploads: folders.uploads, faulty };
  problems.push(...checkLibrary(whole));
  problems.sort((a, b) => a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return new Library({ ...whole, synonyms, problems, masks: options.masks, lemmas: options.lemmas });
}

async function readCached(content: string, file: string, parse: Parse, cache: ItemCache | undefined): Promise<ItemReading> {
  if (!cache) return readItem(content, file, parse);
  const stamp = writtenAt(join(content, file));
  const known = cache.get(file, stamp);
  if (known) return known;
  const reading = await readItem(content, file, parse);
  // The stamp was taken before reading: a file written in between will be read again.
  return reading.item ? cache.put(file, stamp, reading) : reading;
}

/** Changes whenever a file is written or replaced, even within one millisecond and with an old date. */
function writtenAt(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.mtimeNs}:${found.ctimeNs}:${found.size}:${found.ino}` : 'gone';
}

type Parse = (text: string, file: string) => Promise<ItemReading>;

/** Loading what renders Markdown takes 0.17 s, and most starts find every file in the cache. */
function parserWhenNeeded(vocabularies: Vocabularies): Parse {
  let parser: Promise<ReturnType<typeof itemParser>> | undefined;
  return async (text, file) => {
    parser ??= import('./parse-item.js').then((module) => module.itemParser(vocabularies));
    return (await parser)(text, file);
  };
}

async function readItem(content: string, file: string, parse: Parse): Promise<ItemReading> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(content, file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'błąd odczytu';
    return fault(file, `nie można przeczytać pliku (${reason})`, 'Sprawdź prawa dostępu do pliku.');
  }
  if (bytes.length > MAX_FILE_BYTES) return fault(file, 'plik jest większy niż 500 kB', 'Podziel go albo przenieś załączniki do uploads.');
  const text = decode(bytes);
  if (text === undefined) return fault(file, 'plik nie jest zapisany w UTF-8', 'Zapisz go w edytorze jako UTF-8.');
  try {
    const reading = await parse(text, file);
    return reading.item ? reading : { ...reading, text };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const { problems } = fault(file, `pliku nie udało się przetworzyć: ${reason}`, 'Zgłoś to osobie, która opiekuje się programem, razem z tym plikiem.');
    return { problems, text };
  }
}

function fault(file: string, message: string, advice: string): ItemReading {
  return { problems: [{ file, severity: 'error', message, advice }] };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return decodeContent(bytes);
  } catch {
    return undefined;
  }
}

/** The last good version of a file that broke: its body is taken out of the cache, which forgets it when the vocabularies change. */
function withOwnBody(item: Item | undefined): Item | undefined {
  try {
    return item && { ...item, body: { ...item.body } };
  } catch {
    return undefined;
  }
}

/** Adds an item unless another file has taken its id; the file first in order keeps it. */
function keepOne(items: Map<string, Item>, item: Item): Problem[] {
  const holder = items.get(item.meta.id);
  if (!holder) {
    items.set(item.meta.id, item);
    return [];
  }
  return [{ file: item.file, field: 'id', severity: 'error', message: `identyfikator „${item.meta.id}” ma już plik ${holder.file}`, advice: 'Nadaj nowemu materiałowi kolejny wolny identyfikator.' }];
}

function stillShown(file: string): Problem {
  return { file, severity: 'warning', message: 'czytelnicy widzą ostatnią poprawną wersję tego materiału', advice: 'Popraw błędy tego pliku, aby pokazać nową wersję.' };
}

function notShown(file: string): Problem {
  return { file, severity: 'warning', message: 'czytelnicy nie widzą tego materiału, bo z pliku nie wynika, że nadal ma być publiczny', advice: 'Popraw błędy tego pliku.' };
}

/** The id a file name promises, known even when the file cannot be read. */
function claimedId(file: string): string {
  return /^kkwl-\d{4}-\d{4}/u.exec(basename(file))?.[0] ?? basename(file);
}
