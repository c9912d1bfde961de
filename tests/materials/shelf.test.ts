import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { PREVIEW_WIDTHS } from '../../src/materials/index.js';
import { closing, readAll, shelfIn, uploadsFolder } from '../fixtures/files.js';
import { makePdf } from './fixtures/make-pdf.js';
import { makePptx } from './fixtures/make-pptx.js';

const deck = () => makePptx([{ title: 'Pierwszy', text: ['Jawne słowo.'], notes: 'Moja notatka.' }, { title: 'Ukryty', text: ['Tajne.'], isHidden: true }, { title: 'Trzeci' }]);
const pages = (count: number) => makePdf(Array.from({ length: count }, (_, index) => [{ text: `Strona ${index + 1}`, size: 36 }, 'Dwadzieścia liter tekstu i więcej na każdej stronie.']));

describe('the shelf', () => {
  test('a deck: is read; hidden slides are not in its text, numbers are those of the file, notes stand apart', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(deck(), 'pptx');
    const shelf = closing(shelfIn(root));
    expect([shelf.stateOf(file), shelf.version(file.sha256)]).toEqual(['unread', undefined]);
    shelf.take([file]);
    expect(shelf.stateOf(file)).toBe('waiting');
    await readAll(shelf, [file]);
    expect(shelf.stateOf(file)).toBe('read');
    expect(shelf.text(file.sha256)).toMatchObject({ unit: 'slide', total: 3, hidden: 1, units: [{ number: 1, title: 'Pierwszy', text: 'Jawne słowo.', notes: 'Moja notatka.' }, { number: 3, title: 'Trzeci', text: '' }] });
    expect(JSON.stringify(shelf.text(file.sha256))).not.toMatch(/Ukryty|Tajne/u);
  });

  test('files that are unreadable, of no type we read, not there, or not named by their content: say so, and stop nothing', async () => {
    const { root, uploads, lay } = uploadsFolder();
    const onFault = vi.fn();
    const shelf = closing(shelfIn(root, { onFault }));
    const [broken, table] = [lay(Buffer.from('%PDF-1.7 nothing'), 'pdf'), lay(Buffer.from('a;b'), 'csv')];
    const gone = { path: `${'a'.repeat(64)}.pdf`, sha256: 'a'.repeat(64) };
    writeFileSync(join(uploads, 'slajdy.pdf'), pages(1));
    const named = { path: 'slajdy.pdf', sha256: 'b'.repeat(64) };
    await readAll(shelf, [broken]);
    shelf.take([broken, table, gone, named]);
    expect([broken, table, gone, named].map((file) => shelf.stateOf(file))).toEqual(['unreadable', 'unread', 'unread', 'unread']);
    expect(onFault).not.toHaveBeenCalled();
  });

  test('no files: nothing is opened, no process is started', async () => {
    const { root } = uploadsFolder();
    const shelf = closing(shelfIn(root));
    shelf.take([]);
    expect([existsSync(join(root, 'cache')), shelf.text('a'.repeat(64)), shelf.hasPicture('a'.repeat(64), 1)]).toEqual([false, undefined, false]);
  });

  test('the next start: knows what was read before the first child could run', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(2), 'pdf');
    const before = shelfIn(root);
    await readAll(before, [file]);
    await before.close();
    const onRead = vi.fn();
    const after = closing(shelfIn(root, { onRead }));
    after.take([file]);
    expect([after.stateOf(file), after.text(file.sha256)?.units.length]).toEqual(['read', 2]);
    await readAll(after, [file]);
    expect(onRead).not.toHaveBeenCalled();
  });

  test('everything drawn for an export: every page in both sizes, small ones that were lost too; again, nothing is drawn', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(3), 'pdf');
    const shelf = closing(shelfIn(root));
    await readAll(shelf, [file]);
    const picture = (width: number, number: number) => join(root, 'cache/previews', file.sha256, String(width), `${number}.webp`);
    rmSync(join(root, 'cache/previews'), { recursive: true });
    expect(await shelf.drawEverything(file, new AbortController().signal)).toBe(0);
    for (const width of [PREVIEW_WIDTHS.small, PREVIEW_WIDTHS.large]) expect([1, 2, 3].map((number) => existsSync(picture(width, number)))).toEqual([true, true, true]);
    const before = statSync(picture(PREVIEW_WIDTHS.large, 3)).mtimeMs;
    await shelf.drawEverything(file, new AbortController().signal);
    expect(statSync(picture(PREVIEW_WIDTHS.large, 3)).mtimeMs).toBe(before);
  }, 60_000);

  test('what is derived was damaged or deleted: it is made anew', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(1), 'pdf');
    const before = shelfIn(root);
    await readAll(before, [file]);
    await before.close();
    rmSync(join(root, 'cache/previews'), { recursive: true });
    const undrawn = shelfIn(root);
    await readAll(undrawn, [file]);
    expect(undrawn.hasPicture(file.sha256, 1)).toBe(true);
    await undrawn.close();
    for (const name of readdirSync(join(root, 'cache')).filter((one) => one.startsWith('jobs.db'))) rmSync(join(root, 'cache', name));
    writeFileSync(join(root, 'cache/jobs.db'), 'nothing of SQLite at all, but long enough to be looked at'.repeat(20));
    const unread = closing(shelfIn(root));
    await readAll(unread, [file]);
    expect(unread.stateOf(file)).toBe('read');
  }, 60_000);

  test('a cache that cannot be made: is told once, and files are only unread', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(1), 'pdf');
    writeFileSync(join(root, 'cache'), 'a file where the folder should be');
    const onUnavailable = vi.fn();
    const shelf = closing(shelfIn(root, { onUnavailable }));
    shelf.take([file]);
    shelf.take([lay(pages(2), 'pdf')]);
    expect(await shelf.workshop()).toBeUndefined();
    expect([shelf.stateOf(file), onUnavailable.mock.calls.length]).toEqual(['unread', 1]);
  });
});

describe('pictures', () => {
  test('a large one: is drawn once for all who ask at the same time; sizes and pages nobody has are none', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(2), 'pdf');
    const shelf = closing(shelfIn(root));
    await readAll(shelf, [file]);
    expect(await shelf.picture(file, 1, 'small')).toMatchObject({ isRight: true });
    expect(await shelf.picture(file, 3, 'large')).toBeUndefined();
    const path = join(root, 'cache/previews', file.sha256, String(PREVIEW_WIDTHS.large), '2.webp');
    await Promise.all(Array.from({ length: 30 }, () => shelf.picture(file, 2, 'large')));
    await expect.poll(() => existsSync(path), { timeout: 15_000 }).toBe(true);
    const { ino } = statSync(path);
    expect(await shelf.picture(file, 2, 'large')).toEqual({ path, isRight: true });
    expect(statSync(path).ino).toBe(ino);
  });

  test('a flood of them: each is answered soon, with the small one where the large one must wait', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(pages(60), 'pdf');
    const shelf = closing(shelfIn(root));
    await readAll(shelf, [file]);
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => shelf.picture(file, index + 1, 'large')));
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(answers.every((answer) => answer !== undefined)).toBe(true);
    expect(answers.filter((answer) => !answer!.isRight).length).toBeGreaterThan(30);
    const large = join(root, 'cache/previews', file.sha256, String(PREVIEW_WIDTHS.large));
    // One at a time, and only those that were let in.
    expect(existsSync(large) ? readdirSync(large).length : 0).toBeLessThan(30);
  }, 60_000);
});

test('a folder where previews belong that cannot be written: the texts are read all the same', async () => {
  const { root, lay } = uploadsFolder();
  const file = lay(deck(), 'pptx');
  mkdirSync(join(root, 'cache'));
  writeFileSync(join(root, 'cache/previews'), '');
  const shelf = closing(shelfIn(root));
  await readAll(shelf, [file]);
  expect(shelf.stateOf(file)).toBe('read');
});
