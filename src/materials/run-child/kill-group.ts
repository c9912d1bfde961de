import type { ChildProcess } from 'node:child_process';

/** Kills a child that leads a group (`detached`), and everything it started. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it is gone already.
  }
}
