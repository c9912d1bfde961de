import { timeCrowd, UPLOADS_AT_ONCE } from './crowd.js';
import { shapesOf } from './make-files.js';
import { timeWays, type Ways } from './time-ways.js';
import { openUploadSite } from './upload-site.js';
import type { UploadTimes } from './upload-tables.js';
import { FILES_WATCHED, watchBombs } from './watch-bombs.js';

const RUNS = { deck: 10, document: 10, large: 5 } as const;

/** Uploads on a copy of the real content, over HTTP: how long, how much memory, and what readers feel of it. */
export async function measureUploads(tell: (step: string) => void): Promise<UploadTimes> {
  const runs = Object.values(RUNS).reduce((sum, count) => sum + count, 0);
  tell('uploads: start of a server, until it has read all files');
  const site = await openUploadSite(runs + FILES_WATCHED + UPLOADS_AT_ONCE);
  try {
    const shapes = await shapesOf(site.content);
    tell(`uploads: ${UPLOADS_AT_ONCE} at once beside readers`);
    const crowd = await timeCrowd(site, [shapes.deck, shapes.document]);
    const ways: Ways[] = [];
    for (const shape of ['deck', 'document', 'large'] as const) {
      tell(`uploads: ${shapes[shape].name}`);
      ways.push(await timeWays(site, shapes[shape], RUNS[shape]));
    }
    tell('uploads: bombs');
    return { ways, crowd, watched: await watchBombs(site, shapes.deck) };
  } finally {
    await site.close();
  }
}
