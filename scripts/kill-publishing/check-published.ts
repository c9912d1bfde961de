import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/content/index.js';
import { UNFINISHED } from '../../src/shared/index.js';
import { openState } from '../../src/state/index.js';
import { Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore } from '../../src/submissions/index.js';

/** What a program that was killed and started again has: how much, and everything that is not as it should be. */
export interface Checked {
  published: number;
  withdrawn: number;
  files: number;
  faults: string[];
}

/** Takes up what was left, as a start does, and compares state, content and uploads with one another. */
export async function checkPublished(root: string): Promise<Checked> {
  const folders = { content: join(root, 'content'), uploads: join(root, 'uploads'), incoming: join(root, 'incoming') };
  const state = openState(join(root, 'library.db'), [SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT]);
  const now = () => new Date();
  const submissions = new SubmissionStore(state, { now });
  const faults: string[] = [];
  try {
    const before = await readLibrary(folders);
    for (const problem of before.problems) faults.push(`half published before resuming: ${problem.file} ${problem.message}`);
    const publisher = new Publisher({ state, submissions, folders, library: () => before, readingOf: () => undefined, now, today: () => '2026-11-23' });
    for (const outcome of await publisher.resume()) if (outcome.outcome !== 'published') faults.push(`not resumed: ${JSON.stringify(outcome)}`);
    if (publisher.waiting().length > 0) faults.push('a job is still open');
    await publisher.sweep(0);

    const library = await readLibrary(folders);
    for (const problem of library.problems) faults.push(`${problem.file} ${problem.message}`);
    const approved = submissions.inState('publishing', 'published', 'withdrawn');
    for (const { id, state: stands } of approved) if (stands === 'publishing') faults.push(`submission ${id} is still being published`);
    const wanted = new Set(approved.map(({ item }) => item));
    const present = library.allItems.map(({ meta }) => meta.id);
    if (new Set(present).size !== present.length) faults.push('an item stands twice');
    for (const item of wanted) if (!present.includes(item!)) faults.push(`item ${item} is lost`);
    for (const item of present) if (!wanted.has(item)) faults.push(`item ${item} has no submission`);
    const revisions = new Revisions(state, now);
    for (const item of library.allItems) if (revisions.of(item.meta.id).at(-1)?.digest !== item.digest) faults.push(`item ${item.meta.id} is not its last revision`);

    for (const file of readdirSync(folders.content, { recursive: true }) as string[]) if (file.includes(UNFINISHED)) faults.push(`half file ${file}`);
    const named = new Set(library.allItems.flatMap(({ meta }) => meta.files.map(({ path }) => path)));
    const uploads = readdirSync(folders.uploads);
    for (const file of uploads) {
      if (!named.has(file)) faults.push(`orphan ${file}`);
      if (createHash('sha256').update(readFileSync(join(folders.uploads, file))).digest('hex') !== file.split('.')[0]) faults.push(`half file ${file}`);
    }
    for (const file of named) if (!uploads.includes(file)) faults.push(`missing ${file}`);
    const waiting = new Set(submissions.inState('draft', 'received', 'checked', 'in-review', 'changes-requested').flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    const incoming = readdirSync(folders.incoming).filter((file) => file.endsWith('.pdf'));
    for (const file of incoming) if (!waiting.has(file.split('.')[0]!)) faults.push(`left among the incoming: ${file}`);
    for (const sha256 of waiting) if (!incoming.includes(`${sha256}.pdf`)) faults.push(`lost before publishing: ${sha256}`);
    return { published: wanted.size, withdrawn: library.allItems.filter(({ meta }) => meta.workflow === 'withdrawn').length, files: uploads.length, faults };
  } finally {
    state.close();
  }
}
