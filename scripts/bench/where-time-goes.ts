import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { addressOf, SUGGESTIONS } from '../../src/shared/index.js';
import { BenchServer } from './bench-server.js';
import { Random } from './corpus/random.js';
import { table } from './markdown-table.js';
import { addressOfQuery, makeQueries } from './queries.js';
import { timeByFolder, type Phase } from './read-profile.js';
import { sampleItems } from './sample-items.js';
import { timePages } from './time-pages.js';
import { typedLetters } from './time-typing.js';

/**
 * Profiles the built server on a corpus and an index that `npm run bench -- --folder <folder>` has left behind: of the
 * time spent on each kind of request, the share of every folder of `src/`.
 * `npx tsx scripts/bench/where-time-goes.ts <folder> <items>`
 */
const LEAST_SHARE = 0.01;

const [folder, size] = process.argv.slice(2);
if (!folder || !size) throw new Error('usage: npx tsx scripts/bench/where-time-goes.ts <folder of the bench> <items>');
const content = resolve(folder, `content-${size}`);
const profiles = mkdtempSync(join(tmpdir(), 'kongresoteka-profile-'));
const begun = performance.now();
const server = await BenchServer.start({ engine: 'embedded', content, state: resolve(folder, `var-${size}-embedded`) }, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
const phases = await askEverything();
await server.stop();
const path = join(profiles, readdirSync(profiles)[0]!);
console.log(sharesOf(Object.entries(phases).map(([name, phase]) => [name, timeByFolder(path, phase)])));
rmSync(profiles, { recursive: true });

async function askEverything(): Promise<Record<string, Phase>> {
  const queries = makeQueries(content, createAnalyser(readDictionary())).map(addressOfQuery);
  const items = sampleItems(content, new Random(1)).map(({ id }) => addressOf('item', 'pl', { id }));
  const typed = typedLetters(content).map((q) => `${SUGGESTIONS.pl}?${new URLSearchParams({ q })}`);
  // What is made once is made before: the question waits for suggestions, the page for similar items.
  await timePages(server.url, [typed[0]!, items[0]!, ...queries.slice(0, 100)]);
  const phase = async (addresses: readonly string[]) => {
    const from = (performance.now() - begun) / 1000;
    await timePages(server.url, addresses);
    return { from, to: (performance.now() - begun) / 1000 };
  };
  return { 'search page': await phase(queries.slice(100)), 'page of an item': await phase(items), suggestions: await phase(typed) };
}

function sharesOf(phases: readonly (readonly [string, ReadonlyMap<string, number>])[]): string {
  const sums = phases.map(([, times]) => [...times.values()].reduce((sum, time) => sum + time, 0));
  const folders = [...new Set(phases.flatMap(([, times]) => [...times.keys()]))];
  const rows = folders
    .map((name) => ({ name, shares: phases.map(([, times], place) => (times.get(name) ?? 0) / sums[place]!) }))
    .filter(({ shares }) => Math.max(...shares) >= LEAST_SHARE)
    .sort((a, b) => b.shares[0]! - a.shares[0]!);
  const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
  return table(`Where the time goes, ${size} items, embedded engine`, ['folder', ...phases.map(([name]) => name)], rows.map(({ name, shares }) => [name, ...shares.map(percent)]));
}
