import { setTimeout as sleep } from 'node:timers/promises';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { addressOfQuery, makeQueries } from '../queries.js';
import type { AskedPage } from './ask-as-readers.js';
import { Browser } from './browser.js';
import type { Shape } from './make-files.js';
import { Readers } from './readers.js';
import { Speaker } from './speaker.js';
import { wordOf } from './time-ways.js';
import type { UploadSite } from './upload-site.js';

/** Pages of readers in one part of the run. */
export interface Phase {
  name: string;
  seconds: number;
  /** Milliseconds. */
  pages: number[];
  failed: number;
}

export interface Crowd {
  readers: number;
  pauseMs: number;
  phases: Phase[];
}

export const UPLOADS_AT_ONCE = 20;
const READERS = 50;
/** A page a second is quick for a reader. Without any pause fifty keep a server of one thread busy by themselves, and measure that. */
const PAUSE_MS = 1000;
/** Every query is asked for in the warm-up, so that no phase has more first questions than another. */
const WARM_UP_MS = 20_000;
const QUIET_MS = 20_000;
/** Between two approvals, quicker than anybody reads: without it a program without a pause would be measured. */
const EDITOR_MS = 1000;
/** As the page looks that a speaker has open (src/browser/follow-reading.ts). */
const LOOK_EVERY_MS = 1_500;

/** Readers before, during and after the uploads of many speakers at once, half of them decks and half documents. */
export async function timeCrowd(site: UploadSite, shapes: readonly Shape[]): Promise<Crowd> {
  const speakers = await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, (_, number) => prepareSpeaker(site, shapes[number % shapes.length]!, number)));
  const addresses = makeQueries(site.content, createAnalyser(readDictionary())).map(addressOfQuery);
  const readers = Readers.start({ url: site.server.url, addresses, readers: READERS, pauseMs: PAUSE_MS });
  await sleep(WARM_UP_MS);
  const spans: { name: string; from: number; to: number }[] = [];
  const span = async (name: string, whatIsDone: () => Promise<unknown>) => {
    const from = Date.now();
    await whatIsDone();
    spans.push({ name, from, to: Date.now() });
  };
  await span('before', () => sleep(QUIET_MS));
  await span(`${UPLOADS_AT_ONCE} arrive and are read`, () => Promise.all(speakers.map(({ speaker, path, name }) => send(speaker, path, name))));
  await span(`${UPLOADS_AT_ONCE} are published`, async () => {
    for (const { speaker } of speakers) {
      await site.editor.untilChecked(speaker.submission);
      await site.editor.approve(speaker.submission);
      await sleep(EDITOR_MS);
    }
  });
  await span('after', () => sleep(QUIET_MS));
  const pages = await readers.stop();
  return { readers: READERS, pauseMs: PAUSE_MS, phases: spans.map(({ name, from, to }) => phaseOf(name, pages.filter(({ at }) => at >= from && at < to), (to - from) / 1000)) };
}

async function prepareSpeaker(site: UploadSite, shape: Shape, number: number): Promise<{ speaker: Speaker; path: string; name: string }> {
  const word = wordOf('crowd', number);
  const name = `${word}.${shape.ending}`;
  const path = site.pathOf(name);
  await shape.make(path, word);
  const speaker = new Speaker(new Browser(site.server.url), site.nextInvitation());
  await speaker.prepare(`Pomiar ${word}`);
  return { speaker, path, name };
}

async function send(speaker: Speaker, path: string, name: string): Promise<void> {
  const refused = await speaker.upload(path, name);
  if (refused) throw new Error(refused);
  await speaker.handIn();
  if (!(await speaker.untilRead(LOOK_EVERY_MS))) throw new Error(`${name} could not be read`);
}

function phaseOf(name: string, pages: readonly AskedPage[], seconds: number): Phase {
  return { name, seconds, pages: pages.filter(({ failed }) => !failed).map(({ milliseconds }) => milliseconds), failed: pages.filter(({ failed }) => failed).length };
}
