import { setTimeout as sleep } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { EngineUnavailable } from '../engine.js';
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

/** Waits for an enqueued task. @throws EngineUnavailable when it did not succeed */
export async function finished(connection: Connection, taskUid: number): Promise<void> {
  const giveUp = Date.now() + LONGEST_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; Date.now() < giveUp; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const task = await connection.write((client) => client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return;
    if (task.status === 'failed' || task.status === 'canceled') throw failure(task);
    await sleep(pause);
  }
  throw new EngineUnavailable(`Meilisearch has not finished task ${taskUid} within an hour`);
}

function failure({ uid, type, status, error }: Task): EngineUnavailable {
  const why = error ? `: ${error.message} (${error.code})` : '';
  return new EngineUnavailable(`Meilisearch task ${uid} (${type}) ${status}${why}`, { cause: error ?? undefined });
}
