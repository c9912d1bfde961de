import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchContent } from '../src/watch-content.js';

/** Longer than a quiet time and a little. */
const SETTLED_MS = 1200;

async function watched() {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  const folders = { content: join(root, 'content'), uploads: join(root, 'uploads') };
  mkdirSync(join(folders.content, 'case-studies'), { recursive: true });
  mkdirSync(folders.uploads);
  const onChange = vi.fn();
  const stop = watchContent(folders, onChange);
  onTestFinished(async () => {
    await stop();
    rmSync(root, { recursive: true, force: true });
  });
  await pause(200);
  return { folders, onChange, stop };
}

test('several files written at once: one call, after it has been quiet', async () => {
  const { folders, onChange } = await watched();
  for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(folders.content, 'case-studies', name), 'x');
  expect(onChange).not.toHaveBeenCalled();
  await pause(SETTLED_MS);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a file changed, replaced and removed: each is told', async () => {
  const { folders, onChange } = await watched();
  const file = join(folders.content, 'case-studies', 'a.md');
  for (const [calls, step] of [() => writeFileSync(file, 'x'), () => writeFileSync(file, 'y'), () => rmSync(file)].entries()) {
    step();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(calls + 1), 5000);
  }
});

test('a folder that is new: what is written in it is told, also later', async () => {
  const { folders, onChange } = await watched();
  const folder = join(folders.content, 'presentations');
  mkdirSync(folder);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
  await pause(SETTLED_MS);
  onChange.mockClear();
  writeFileSync(join(folder, 'a.md'), 'x');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
});

test('an upload that is not whole yet, and anything after the end: not told', async () => {
  const { folders, onChange, stop } = await watched();
  writeFileSync(join(folders.uploads, 'x.part'), 'x');
  await pause(SETTLED_MS);
  await stop();
  writeFileSync(join(folders.uploads, 'y.pdf'), 'x');
  await pause(SETTLED_MS);
  expect(onChange).not.toHaveBeenCalled();
});
