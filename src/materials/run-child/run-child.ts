import { spawn, type ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Limits } from '../limits.js';
import { readMessage, type Message, type Task } from '../messages.js';
import { childCommand, CHILD_ENVIRONMENT } from './child-command.js';
import { killGroup } from './kill-group.js';
import { lines, TooMuch } from './lines.js';
import type { Sandbox } from './sandbox.js';
import { yieldToReaders } from './yield-to-readers.js';

export interface Run {
  task: Task;
  /** Of the upload; the child gets it as an open file and never learns its name. */
  path: string;
  sandbox: Sandbox;
  limits: Limits;
  /** In all, and between two messages. */
  milliseconds: number;
  silenceMilliseconds: number;
  outputBytes: number;
  /** Hears every message; the child waits until it is done with it. */
  hear: (message: Message) => void | Promise<void>;
  signal?: AbortSignal | undefined;
}

/** How a child ended: by itself with its last word, or without it, or because its parent had to end it. */
export type End = 'ended' | 'died' | 'too-slow' | 'flooded' | 'babbled' | 'stopped';

/**
 * Runs one task in a process of its own and ends it, with all it started, when it takes too long, says too much or says what
 * is no message. Whatever the child does, this resolves.
 * @throws when the upload cannot be opened, the child cannot be started, or `hear` throws
 */
export async function runChild(run: Run): Promise<End> {
  const file = await open(run.path);
  try {
    const [program, ...parameters] = childCommand(run.task, run.sandbox, run.limits);
    const child = spawn(program!, parameters, { stdio: ['ignore', 'pipe', 'ignore', file.fd], env: CHILD_ENVIRONMENT, detached: true });
    yieldToReaders(child);
    return await follow(child, run);
  } finally {
    await file.close();
  }
}

async function follow(child: ChildProcess, run: Run): Promise<End> {
  let end: End | undefined;
  const stop = (why: End) => {
    end ??= why;
    killGroup(child);
  };
  const exited = new Promise<void>((resolve, reject) => {
    child.once('close', () => resolve());
    child.once('error', reject);
  });
  // Awaited at the end; an error in between is not to be one nobody heard.
  exited.catch(() => {});
  const whole = setTimeout(stop, run.milliseconds, 'too-slow');
  let silence = setTimeout(stop, run.silenceMilliseconds, 'too-slow');
  const onAbort = () => stop('stopped');
  run.signal?.addEventListener('abort', onAbort, { once: true });
  if (run.signal?.aborted) onAbort();
  try {
    for await (const line of lines(child.stdout!, run.outputBytes)) {
      clearTimeout(silence);
      const message = readMessage(line);
      if (message === undefined) stop('babbled');
      if (message === undefined || end !== undefined) break;
      if ('ended' in message) end = 'ended';
      else await run.hear(message);
      silence = setTimeout(stop, run.silenceMilliseconds, 'too-slow');
    }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    stop('flooded');
  } finally {
    clearTimeout(whole);
    clearTimeout(silence);
    run.signal?.removeEventListener('abort', onAbort);
    // Also after its last word: nothing of it is needed any more, and a program it started might live on.
    killGroup(child);
  }
  await exited;
  return end ?? 'died';
}
