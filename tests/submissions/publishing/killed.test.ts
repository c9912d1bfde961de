import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPublished } from '../../../scripts/kill-publishing/check-published.js';
import { projectRoot } from '../../../src/shared/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { killAfter } from '../../fixtures/kill-at-random.js';

/** `scripts/kill-publishing` does the same two hundred times. */
const KILLS = 12;
const LATEST_MS = 500;

test(`publishing killed (SIGKILL) at ${KILLS} moments and started again: everything approved stands once and whole, nothing is lost, nothing is left over`, { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  cpSync(join(projectRoot(), 'content/vocabularies'), join(root, 'content/vocabularies'), { recursive: true });
  for (let done = 0; done < KILLS; done++) await killAfter(Math.random() * LATEST_MS, 'scripts/kill-publishing/publish-forever.ts', root);
  const { published, files, faults } = await checkPublished(root);
  expect(faults).toEqual([]);
  expect(files).toBe(2 * published);
  expect(published).toBeGreaterThan(0);
});
