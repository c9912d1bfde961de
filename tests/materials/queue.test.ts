import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, onTestFinished } from 'vitest';
import { JobQueue, keepUpload, type Outcome, type QueueOptions, type Reading } from '../../src/materials/index.js';
import { removeUnfinished } from '../../src/shared/index.js';
import { killAfter } from '../fixtures/kill-at-random.js';
import { unit } from './fixtures/read.js';
import { uploadFolder } from './fixtures/upload.js';

const { folder, lay } = uploadFolder();
let count = 0;
const newPath = () => join(folder, `jobs-${(count += 1)}.db`);

const READING: Reading = { unit: 'page', total: 1, units: [unit(1, { text: 'Panel' })], hasText: true, title: null, language: null, width: null, height: null, isTagged: null, hasScripts: false, attachments: 0 };
const done: Outcome = { reading: READING, problems: [] };

function openQueue(options: Partial<QueueOptions> & Pick<QueueOptions, 'work'>): JobQueue {
  const queue = new JobQueue({ path: newPath(), version: 1, lanes: 2, pauseMilliseconds: 1, ...options });
  onTestFinished(() => queue.close());
  return queue;
}

describe('the queue', () => {
  test('three jobs in two lanes: never more than two at a time, in the order they came, with progress', async () => {
    const begun: string[] = [];
    let atOnce = 0;
    let most = 0;
    const gates = new Map<string, () => void>();
    const queue = openQueue({
      work: async ({ sha256 }, { progress }) => {
        begun.push(sha256);
        most = Math.max(most, (atOnce += 1));
        progress('drawing', 3, 24);
        await new Promise<void>((resolve) => gates.set(sha256, resolve));
        atOnce -= 1;
        return done;
      },
    });
    for (const sha256 of ['a', 'b', 'c']) queue.enqueue({ sha256, type: 'pdf' });
    await Promise.resolve();
    expect(['a', 'b', 'c'].map((sha256) => queue.job(sha256)!.state)).toEqual(['running', 'running', 'waiting']);
    expect(queue.job('a')!.progress).toEqual({ step: 'drawing', done: 3, total: 24 });
    gates.get('b')!();
    await queue.finished('b');
    await expect.poll(() => gates.has('c')).toBe(true);
    gates.get('a')!();
    gates.get('c')!();
    expect((await queue.finished('c')).state).toBe('done');
    await queue.finished('a');
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(most).toBe(2);
    expect(queue.reading('a')).toEqual(READING);
    expect(queue.job('nobody')).toBeUndefined();
  });

  test('the same content again: is not read again; another version, or a wish: is', async () => {
    const path = newPath();
    let times = 0;
    const work = async () => {
      times += 1;
      return done;
    };
    const first = openQueue({ path, work });
    first.enqueue({ sha256: 'a', type: 'pdf' });
    first.enqueue({ sha256: 'a', type: 'pdf' });
    await first.finished('a');
    expect(first.enqueue({ sha256: 'a', type: 'pdf' })).toEqual({ sha256: 'a', type: 'pdf', state: 'done', tries: 1, problems: [] });
    expect(times).toBe(1);
    first.enqueue({ sha256: 'a', type: 'pdf' }, { again: true });
    await first.finished('a');
    expect(times).toBe(2);
    await first.close();
    const second = openQueue({ path, work, version: 2 });
    expect(second.job('a')!.state).toBe('done');
    expect(second.enqueue({ sha256: 'a', type: 'pdf' }).state).toBe('running');
    expect(second.reading('a')).toEqual(READING);
    await second.finished('a');
    expect(times).toBe(3);
  });

  test('a problem of the file: is final', async () => {
    const problems = [{ code: 'encrypted', file: 'a.pdf', severity: 'error', message: 'm', advice: 'a' }] as const;
    let times = 0;
    const queue = openQueue({ work: async () => ((times += 1), { problems: [...problems] }) });
    queue.enqueue({ sha256: 'a', type: 'pdf' });
    expect(await queue.finished('a')).toMatchObject({ state: 'failed', problems });
    expect(queue.enqueue({ sha256: 'a', type: 'pdf' }).state).toBe('failed');
    expect(times).toBe(1);
    expect(queue.reading('a')).toBeUndefined();
  });

  test('a fault of the machine: is told and tried again, three times at most', async () => {
    const faults: string[] = [];
    const onFault = (error: unknown) => faults.push((error as Error).message);
    let times = 0;
    const queue = openQueue({
      onFault,
      work: async ({ sha256 }) => {
        times += 1;
        if (sha256 === 'never' || times === 1) throw new Error('ENOSPC');
        return done;
      },
    });
    queue.enqueue({ sha256: 'once', type: 'pdf' });
    expect(await queue.finished('once')).toMatchObject({ state: 'done', tries: 2 });
    queue.enqueue({ sha256: 'never', type: 'pdf' });
    expect(await queue.finished('never')).toMatchObject({ state: 'failed', tries: 3, problems: [{ code: 'gave-up', file: 'never.pdf', message: 'pliku nie udało się przetworzyć mimo kilku prób (błąd serwera)' }] });
    expect(faults).toHaveLength(4);
  });

  test('closed while working: the job begins anew and no try is lost', async () => {
    const path = newPath();
    const first = openQueue({ path, work: async (_, { signal }) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))) });
    first.enqueue({ sha256: 'a', type: 'pdf' });
    const waiting = first.finished('a');
    waiting.catch(() => {});
    await first.close();
    await expect(waiting).rejects.toThrow('the queue is closed');
    const second = openQueue({ path, work: async () => done });
    expect(await second.finished('a')).toMatchObject({ state: 'done', tries: 1 });
  });

  test('killed three times while working: taken up twice, then given up; what waited is done', async () => {
    const path = newPath();
    const program = 'tests/materials/fixtures/queue-program.ts';
    const begun = [await killAfter(50, program, path, 'a', 'b', 'c'), await killAfter(50, program, path), await killAfter(50, program, path)];
    expect(begun[0]).toContain('begins a');
    const worked: string[] = [];
    const queue = openQueue({ path, work: async ({ sha256 }) => (worked.push(sha256), done) });
    for (const sha256 of ['a', 'b', 'c']) await queue.finished(sha256);
    const states = Object.fromEntries(['a', 'b', 'c'].map((sha256) => [sha256, queue.job(sha256)!.state]));
    const times = (sha256: string) => begun.filter((said) => said.includes(`begins ${sha256}`)).length;
    for (const sha256 of ['a', 'b', 'c']) expect([sha256, states[sha256], worked.includes(sha256)]).toEqual([sha256, times(sha256) >= 3 ? 'failed' : 'done', times(sha256) < 3]);
    expect(Object.values(states)).toContain('done');
  });

  test('forgotten: nothing of it stays', async () => {
    const queue = openQueue({ work: async () => done });
    queue.enqueue({ sha256: 'a', type: 'pdf' });
    await queue.finished('a');
    queue.forget('a');
    expect([queue.job('a'), queue.reading('a')]).toEqual([undefined, undefined]);
  });
});

describe('uploads', () => {
  test('the same bytes twice: one file, named by its SHA-256, nothing beside it', async () => {
    const uploads = join(folder, 'uploads');
    const kept = await keepUpload(lay('abc'), { uploads, type: 'pdf' });
    expect(kept).toEqual({ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', bytes: 3, file: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.pdf' });
    expect(await keepUpload(lay('abc'), { uploads, type: 'pdf' })).toEqual(kept);
    expect(readdirSync(uploads)).toEqual([kept.file]);
    expect(readFileSync(join(uploads, kept.file), 'utf8')).toBe('abc');
  });

  test('a file of that name that is not whole: is replaced', async () => {
    const uploads = join(folder, 'torn');
    mkdirSync(uploads);
    const file = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.pdf';
    writeFileSync(join(uploads, file), 'a');
    await keepUpload(lay('abc'), { uploads, type: 'pdf' });
    expect(readFileSync(join(uploads, file), 'utf8')).toBe('abc');
  });

  test('what a killed process left: is removed when it is old', async () => {
    const left = join(folder, 'left');
    mkdirSync(left);
    writeFileSync(join(left, '.unfinished-old'), 'x');
    writeFileSync(join(left, '.unfinished-new'), 'x');
    writeFileSync(join(left, 'kept.pdf'), 'x');
    utimesSync(join(left, '.unfinished-old'), 0, 0);
    await removeUnfinished(left);
    await removeUnfinished(join(folder, 'nowhere'));
    expect(readdirSync(left).sort()).toEqual(['.unfinished-new', 'kept.pdf']);
  });
});
