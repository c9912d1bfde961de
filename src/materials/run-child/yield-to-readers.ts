import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** Readers of the site come before files that are being read: a child gets the processor when nobody else wants it. */
export function yieldToReaders({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already.
  }
}
