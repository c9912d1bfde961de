import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../src/shared/index.js';

/**
 * `npm run test:engines`: the contract suite and the tests of what we rely on, against a real Meilisearch.
 * With MEILI_URL set that server is used; else a program `meilisearch` on the PATH is started on a free port in a
 * temporary folder and stopped afterwards. With neither it says how many tests were not run.
 */
const SUITES = ['tests/search/contract', 'tests/search/meilisearch', 'tests/search/fallback'];
const vitest = join(projectRoot(), 'node_modules/vitest/vitest.mjs');
/** Starting takes a second; on a busy machine several. */
const START_MS = 30_000;

process.exitCode = await testEngines();

async function testEngines(): Promise<number> {
  if (process.env['MEILI_URL']) return runSuites(process.env);
  const program = findOnPath('meilisearch');
  if (!program) return sayWhatIsSkipped();
  const started = await startServer(program);
  const stop = () => started.server.kill();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await answering(started);
    console.log(`Meilisearch: ${program} on ${started.url}, in ${started.folder}`);
    return runSuites({ ...process.env, MEILI_URL: started.url, MEILI_KEY: '' });
  } finally {
    await stopped(started.server);
    rmSync(started.folder, { recursive: true, force: true });
  }
}

function runSuites(environment: NodeJS.ProcessEnv): number {
  const run = spawnSync(process.execPath, [vitest, 'run', ...SUITES], { cwd: projectRoot(), stdio: 'inherit', env: environment });
  return run.status ?? 1;
}

/** Counts the tests that need a server by letting vitest collect and skip them. */
function sayWhatIsSkipped(): number {
  const folder = mkdtempSync(join(tmpdir(), 'kongresoteka-engines-'));
  try {
    const report = join(folder, 'report.json');
    spawnSync(process.execPath, [vitest, 'run', 'tests/search/contract/meilisearch.test.ts', 'tests/search/meilisearch/real-server.test.ts', '--reporter=json', `--outputFile=${report}`], { cwd: projectRoot(), stdio: 'ignore' });
    const { numPendingTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPendingTests: number; numTotalTests: number };
    console.log(`skipped: ${numPendingTests} of ${numTotalTests} tests of the Meilisearch engine were not run.`);
    console.log('Set MEILI_URL (and MEILI_KEY) to a server, or put a program named meilisearch on the PATH.');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  server: ChildProcess;
  url: string;
  folder: string;
}

async function startServer(program: string): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'kongresoteka-meilisearch-'));
  const address = `127.0.0.1:${await freePort()}`;
  const places = ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots')];
  const server = spawn(program, ['--http-addr', address, ...places, '--no-analytics', '--env', 'development'], { cwd: folder, stdio: 'ignore' });
  // Without a listener a program that cannot be started would end this one; `answering` reports it.
  server.on('error', () => undefined);
  return { server, url: `http://${address}`, folder };
}

async function answering({ server, url }: Started): Promise<void> {
  const giveUp = Date.now() + START_MS;
  while (Date.now() < giveUp && server.exitCode === null) {
    const healthy = await fetch(`${url}/health`).then((response) => response.ok, () => false);
    if (healthy) return;
    await sleep(100);
  }
  throw new Error(`Meilisearch did not start on ${url} (exit code ${server.exitCode ?? 'none'}).`);
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
