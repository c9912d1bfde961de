import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../shared/index.js';
import { checkLibrary } from './check-library.js';
import type { Item } from './item.js';
import { Library } from './library.js';
import { itemParser, type ItemReading } from './parse-item.js';
import { readEditions, readReferences } from './read-editions.js';
import { readVocabularies } from './read-vocabularies.js';

export interface ContentFolders {
  /** The folder of Markdown and YAML. */
  content: string;
  /** The folder of materials. */
  uploads: string;
}

export interface ReadOptions {
  /** The reading before this one: unchanged files are not parsed again, and a file that broke keeps its last good item. */
  previous?: Library;
  /** Called after every file: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/** One folder for each kind of item; a file in the wrong one is still read, the front matter decides. */
const ITEM_FOLDERS = ['case-studies', 'panel-notes', 'presentations'] as const;

/** A Markdown file larger than this is not a note (the whole of „Pan Tadeusz” has 0.45 MB). */
const MAX_FILE_BYTES = 2_000_000;

/** Reads the whole of `content/`. Faulty files become problems; nothing here throws for what a file contains. */
export async function readLibrary(folders: ContentFolders, options: ReadOptions = {}): Promise<Library> {
  const { vocabularies, problems } = await readVocabularies(folders.content);
  const { editions, problems: editionProblems } = await readEditions(folders.content, vocabularies);
  const { references, problems: referenceProblems } = await readReferences(folders.content, vocabularies);
  problems.push(...editionProblems, ...referenceProblems);

  const sameCodes = JSON.stringify(options.previous?.vocabularies) === JSON.stringify(vocabularies);
  const known = new Map(options.previous?.allItems.map((item) => [item.file, item]));
  const parse = itemParser(vocabularies);
  const files = await listItemFiles(folders.content);
  const items = new Map<string, Item>();
  const faulty = new Set<string>();

  for (const [index, file] of files.entries()) {
    const reading = await readItem(folders.content, file, parse, sameCodes ? known.get(file) : undefined);
    problems.push(...reading.problems);
    const last = reading.item ?? known.get(file);
    if (!reading.item) {
      faulty.add(claimedId(file));
      if (last) problems.push(stillShown(file));
    }
    if (last) problems.push(...keepOne(items, last));
    options.onProgress?.(index + 1, files.length);
    // Rendering takes about a millisecond a file: let a running server answer in between.
    if (index % 20 === 19) await new Promise(setImmediate);
  }

  const whole = { items: [...items.values()], editions, references, vocabularies, uploads: folders.uploads, faulty };
  problems.push(...checkLibrary(whole));
  problems.sort((a, b) => a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return new Library({ ...whole, problems });
}

async function listItemFiles(content: string): Promise<string[]> {
  const lists = await Promise.all(
    ITEM_FOLDERS.map(async (folder) => {
      const entries = await readdir(join(content, folder), { withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => `${folder}/${entry.name}`);
    }),
  );
  return lists.flat().sort();
}

async function readItem(content: string, file: string, parse: (text: string, file: string) => ItemReading, known: Item | undefined): Promise<ItemReading> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(content, file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'błąd odczytu';
    return { problems: [{ file, severity: 'error', message: `nie można przeczytać pliku (${reason})`, advice: 'Sprawdź prawa dostępu do pliku.' }] };
  }
  if (bytes.length > MAX_FILE_BYTES) {
    return { problems: [{ file, severity: 'error', message: 'plik jest większy niż 2 MB', advice: 'Podziel go albo przenieś załączniki do uploads.' }] };
  }
  const text = decode(bytes);
  if (text === undefined) {
    return { problems: [{ file, severity: 'error', message: 'plik nie jest zapisany w UTF-8', advice: 'Zapisz go w edytorze jako UTF-8.' }] };
  }
  if (known && known.digest === createHash('sha256').update(text).digest('hex')) return { item: known, problems: [] };
  try {
    return parse(text, file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { problems: [{ file, severity: 'error', message: `pliku nie udało się przetworzyć: ${reason}`, advice: 'Zgłoś to osobie, która opiekuje się programem, razem z tym plikiem.' }] };
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
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

/** The id a file name promises, known even when the file cannot be read. */
function claimedId(file: string): string {
  return /^kkwl-\d{4}-\d{4}/u.exec(basename(file))?.[0] ?? basename(file);
}
