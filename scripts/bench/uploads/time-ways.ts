import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { PAGES } from '../../../src/shared/index.js';
import { Browser } from './browser.js';
import type { Shape } from './make-files.js';
import { Speaker } from './speaker.js';
import type { UploadSite } from './upload-site.js';

/** Milliseconds of one file on its way, each step after the one before. */
export interface Way {
  /** Sent, looked at by the gate, copied under its name; the page of files is there again. */
  accepted: number;
  /** Read and drawn, as the speaker's page says. */
  read: number;
  /** Waiting until the program has seen that everything handed in was read. */
  checked: number;
  /** From the editor's button until the page after it. */
  published: number;
  /** A search for a word of the seventh slide leads to it. */
  found: number;
}

/** All runs of one kind of file. */
export interface Ways {
  name: string;
  megabytes: number;
  ways: Way[];
}

const LOOK_EVERY_MS = 50;
const GIVEN_UP_MS = 30_000;

/** Sends files of one kind, one after another, each with a word of its own. */
export async function timeWays(site: UploadSite, shape: Shape, runs: number): Promise<Ways> {
  const ways: Way[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const word = wordOf(shape.name, run);
    const path = site.pathOf(`${word}.${shape.ending}`);
    await shape.make(path, word);
    bytes = (await stat(path)).size;
    ways.push(await timeWay(site, shape, { path, word }));
    await rm(path);
  }
  return { name: shape.name, megabytes: bytes / 1e6, ways };
}

async function timeWay(site: UploadSite, { ending, anchor }: Shape, { path, word }: { path: string; word: string }): Promise<Way> {
  const place = `/material/${(await digestOf(path)).slice(0, 16)}#${anchor}`;
  const speaker = new Speaker(new Browser(site.server.url), site.nextInvitation());
  await speaker.prepare(`Pomiar ${word}`);
  const lap = stopwatch();
  const refused = await speaker.upload(path, `${word}.${ending}`);
  if (refused) throw new Error(refused);
  const accepted = lap();
  await speaker.handIn();
  if (!(await speaker.untilRead(LOOK_EVERY_MS))) throw new Error(`${path} could not be read`);
  const read = lap();
  await site.editor.untilChecked(speaker.submission);
  const checked = lap();
  await site.editor.approve(speaker.submission);
  const published = lap();
  await untilFound(new Browser(site.server.url), word, place);
  return { accepted, read, checked, published, found: lap() };
}

async function untilFound(reader: Browser, word: string, place: string): Promise<void> {
  const deadline = performance.now() + GIVEN_UP_MS;
  while ((await reader.get(`${PAGES.search.pl}?${new URLSearchParams({ q: word })}`)).$(`a[href$="${place}"]`).length === 0) {
    if (performance.now() > deadline) throw new Error(`${place} is not found by its word ${word}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** A word of no language, another for each file: letters only, and no two near enough to be taken for a slip of the other. */
export function wordOf(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('/')).digest();
  return `zq${[...digest.subarray(0, 10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
}

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const before = last;
    last = performance.now();
    return last - before;
  };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
