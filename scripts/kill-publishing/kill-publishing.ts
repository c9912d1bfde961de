import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/shared/index.js';
import { killAfter } from '../../tests/fixtures/kill-at-random.js';
import { checkPublished } from './check-published.js';

// npx tsx scripts/kill-publishing/kill-publishing.ts --kills 200: publishing killed (SIGKILL) at random moments and started again,
// in one library; every ten kills, and at the end, everything is compared. Exit 1 when anything was lost or half published.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const LATEST_MS = 500;
const CHECK_EVERY = 10;

const root = mkdtempSync(join(tmpdir(), 'kill-publishing-'));
cpSync(join(projectRoot(), 'content/vocabularies'), join(root, 'content/vocabularies'), { recursive: true });
try {
  const kills = Number(values.kills);
  for (let done = 1; done <= kills; done++) {
    await killAfter(Math.random() * LATEST_MS, 'scripts/kill-publishing/publish-forever.ts', root);
    if (done % CHECK_EVERY > 0 && done < kills) continue;
    const { published, withdrawn, files, faults } = await checkPublished(root);
    process.stdout.write(`${done} kills: ${published} published (${withdrawn} withdrawn since), ${files} files, ${faults.length} faults\n`);
    for (const fault of faults) process.stdout.write(`  ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
