import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { IndexKeeper, type MaterialText } from '../../../src/search/index.js';
import { caseStudy, contentFolder, fileOf, idOf } from '../../fixtures/content/content-folder.js';
import { uploadsFolder } from '../../fixtures/files.js';
import { polish, request } from '../../fixtures/search-documents.js';

/** A keeper on two items, one with a file that can be said to be read. */
async function keeperWithFile() {
  const folder = contentFolder();
  const file = uploadsFolder(folder.root).lay(Buffer.from('bytes'), 'pdf', { mime: 'application/pdf' });
  folder.write(fileOf(1), caseStudy(1, { files: [file] }));
  folder.write(fileOf(2), caseStudy(2));
  const engine = await openEmbeddedEngine(join(folder.root, 'embedded.db'), polish());
  onTestFinished(() => engine.close());
  let reading: MaterialText | undefined;
  const [onRead, onKept] = [vi.fn(), vi.fn()];
  const keeper = new IndexKeeper({
    folders: folder.folders,
    engines: [engine],
    analyser: polish(),
    today: () => '2026-06-15',
    materials: { version: () => (reading ? '1' : undefined), text: () => reading },
    events: { onRead, onKept },
  });
  const read = (text: string) => (reading = { unit: 'page', total: 1, units: [{ number: 1, title: null, text, notes: '' }] });
  const found = async (text: string) => (await engine.search(request(text))).hits.map(({ id, passages }) => [id, passages]);
  return { keeper, read, found, onRead, onKept };
}

test('a reading that comes: is found without the content being read again, and only its item is written', async () => {
  const { keeper, read, found, onRead, onKept } = await keeperWithFile();
  await keeper.refresh();
  expect(await found('kompostownik')).toEqual([]);
  read('Kompostownik szkolny.');
  await keeper.catchUp();
  expect(await found('kompostownik')).toEqual([[idOf(1), [2]]]);
  expect(onRead).toHaveBeenCalledTimes(1);
  expect(onKept.mock.lastCall![1].fates).toEqual([{ id: idOf(1), fate: 'updated' }, { id: idOf(2), fate: 'kept' }]);
  await keeper.refresh();
  expect(onKept.mock.lastCall![1].fates.every(({ fate }: { fate: string }) => fate === 'kept')).toBe(true);
});

test('many readings at once: are one round more; before the first round there is none', async () => {
  const { keeper, onKept } = await keeperWithFile();
  await keeper.catchUp();
  expect(onKept).not.toHaveBeenCalled();
  await keeper.refresh();
  await Promise.all(Array.from({ length: 20 }, () => keeper.catchUp()));
  expect(onKept).toHaveBeenCalledTimes(2);
});

test('a change of the content and a reading at the same time: one after the other, both found', async () => {
  const { keeper, read, found } = await keeperWithFile();
  read('Kompostownik szkolny.');
  await Promise.all([keeper.refresh(), keeper.catchUp(), keeper.refresh()]);
  expect(await found('kompostownik')).toEqual([[idOf(1), [2]]]);
});
