import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentText, readContentText } from '../../content/index.js';
import { writeWhole } from '../../shared/index.js';
import { allOrNothing } from '../../state/index.js';
import { movesFrom } from '../states.js';
import { Bases } from './bases.js';
import type { Job, Outcome } from './job.js';
import { Journal } from './journal.js';
import { moveFile } from './move-files.js';
import type { PublishingParts } from './parts.js';
import { Revisions } from './revisions.js';
import { sayTrouble } from './say-trouble.js';
import { sweepIncoming } from './sweep-incoming.js';

/**
 * Brings a job to its end, from wherever it was left: files, then the Markdown that names them, then the rows that say so. Each
 * step looks first whether it is done. Whatever the machine refuses leaves the job where it is, with the reason.
 */
export async function finishJob(parts: PublishingParts, job: Job): Promise<Outcome> {
  const { folders } = parts;
  try {
    const stopped = await stopOf(parts, job);
    if (stopped) return stopped;
    for (const file of job.files) await moveFile(file, folders);
    // Somebody may have saved the file while the materials were copied.
    const late = job.files.length > 0 ? await stopOf(parts, job) : undefined;
    if (late) return late;
    if ((await textAt(parts, job)) !== job.text) await writeWhole(join(folders.content, job.path), (unfinished) => writeFile(unfinished, job.text));
    allOrNothing(parts.state, () => writeRows(parts, job));
  } catch (error) {
    return wait(parts, job, error);
  }
  await removeIncoming(parts, job);
  return { outcome: 'published', item: job.item, path: job.path };
}

/** What makes it impossible: the file is another than the one to be replaced. The submission goes back to its editor. */
async function stopOf(parts: PublishingParts, job: Job): Promise<Outcome | undefined> {
  const theirs = await textAt(parts, job);
  if (theirs === job.text || theirs === job.before) return undefined;
  allOrNothing(parts.state, () => {
    new Journal(parts.state, parts.now).remove(job.id);
    if (job.submission) parts.submissions.move(job.submission, 'give-up-publishing', { mover: 'program', reason: 'Plik tego materiału zmienił się w czasie publikacji. Porównaj obie wersje.' });
  });
  const theirDigest = theirs === undefined ? '' : contentText(theirs).digest;
  return { outcome: 'conflict', conflict: { path: job.path, base: job.before, theirs, theirDigest, mine: job.text } };
}

async function textAt({ folders }: PublishingParts, { path }: Job): Promise<string | undefined> {
  return (await readContentText(join(folders.content, path)))?.text;
}

function writeRows({ state, now, submissions }: PublishingParts, job: Job): void {
  const { item, submission, text, before, by, note, withdraws } = job;
  if (item) new Revisions(state, now).keep(item, { text, before, by, note });
  if (submission) {
    submissions.move(submission, 'finish-publishing', { mover: 'program' });
    new Bases(state).remove(submission);
  }
  if (item && withdraws) {
    const published = submissions.ofItem(item).filter((one) => one.state === 'published' && movesFrom(one.state, withdraws).includes('withdraw'));
    for (const one of published) submissions.move(one.id, 'withdraw', { mover: withdraws, by, reason: note });
  }
  new Journal(state, now).remove(job.id);
}

function wait({ state, now }: PublishingParts, job: Job, error: unknown): Outcome {
  const reason = sayTrouble(error);
  try {
    new Journal(state, now).noteTrouble(job.id, reason);
  } catch {
    // The same full disk: the job itself stands there since it was begun.
  }
  return { outcome: 'waiting', item: job.item, path: job.path, reason };
}

/** What is left among the incoming is swept another time; nobody misses anything. */
async function removeIncoming({ folders, submissions, state, now }: PublishingParts, { files }: Job): Promise<void> {
  const journal = new Journal(state, now);
  const own = new Set(files.map(({ sha256 }) => sha256));
  if (own.size > 0) await sweepIncoming(folders.incoming, (sha256) => !own.has(sha256) || submissions.waitsFor(sha256) || journal.needs(sha256), 0).catch(() => []);
}
