import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/content/index.js';
import { keepUpload } from '../../src/materials/index.js';
import { openState } from '../../src/state/index.js';
import { Publisher, PUBLISHING_LAYOUT, SUBMISSIONS_LAYOUT, SubmissionStore } from '../../src/submissions/index.js';

// Hands in and publishes one submission after another, each with two files, until it is killed: `root`, a folder with `content`.
// Some are then changed, some withdrawn. Begins as the program does: with what was left.
const [root = ''] = process.argv.slice(2);
const folders = { content: join(root, 'content'), uploads: join(root, 'uploads'), incoming: join(root, 'incoming') };
for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });

const state = openState(join(root, 'library.db'), [SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT]);
const now = () => new Date();
const submissions = new SubmissionStore(state, { now });
const library = await readLibrary(folders);
const publisher = new Publisher({ state, submissions, folders, library: () => library, readingOf: () => undefined, now, today: () => '2026-11-23' });

for (const outcome of await publisher.resume()) if (outcome.outcome !== 'published') throw new Error(`not resumed: ${JSON.stringify(outcome)}`);
process.stdout.write('publishing\n');

for (;;) {
  const id = await handIn(`Opis ${randomUUID()}`);
  const outcome = await publisher.publish(id, { by: 'Redakcja', note: 'próba' });
  if (outcome.outcome !== 'published' || !outcome.item) throw new Error(`not published: ${JSON.stringify(outcome)}`);
  if (Math.random() < 0.4) await change(outcome.item);
  if (Math.random() < 0.2) await publisher.withdrawItem(outcome.item, { by: 'Redakcja', reason: 'Próba wycofania.' });
}

async function handIn(title: string): Promise<string> {
  const meta = {
    title,
    summary: 'Streszczenie ma co najmniej sto pięćdziesiąt znaków, bo tyle wymaga schemat: krótsze niczego czytelnikowi nie powie. Dlatego jest tu jeszcze jedno zdanie, które nic nie wnosi.',
    topics: ['klimat'],
    sectors: ['samorzad'],
    regions: ['PL'],
    licence: 'CC-BY-4.0',
    solution: 'Rozwiązanie opisane jednym zdaniem.',
    initiator: { name: 'Gmina Próbna' },
  };
  const { id } = submissions.begin({ kind: 'case-study', origin: 'desk', meta, body: `## Co zrobiono\n\n${title}.` }).submission;
  for (const role of ['main', 'handout'] as const) submissions.putFile(id, { ...(await upload(`${title} ${role}\n`.repeat(20_000))), type: 'pdf', name: `${role}.pdf`, label: role, role, alt: '', personalDataConfirmed: false });
  submissions.move(id, 'hand-in', { mover: 'editor' });
  submissions.move(id, 'take', { mover: 'editor' });
  return id;
}

async function upload(text: string) {
  const path = join(root, `upload-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
  writeFileSync(path, text);
  const { sha256, bytes } = await keepUpload(path, { uploads: folders.incoming, type: 'pdf' });
  rmSync(path);
  return { sha256, bytes };
}

async function change(item: string): Promise<void> {
  const begun = await publisher.beginEdit(item, { by: 'Redakcja' });
  if ('problems' in begun) throw new Error(JSON.stringify(begun.problems));
  const { id, revision, meta } = begun.submission;
  submissions.save(id, revision, { meta: { ...meta, subtitle: 'Zmieniony' } });
  await publisher.publish(id, { by: 'Redakcja', note: 'zmiana' });
}
