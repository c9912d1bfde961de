import { stat, writeFile } from 'node:fs/promises';
import { pdfBomb, pdfOfNestedForms } from '../../../tests/materials/fixtures/hostile.js';
import { makePptx } from '../../../tests/materials/fixtures/make-pptx.js';
import type { BenchServer } from '../bench-server.js';
import { Browser } from './browser.js';
import { wordOf } from './time-ways.js';
import { Speaker } from './speaker.js';
import type { UploadSite } from './upload-site.js';
import type { Shape } from './make-files.js';

/** What the server needed while one file was taken and read. */
export interface Watched {
  name: string;
  kilobytes: number;
  /** Resident memory of the web process in MB; `undefined` where there is no /proc. */
  before: number | undefined;
  highest: number | undefined;
  /** Until it was read or refused. */
  milliseconds: number;
  outcome: 'read' | 'refused by the gate' | 'refused by the child';
}

interface Bomb {
  name: string;
  file: string;
  make: () => Buffer;
}

const LOOK_EVERY_MS = 20;
const SWOLLEN = 250_000_000;
const NAME_OF_SLIDE = 'ppt/slides/slide1.xml';

const BOMBS: readonly Bomb[] = [
  { name: 'PDF that unpacks to 1 GB', file: 'bomba.pdf', make: () => pdfBomb(1_000) },
  { name: 'PDF whose forms call one another 10⁹ times', file: 'formularze.pdf', make: () => pdfOfNestedForms(9) },
  { name: 'PPTX, a slide of 250 MB', file: 'bomba.pptx', make: swollenPptx },
  { name: 'the same, said to be 1 kB', file: 'klamstwo.pptx', make: () => lying(swollenPptx(), 1_000) },
];

export const FILES_WATCHED = BOMBS.length + 1;

/** An ordinary deck first, to compare with; then everything hostile, one after another. */
export async function watchBombs(site: UploadSite, ordinary: Shape): Promise<Watched[]> {
  const word = wordOf('ordinary');
  const path = site.pathOf(`${word}.${ordinary.ending}`);
  await ordinary.make(path, word);
  const watched = [await watch(site, { name: `to compare: ${ordinary.name}`, file: `${word}.${ordinary.ending}`, path })];
  for (const { name, file, make } of BOMBS) {
    const bomb = site.pathOf(file);
    await writeFile(bomb, make());
    watched.push(await watch(site, { name, file, path: bomb }));
  }
  return watched;
}

async function watch(site: UploadSite, { name, file, path }: { name: string; file: string; path: string }): Promise<Watched> {
  const speaker = new Speaker(new Browser(site.server.url), site.nextInvitation());
  await speaker.prepare(name);
  const memory = watchMemory(site.server);
  const begun = performance.now();
  const refused = await speaker.upload(path, file);
  const isRead = !refused && (await speaker.untilRead(LOOK_EVERY_MS));
  const milliseconds = performance.now() - begun;
  return { name, kilobytes: (await stat(path)).size / 1000, ...memory(), milliseconds, outcome: isRead ? 'read' : refused ? 'refused by the gate' : 'refused by the child' };
}

/** Looks at the web process again and again. @returns what ends it and says what was seen */
function watchMemory(server: BenchServer): () => Pick<Watched, 'before' | 'highest'> {
  const before = server.memory()?.now;
  let highest = before;
  const look = () => {
    const now = server.memory()?.now;
    if (now !== undefined) highest = Math.max(highest ?? 0, now);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { before, highest };
  };
}

function swollenPptx(): Buffer {
  return makePptx([{ title: 'Slajd', raw: ' '.repeat(SWOLLEN) }]);
}

/** The same ZIP with another length of the slide in both of its headers (APPNOTE 4.3.7 and 4.3.12). */
function lying(zip: Buffer, claimed: number): Buffer {
  const changed = Buffer.from(zip);
  const headers = [{ nameAt: 30, lengthAt: 22, mark: 'PK\x03\x04' }, { nameAt: 46, lengthAt: 24, mark: 'PK\x01\x02' }];
  for (let name = changed.indexOf(NAME_OF_SLIDE); name >= 0; name = changed.indexOf(NAME_OF_SLIDE, name + 1)) {
    const header = headers.find(({ nameAt, mark }) => changed.toString('latin1', name - nameAt, name - nameAt + 4) === mark);
    if (header) changed.writeUInt32LE(claimed, name - header.nameAt + header.lengthAt);
  }
  return changed;
}
