import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/index.js';
import type { Slice } from '../../src/exchange/index.js';
import { makeExport } from '../../scripts/export/run.js';
import { writeBag, type BagReport } from '../../scripts/export-data/write-bag.js';
import { temporaryFolder } from '../fixtures/content/content-folder.js';
import { killAfter } from '../fixtures/kill-at-random.js';
import { GONE, libraryWithSecrets, SECRET, type SmallLibrary } from './library-with-secrets.js';

const KILLS = 3;
const folder = temporaryFolder();
let library: SmallLibrary;
const exported = (target: string, typed: Slice = {}, signal = new AbortController().signal) => makeExport({ target, typed, settings: library.settings, signal, onProgress: () => {} }, writeBag);

/** Every file below a folder, by its path there. */
function filesIn(root: string): Map<string, Buffer> {
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => statSync(join(root, name)).isFile()).sort();
  return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
}

/** What a program that knows nothing of ours would check of a bag (RFC 8493, 3). */
function faultsOf(bag: string): string[] {
  const files = filesIn(bag);
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const listed = (name: string) => new Map(text(name).split('\n').filter(Boolean).map((line) => [line.slice(66), line.slice(0, 64)] as const));
  const [payload, tags] = [listed('manifest-sha256.txt'), listed('tagmanifest-sha256.txt')];
  const data = [...files].filter(([name]) => name.startsWith('data/'));
  const isWrong = ([path, digest]: readonly [string, string]) => !files.has(path) || createHash('sha256').update(files.get(path)!).digest('hex') !== digest;
  const oxum = `${data.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${data.length}`;
  return [
    ...(text('bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' ? [] : ['declaration']),
    ...[...payload, ...tags].filter(isWrong).map(([path]) => `checksum of ${path}`),
    ...data.filter(([name]) => !payload.has(name)).map(([name]) => `${name} is in no manifest`),
    ...['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].filter((name) => !tags.has(name)).map((name) => `${name} is in no manifest`),
    ...(text('bag-info.txt').includes(`\nPayload-Oxum: ${oxum}\n`) ? [] : [`Payload-Oxum is not ${oxum}`]),
    ...[...files.keys()].filter((name) => !name.startsWith('data/') && !tags.has(name) && name !== 'tagmanifest-sha256.txt'),
  ];
}

beforeAll(async () => {
  library = await libraryWithSecrets();
}, 60_000);

describe('the whole library as a bag', () => {
  const bag = join(folder, 'bag');
  let report: BagReport;
  let files: Map<string, Buffer>;
  const text = (name: string) => files.get(`data/${name}`)!.toString('utf8');
  beforeAll(async () => {
    report = await exported(bag);
    files = filesIn(bag);
  }, 120_000);

  test('the bag: every checksum, counted again, is right, and nothing stands outside a manifest', () => {
    expect(faultsOf(bag)).toEqual([]);
    expect(report).toMatchObject({ items: 5, withheld: 1, files: [...files.keys()].filter((name) => name.startsWith('data/')).length });
    expect(readdirSync(folder).filter((name) => name.startsWith('.unfinished-'))).toEqual([]);
    expect(readdirSync(library.settings.state).filter((name) => name.startsWith('.unfinished-'))).toEqual([]);
  });

  test('a damaged byte: is noticed by the same check', () => {
    writeFileSync(join(bag, 'data', 'items.csv'), text('items.csv').replace('Kompostownik', 'Kompostowmik'));
    expect(faultsOf(bag)).toEqual(['checksum of data/items.csv']);
    writeFileSync(join(bag, 'data', 'items.csv'), files.get('data/items.csv')!);
  });

  test('what is not public: stands in no file and no name, not even as a comment', () => {
    for (const [name, bytes] of files) {
      const said = `${name}\n${bytes.toString('utf8')}`.toLowerCase();
      for (const secret of [SECRET, 'wycofanej', GONE.toLowerCase(), 'zdzislawa', 'reviewby', 'kkwl-2099-0011']) expect(said, `${secret} in ${name}`).not.toContain(secret);
    }
  });

  test('files: the open one as it came, the photograph drawn anew, the one that names somebody kept back', () => {
    const names = [...files.keys()].filter((name) => name.startsWith('data/uploads/'));
    expect(names).toHaveLength(2);
    expect(names).toContain(`data/uploads/${library.files.open.path}`);
    expect(names.filter((name) => name.endsWith('.webp'))).toHaveLength(1);
    for (const name of names) expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(/([0-9a-f]{64})\./u.exec(name)![1]);
  });

  test('an item: keeps its text letter by letter, without what no reader sees', () => {
    const markdown = text('content/case-studies/kkwl-2099-0001-kompostownik-przy-szkole.md');
    expect(markdown).toContain('Mieszkańcy zbudowali **kompostownik**.[^1] ');
    expect(markdown).toContain('[^1]: [źródło](https://example.org/zrodlo)');
    expect(markdown).toContain('kkwl-2099-0002');
  });

  test('an item whose speaker took the consent back: says what its page says, as plain text', () => {
    const [name] = [...files.keys()].filter((one) => one.includes('kkwl-2099-0002'));
    expect(name).toBe('data/content/panel-notes/kkwl-2099-0002-wystapienie-imie-i-nazwisko-usuniete.md');
    const markdown = files.get(name!)!.toString('utf8').replaceAll('\u00a0', ' ');
    expect(markdown).toContain('Mówiła \\[imię i nazwisko usunięte\\] o gminach, #1 i innych.');
    expect(markdown).toContain('name: prelegentka');
  });

  test('the tables: one line an item, no formula, withdrawn ones with their reason', () => {
    const rows = parse(text('items.csv'), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id).sort()).toEqual(['kkwl-2099-0001', 'kkwl-2099-0002', 'kkwl-2099-0003', 'kkwl-2099-0004', 'kkwl-2099-0006']);
    expect(rows.find(({ id }) => id === 'kkwl-2099-0006')!['title']).toBe("'=1+1 w tytule");
    expect(parse(text('tombstones.csv'), { columns: true })).toEqual([{ id: 'kkwl-2099-0005', title: 'Wycofany opis', withdrawn: '2026-05-01', reason: 'Na prośbę autora.' }]);
    const dataset = JSON.parse(text('items.jsonld')) as { '@type': string; hasPart: { identifier: string; name: string }[] };
    expect(dataset['@type']).toBe('Dataset');
    expect(dataset.hasPart.map(({ identifier }) => identifier).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect((JSON.parse(text('items.csl.json')) as unknown[]).length).toBe(5);
  });

  test('the bag as a library: is read by the program again, item for item', async () => {
    const again = await readLibrary({ content: join(bag, 'data', 'content'), uploads: join(bag, 'data', 'uploads') });
    // Of an item with an open description alone the solution is not public, and the schema wants one.
    expect(again.problems.filter(({ severity }) => severity === 'error').map(({ file, field }) => [file, field])).toEqual([['case-studies/kkwl-2099-0004-sam-opis.md', 'solution']]);
    const items = again.publicItems('2026-11-23');
    expect(items.map(({ meta }) => meta.id).sort()).toEqual(['kkwl-2099-0001', 'kkwl-2099-0002', 'kkwl-2099-0003', 'kkwl-2099-0006']);
    expect(items.find(({ meta }) => meta.id === 'kkwl-2099-0003')!.meta).toMatchObject({ speakers: [{ name: 'wójt' }] });
    expect(again.editions.map(({ code }) => code)).toEqual(['2098', '2099']);
  });
});

describe('slices and faults', () => {
  test.each([
    [{ region: '02' }, ['kkwl-2099-0001']],
    [{ edition: '2099' }, ['kkwl-2099-0002', 'kkwl-2099-0003']],
    [{ topic: 'konsultacje', region: 'PL-14' }, ['kkwl-2099-0006']],
  ] as const)('the slice %j: holds exactly its items', { timeout: 60_000 }, async (slice, ids) => {
    const bag = join(folder, `slice-${JSON.stringify(slice).replace(/\W/gu, '')}`);
    await exported(bag, slice);
    expect((parse(readFileSync(join(bag, 'data', 'items.csv'), 'utf8'), { columns: true }) as { id: string }[]).map(({ id }) => id).sort()).toEqual(ids);
    expect(faultsOf(bag)).toEqual([]);
  });

  test('a code nobody knows: is refused with those that can be given, and leaves nothing', { timeout: 60_000 }, async () => {
    await expect(exported(join(folder, 'unknown'), { region: '99', edition: '1999' })).rejects.toThrow(/nie ma „1999”.*2098, 2099[\s\S]*nie ma „99”.*PL-02/u);
    expect(existsSync(join(folder, 'unknown'))).toBe(false);
  });

  test('a slice without items: is refused in words', { timeout: 60_000 }, async () => {
    await expect(exported(join(folder, 'none'), { topic: 'konsultacje', region: '02' })).rejects.toThrow('Nie ma żadnego publicznego materiału w wycinku');
  });

  test('a folder that is not empty, a file, a folder of the library: refused, and untouched', async () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'notatki.txt'), 'moje');
    await expect(exported(full)).rejects.toThrow('nie jest pusty');
    await expect(exported(join(full, 'notatki.txt'))).rejects.toThrow('jest plikiem');
    await expect(exported(join(library.settings.content, 'kopia'))).rejects.toThrow('leży w folderze biblioteki');
    expect(readdirSync(full)).toEqual(['notatki.txt']);
  });

  test('stopped: nothing stands under the name, and nothing unfinished is left', { timeout: 60_000 }, async () => {
    const stop = new AbortController();
    const target = join(folder, 'stopped');
    const work = makeExport({ target, typed: {}, settings: library.settings, signal: stop.signal, onProgress: (name) => name === 'Materiały' && stop.abort() }, writeBag);
    await expect(work).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.unfinished-'))).toEqual([]);
  });

  test('killed at random: never a half bag under the name, and the next one removes what was left', { timeout: 240_000 }, async () => {
    const place = temporaryFolder();
    const target = join(place, 'bag');
    let unfinished = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAfter(Math.random() * 400, 'tests/export/export-again-and-again.ts', JSON.stringify(library.settings), target);
      unfinished += readdirSync(place).filter((name) => name.startsWith('.unfinished-')).length;
      for (const name of readdirSync(place).filter((one) => one.startsWith('bag'))) expect(faultsOf(join(place, name))).toEqual([]);
    }
    expect(unfinished).toBeGreaterThan(0);
    await exported(`${target}-last`);
    expect(readdirSync(place).filter((name) => name.startsWith('.unfinished-'))).toEqual([]);
    expect(faultsOf(`${target}-last`)).toEqual([]);
  });
});
