import type { FileType } from '../file-types.js';
import type { Reading } from '../reading.js';
import type { Refusal } from '../refusals.js';

/** `waiting → running → done | failed`; back to `waiting` when the program ended under it. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';
export type Step = 'reading' | 'converting' | 'drawing';

/** What became of a material: one job for one content, whoever sent it and however often. */
export interface Job {
  sha256: string;
  type: FileType;
  state: JobState;
  /** Times it was begun. */
  tries: number;
  /** What a running job is at, of how many pages; absent when nothing is known. */
  progress?: { step: Step; done: number; total: number };
  /** Why it failed, or what could not be done although it did not (warnings). `file` is the name in the folder of uploads. */
  problems: Refusal[];
}

export type Outcome = { reading: Reading; problems: Refusal[] } | { problems: Refusal[] };

/** Does a job. What it throws is a fault of the machine and is tried again; faults of the file are problems. */
export type Work = (job: Pick<Job, 'sha256' | 'type'>, tools: { signal: AbortSignal; progress: (step: Step, done: number, total: number) => void }) => Promise<Outcome>;
