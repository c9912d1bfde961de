import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOwnMaterials } from '../fixtures/open-materials.js';
import { readSettings } from '../../src/settings.js';
import { openState, type State } from '../../src/state/index.js';
import { finishChecks, HAND_IN_LAYOUT, HAND_IN_LIMITS, HandInSessions, InvitationStore, PersonConsents, Quota, SUBMISSIONS_LAYOUT, SubmissionStore, takeInFile, VirusScans } from '../../src/submissions/index.js';
import { makePdf } from '../materials/fixtures/make-pdf.js';

const FILE = { type: 'pdf', name: 'Slajdy.pdf', bytes: 10, label: '', role: 'slides', alt: '', personalDataConfirmed: false } as const;

let folder: string;
let state: State;
let now: Date;
let submissions: SubmissionStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hand-in-'));
  state = openState(join(folder, 'library.db'), [SUBMISSIONS_LAYOUT, HAND_IN_LAYOUT]);
  now = new Date('2026-11-23T10:00:00Z');
  submissions = new SubmissionStore(state, { now: () => now });
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const SETTINGS = () => readSettings({ VAR_DIR: join(folder, 'var'), UPLOADS_DIR: join(folder, 'uploads') });
const lay = (name: string, text: string) => {
  writeFileSync(join(folder, name), makePdf([[text]]));
  return { path: join(folder, name), name };
};
const begin = (invitation?: string) => submissions.begin({ kind: 'presentation', origin: 'invitation', ...(invitation ? { invitation } : {}) }).submission;

describe('a session', () => {
  test('used: lives twelve hours more; unused: opens nothing', () => {
    const sessions = new HandInSessions(state, () => now);
    const { id } = begin();
    const session = sessions.open(id);
    now = new Date('2026-11-23T21:00:00Z');
    sessions.noteUsed(session);
    now = new Date('2026-11-24T08:59:00Z');
    expect(sessions.submissions(session)).toEqual([id]);
    now = new Date('2026-11-24T09:01:00Z');
    expect(sessions.submissions(session)).toEqual([]);
    sessions.noteUsed(session);
    expect(sessions.submissions(session)).toEqual([]);
  });

  test('opened for a second submission: has both under a new id, and the old id opens nothing', () => {
    const sessions = new HandInSessions(state, () => now);
    const [one, other] = [begin(), begin()];
    const first = sessions.open(one.id);
    const second = sessions.open(other.id, first);
    expect([sessions.submissions(first), sessions.submissions(second)]).toEqual([[], [one.id, other.id]]);
    sessions.close(one.id);
    expect(sessions.submissions(second)).toEqual([other.id]);
  });
});

test('what hangs on a submission: goes with it when it is forgotten', () => {
  const { id } = begin();
  new HandInSessions(state, () => now).open(id);
  new PersonConsents(state).put(id, [{ person: 'Osoba Testowa', organisation: '', scopes: ['named'] }]);
  submissions.remove(id);
  const rows = ['hand_in_access', 'hand_in_people', 'hand_in_refusals'].map((table) => state.prepare(`SELECT * FROM ${table}`).all());
  expect(rows).toEqual([[], [], []]);
});

test('the quota of an invitation: counts all its submissions, and arrivals of the last hour', () => {
  const quota = new Quota(state, submissions, { ...HAND_IN_LIMITS, bytes: 100, filesPerHour: 2 }, () => now);
  const { invitation } = new InvitationStore(state, () => now).invite({ name: 'Osoba Testowa', email: '', edition: '2025', session: '', kind: 'presentation', createdBy: 'Redakcja', days: 1 });
  const [one, other] = [begin(invitation.id), begin(invitation.id)];
  submissions.putFile(one.id, { ...FILE, sha256: 'a'.repeat(64), bytes: 60 });
  quota.noteArrival(one);
  expect(quota.room(submissions.submission(other.id)!)).toEqual({ files: 10, bytes: 40, filesThisHour: 1 });
  now = new Date('2026-11-23T11:00:01Z');
  expect(quota.room(other).filesThisHour).toBe(2);
});

describe('checks of what was handed in', () => {
  test('with real files: finish after a restart, and wait for personal data to be confirmed', async () => {
    const scans = new VirusScans(state, { clamd: undefined, isRequired: false });
    const [plain, personal] = [begin(), begin()];
    const materials = await openOwnMaterials(SETTINGS());
    const taking = { submissions, scans, queue: materials.queue, incoming: materials.incoming };
    await takeInFile(lay('a.pdf', 'Nic osobistego'), plain, taking);
    await takeInFile(lay('b.pdf', 'jan@example.org'), personal, taking);
    for (const { id } of [plain, personal]) submissions.move(id, 'hand-in', { mover: 'speaker' });
    await materials.close();

    const again = await openOwnMaterials(SETTINGS());
    const round = () => finishChecks({ submissions, queue: again.queue, scans, incoming: again.incoming });
    await round();
    for (const { id } of [plain, personal]) await again.queue.finished(submissions.submission(id)!.files[0]!.sha256);
    await round();
    const states = () => [plain, personal].map(({ id }) => submissions.submission(id)!.state);
    expect(states()).toEqual(['checked', 'received']);
    submissions.putFile(personal.id, { ...submissions.submission(personal.id)!.files[0]!, personalDataConfirmed: true });
    await round();
    expect(states()).toEqual(['checked', 'checked']);
    await again.close();
  });

  test('where scanning is required: wait for a scanner, and go on when it answers', async () => {
    const socket = join(folder, 'clamd.sock');
    const scans = new VirusScans(state, { clamd: { path: socket }, isRequired: true });
    const materials = await openOwnMaterials(SETTINGS());
    const { id } = begin();
    await takeInFile(lay('a.pdf', 'Nic osobistego'), submissions.submission(id)!, { submissions, scans, queue: materials.queue, incoming: materials.incoming });
    submissions.move(id, 'hand-in', { mover: 'speaker' });
    const { sha256 } = submissions.submission(id)!.files[0]!;
    await materials.queue.finished(sha256);
    const round = () => finishChecks({ submissions, queue: materials.queue, scans, incoming: materials.incoming });
    await round();
    expect([submissions.submission(id)!.state, scans.holdsBack(sha256)]).toEqual(['received', true]);
    const clamd = createServer((client) => client.on('data', (data: Buffer) => data.subarray(-4).equals(Buffer.alloc(4)) && client.end('stream: OK\0'))).listen(socket);
    await round();
    expect([submissions.submission(id)!.state, scans.isClean(sha256)]).toEqual(['checked', true]);
    clamd.close();
    await materials.close();
  });

  test('a file with a virus: is not taken, and its copy is nobody’s', async () => {
    const socket = join(folder, 'clamd.sock');
    const clamd = createServer((client) => client.on('data', (data: Buffer) => data.subarray(-4).equals(Buffer.alloc(4)) && client.end('stream: Eicar FOUND\0'))).listen(socket);
    const scans = new VirusScans(state, { clamd: { path: socket }, isRequired: false });
    const materials = await openOwnMaterials(SETTINGS());
    const refused = await takeInFile(lay('a.pdf', 'Wirus'), begin(), { submissions, scans, queue: materials.queue, incoming: materials.incoming });
    expect(refused?.message).toContain('Eicar');
    expect(submissions.inState('draft').flatMap(({ files }) => files)).toEqual([]);
    clamd.close();
    await materials.close();
  });
});
