import { setTimeout as sleep } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { EngineUnavailable, type OnProgress } from '../engine.js';
import type { Connection } from './connection.js';

/** Longest wait for one task: an hour covers any library on a slow disk; after it the queue is stuck. */
const LONGEST_WAIT_MS = 3_600_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;

/**
 * Enqueues a write and waits until it is done.
 * `202 Accepted` says only that the server has taken note, and the client's own `waitTask` resolves for a failed task too.
 * @throws EngineUnavailable when the task did not succeed
 */
export async function carryOut(connection: Connection, enqueue: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<void> {
  const { taskUid } = await connection.write(enqueue);
  await finished(connection, taskUid);
}

/** Waits for one task. @throws EngineUnavailable when it did not succeed, or is not to be seen */
export async function finished(connection: Connection, taskUid: number): Promise<void> {
  await until(async () => {
    const task = await connection.write((client) => client.tasks.getTask(taskUid));
    return isDone(task);
  });
}

/**
 * Waits for several tasks and tells how far they are. The server works on tasks that wait together as one batch, so
 * between the ends of tasks the batch's own share counts.
 * @throws EngineUnavailable when any of them did not succeed
 */
export async function allFinished(connection: Connection, sent: readonly { task: number; documents: number }[], onProgress?: OnProgress): Promise<void> {
  if (sent.length === 0) return;
  const total = sent.reduce((sum, { documents }) => sum + documents, 0);
  const uids = sent.map(({ task }) => task);
  let told = 0;
  await until(async () => {
    const { results } = await connection.write((client) => client.tasks.getTasks({ uids, limit: uids.length }));
    const done = new Map(results.map((task) => [task.uid, isDone(task) ? 1 : 0]));
    const working = results.filter((task) => task.status === 'processing');
    const share = working.length > 0 ? await shareOfBatch(connection, working[0]!.batchUid) : 0;
    for (const task of working) done.set(task.uid, share);
    const documents = Math.floor(sent.reduce((sum, one) => sum + (done.get(one.task) ?? 0) * one.documents, 0));
    if (documents > told) onProgress?.((told = documents), total);
    return [...done.values()].every((one) => one === 1) && done.size === sent.length;
  });
}

async function shareOfBatch(connection: Connection, batch: number | null): Promise<number> {
  if (batch === null) return 0;
  const { progress } = await connection.write((client) => client.batches.getBatch(batch));
  // Never 1: only the end of the task is that.
  return Math.min((progress?.percentage ?? 0) / 100, 0.99);
}

async function until(isOver: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + LONGEST_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; Date.now() < giveUp; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (await isOver()) return;
    await sleep(pause);
  }
  throw new EngineUnavailable('Meilisearch has not finished its tasks within an hour');
}

function isDone(task: Task): boolean {
  if (task.status === 'failed' || task.status === 'canceled') throw failure(task);
  return task.status === 'succeeded';
}

function failure({ uid, type, status, error }: Task): EngineUnavailable {
  const why = error ? `: ${error.message} (${error.code})` : '';
  return new EngineUnavailable(`Meilisearch task ${uid} (${type}) ${status}${why}`, { cause: error ?? undefined });
}
