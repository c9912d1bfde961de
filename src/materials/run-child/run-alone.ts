import { spawn } from 'node:child_process';
import { CHILD_ENVIRONMENT } from './child-command.js';
import { killGroup } from './kill-group.js';
import { yieldToReaders } from './yield-to-readers.js';

/** Runs a program nobody listens to until it ends or its time is over. What it did must be looked at; its exit says nothing. */
export async function runAlone([program, ...parameters]: readonly string[], { milliseconds, signal }: { milliseconds: number; signal?: AbortSignal | undefined }): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(program!, parameters, { stdio: 'ignore', env: CHILD_ENVIRONMENT, detached: true });
  yieldToReaders(child);
  const kill = () => killGroup(child);
  const timer = setTimeout(kill, milliseconds);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => resolve());
      child.once('error', reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    kill();
  }
  signal?.throwIfAborted();
}
