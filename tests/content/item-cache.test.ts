import { readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ItemCache, readLibrary, type Library } from '../../src/content/index.js';
import { caseStudy, contentFolder, fileOf, idOf } from '../fixtures/content/content-folder.js';
import { killAfter } from '../fixtures/kill-at-random.js';

/** A folder with some items, and what reads it with a cache as a start of the program does. */
function cachedFolder(count = 3) {
  const folder = contentFolder();
  for (let number = 1; number <= count; number += 1) folder.write(fileOf(number), caseStudy(number, {}, `## Część\n\nTreść ${number}.`));
  const path = join(folder.root, 'var/items.db');
  let open: ItemCache | undefined;
  const close = () => {
    open?.close();
    open = undefined;
  };
  const start = () => {
    close();
    return (open = new ItemCache(path));
  };
  onTestFinished(close);
  const read = (cache: ItemCache, previous?: Library) => readLibrary(folder.folders, { cache, ...(previous ? { previous } : {}) });
  return { ...folder, path, start, close, read };
}

const texts = (library: Library) => library.allItems.map((item) => item.body.sections.map((section) => section.text).join());
const plain = (library: Library) => library.allItems.map(({ meta, file, digest, words, links, body }) => ({ meta, file, digest, words, links, body }));

/** Puts other words of the same length into a file and its old times back, so that it seems not to have been written. */
function changeUnseen(file: string, from: string, to: string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  utimesSync(file, atime, mtime);
}

describe('the cache of parsed items', () => {
  test('a second start: gives the same items as reading without a cache', async () => {
    const { start, read, folders } = cachedFolder();
    await read(start());
    const again = await read(start());
    expect(plain(again)).toEqual(plain(await readLibrary(folders)));
    expect(texts(again)).toEqual(['Treść 1.', 'Treść 2.', 'Treść 3.']);
  });

  test('a second start without changes: parses nothing, for what stands in the cache is what comes out', async () => {
    const { start, read, path, close } = cachedFolder();
    await read(start());
    close();
    const database = new Database(path);
    database.exec(`UPDATE items SET light = replace(light, 'Opis 2', 'Z pamięci')`);
    database.close();
    const library = await read(start());
    expect(library.allItems.map((item) => item.meta.title)).toEqual(['Opis 1', 'Z pamięci', 'Opis 3']);
  });

  test('one file changed: it alone is read anew', async () => {
    const { start, read, write } = cachedFolder();
    const first = await read(start());
    write(fileOf(2), caseStudy(2, {}, 'Nowa treść.'));
    const second = await read(start());
    expect(texts(second)).toEqual(['Treść 1.', 'Nowa treść.', 'Treść 3.']);
    expect(second.allItems.map((item, index) => item.digest === first.allItems[index]!.digest)).toEqual([true, false, true]);
  });

  test('a file written with its old date and length: is read anew all the same', async () => {
    const { start, read, folders } = cachedFolder();
    const cache = start();
    await read(cache);
    changeUnseen(join(folders.content, fileOf(1)), 'Treść 1', 'Treść X');
    expect(texts(await read(cache))[0]).toBe('Treść X.');
  });

  test('a vocabulary changed: every item is checked again', async () => {
    const { start, read, write, folders } = cachedFolder();
    const cache = start();
    await read(cache);
    const file = 'vocabularies/topics.yaml';
    write(file, readFileSync(join(folders.content, file), 'utf8').replace(/code: klimat$/mu, 'code: pogoda'));
    const library = await read(cache);
    expect(library.problems.map((problem) => problem.message).filter((message) => message === 'nieznany kod „klimat”')).toHaveLength(3);
  });

  test('a file deleted: is forgotten at once and at the next start', async () => {
    const { start, read, remove } = cachedFolder();
    const cache = start();
    await read(cache);
    remove(fileOf(2));
    expect((await read(cache)).allItems.map((item) => item.meta.id)).toEqual([idOf(1), idOf(3)]);
    expect((await read(start())).allItems.map((item) => item.meta.id)).toEqual([idOf(1), idOf(3)]);
  });

  test('an item of the reading before: still gives its body after its file changed and a round was finished', async () => {
    const { start, read, write } = cachedFolder();
    await read(start());
    const cache = start();
    const before = await read(cache);
    write(fileOf(2), caseStudy(2, {}, 'Nowa treść.'));
    const after = await read(cache, before);
    expect(texts(before)).toEqual(['Treść 1.', 'Treść 2.', 'Treść 3.']);
    expect(texts(after)).toEqual(['Treść 1.', 'Nowa treść.', 'Treść 3.']);
  });

  test('a file that goes back to its old words: has them, whatever was forgotten in between', async () => {
    const { start, read, write } = cachedFolder();
    const cache = start();
    const old = caseStudy(2, {}, 'Treść 2.');
    for (const text of [old, caseStudy(2, {}, 'Inna.'), old, caseStudy(2, {}, 'Jeszcze inna.'), old]) {
      write(fileOf(2), text);
      expect(texts(await read(cache))[1]).toBe(/\n(\S.*\.)\n$/u.exec(text)![1]);
    }
    expect(texts(await read(start()))[1]).toBe('Treść 2.');
  });

  test('a file that broke: its last good body is there for as many rounds as it stays broken, through a change of vocabulary', async () => {
    const { start, read, write, folders } = cachedFolder();
    const cache = start();
    let library = await read(cache);
    write(fileOf(2), caseStudy(2, { title: '' }));
    const topics = readFileSync(join(folders.content, 'vocabularies/topics.yaml'), 'utf8');
    for (const vocabulary of [topics, `${topics}\n# inne`, topics.replace('Klimat', 'Klimaty'), topics, topics]) {
      write('vocabularies/topics.yaml', vocabulary);
      library = await read(cache, library);
      expect(texts(library)).toEqual(['Treść 1.', 'Treść 2.', 'Treść 3.']);
      expect(library.problems.map(({ file, severity }) => `${severity} ${file}`)).toEqual([`error ${fileOf(2)}`, `warning ${fileOf(2)}`]);
    }
  });

  test('rows nobody needs: do not gather', async () => {
    const { start, read, write, path } = cachedFolder();
    const cache = start();
    for (let round = 0; round < 6; round += 1) {
      write(fileOf(1), caseStudy(1, {}, `Treść ${round}.`));
      await read(cache);
    }
    await read(cache);
    const database = new Database(path);
    expect(database.prepare('SELECT count(*) AS rows FROM items').get()).toMatchObject({ rows: 3 });
    database.close();
  });
});

describe('a damaged cache', () => {
  const DAMAGE: Record<string, (path: string) => void> = {
    'text instead of a database': (path) => writeFileSync(path, 'to nie jest baza danych '.repeat(500)),
    'no bytes': (path) => truncateSync(path, 0),
    'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096),
    'every page but the first overwritten': (path) => writeFileSync(path, readFileSync(path).fill(0x41, 4096)),
    'other tables': (path) => {
      const database = new Database(path);
      database.exec('DROP TABLE items; CREATE TABLE items (something TEXT)');
      database.close();
    },
    'rows that are no JSON': (path) => {
      const database = new Database(path);
      database.exec(`UPDATE items SET light = 'nie'`);
      database.close();
    },
  };

  test.each(Object.entries(DAMAGE))('%s: is made anew and gives everything', async (_name, damage) => {
    const { start, read, path, close } = cachedFolder(20);
    await read(start());
    close();
    damage(path);
    const library = await read(start());
    expect(library.problems).toEqual([]);
    expect(texts(library)).toEqual(Array.from({ length: 20 }, (_, index) => `Treść ${index + 1}.`));
    expect(texts(await read(start()))).toEqual(texts(library));
  });

  test('a body that cannot be read: is said, and is back after the next round', async () => {
    const { start, read, path, close } = cachedFolder();
    await read(start());
    close();
    const database = new Database(path);
    database.exec(`UPDATE texts SET part = 'nie' WHERE file = '${fileOf(2)}'`);
    database.close();
    const cache = start();
    const library = await read(cache);
    expect(() => texts(library)).toThrow(/does not hold/u);
    expect(texts(await read(cache, library))).toEqual(['Treść 1.', 'Treść 2.', 'Treść 3.']);
  });

  test('a process killed while reading, at five moments: the next start gives everything', async () => {
    const { start, read, folders, path, close } = cachedFolder(120);
    const expected = plain(await readLibrary(folders));
    for (let moment = 0; moment < 5; moment += 1) {
      await killAfter(Math.random() * 400, 'tests/fixtures/content/read-forever.ts', folders.content, folders.uploads, path);
      if (moment % 2 === 1) continue; // What two killed processes left behind must be no worse than what one did.
      expect(plain(await read(start()))).toEqual(expected);
      close();
      for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    }
  });
});
