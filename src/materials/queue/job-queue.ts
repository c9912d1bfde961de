import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Reading } from '../reading.js';
import { refusal } from '../refusals.js';
import { fileOf } from '../store/keep-upload.js';
import type { Job, Outcome, Work } from './job.js';
import { JobStore } from './job-store.js';

export interface QueueOptions {
  /** Of the database; it is derived and may be deleted. One program at a time has it open. */
  path: string;
  work: Work;
  /** Of the work: jobs of another version are done anew when they are asked for again. */
  version: number;
  /** Jobs at a time: one a processor, for a job keeps one busy. */
  lanes: number;
  /** How often a job is begun before it is given up: a file that takes the program down is not to do so for ever. */
  mostTries?: number;
  /** Pause after a fault of the machine, times the tries so far: a full disk is not mended in a second. */
  pauseMilliseconds?: number;
  /** Hears of every reading that was made, whoever asked for it. */
  onRead?: (sha256: string) => void;
  /** Hears faults of the machine; the job is tried again. */
  onFault?: (error: unknown, job: Pick<Job, 'sha256' | 'type'>) => void;
}

/** Letters of readings in memory, a dozen long documents: an editor's page asks for the same one several times. */
const KEPT_LETTERS = 4_000_000;
/** Three: once for the fault, once for chance. */
const MOST_TRIES = 3;
const PAUSE_MILLISECONDS = 5_000;

/** Works through materials in the order they came, as many at a time as there are lanes. Nothing is done twice. */
export class JobQueue {
  readonly #store: JobStore;
  readonly #running = new Map<string, NonNullable<Job['progress']>>();
  readonly #waiters = new Map<string, (() => void)[]>();
  readonly #ending = new AbortController();
  readonly #lanes = new Set<Promise<void>>();
  readonly #readings = new LRUCache<string, Reading>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: ({ units }) => units.reduce((sum, { text, notes, altTexts }) => sum + text.length + notes.length + altTexts.length, 1),
  });

  /** Opens the queue and takes up what was running or waiting when the program ended. */
  constructor(private readonly options: QueueOptions) {
    this.#store = new JobStore(options.path);
    for (const job of this.#store.interrupted()) this.#tryAgain(job, 'program został przerwany w trakcie');
    this.#fillLanes();
  }

  /** Asks for a material to be read. What is known, or on its way, is not done again, unless `again` says so. */
  enqueue({ sha256, type }: Pick<Job, 'sha256' | 'type'>, { again = false } = {}): Job {
    const known = this.#store.job(sha256);
    const isKnown = known?.version === this.options.version && !(again && ['done', 'failed'].includes(known.state));
    if (!isKnown && known?.state !== 'running') this.#store.put(sha256, type, this.options.version);
    this.#fillLanes();
    return this.job(sha256)!;
  }

  job(sha256: string): Job | undefined {
    const job = this.#store.job(sha256);
    if (!job) return undefined;
    const progress = this.#running.get(sha256);
    const { version: _, ...rest } = job;
    return progress && job.state === 'running' ? { ...rest, progress } : rest;
  }

  /** What was read of a material, also by an older version until it is read anew. */
  reading(sha256: string): Reading | undefined {
    const known = this.#readings.get(sha256) ?? this.#store.reading(sha256);
    if (known) this.#readings.set(sha256, known);
    return known;
  }

  /** Waits until a job is done or has failed. Rejects when the queue is closed before. */
  async finished(sha256: string): Promise<Job> {
    for (;;) {
      this.#ending.signal.throwIfAborted();
      const job = this.job(sha256);
      if (!job) throw new Error(`no job for ${sha256}`);
      if (job.state === 'done' || job.state === 'failed') return job;
      await new Promise<void>((resolve) => this.#waiters.set(sha256, [...(this.#waiters.get(sha256) ?? []), resolve]));
    }
  }

  /** Forgets a material that was taken away. A job of it that runs is let run. */
  forget(sha256: string): void {
    if (this.#running.has(sha256)) return;
    this.#store.forget(sha256);
    this.#readings.delete(sha256);
  }

  /** Ends what runs (it begins anew with the next opening) and closes the file. */
  async close(): Promise<void> {
    this.#ending.abort(new Error('the queue is closed'));
    await Promise.all(this.#lanes);
    for (const sha256 of [...this.#waiters.keys()]) this.#tell(sha256);
    this.#store.close();
  }

  #fillLanes(): void {
    while (this.#lanes.size < this.options.lanes && !this.#ending.signal.aborted) {
      const job = this.#store.takeNext();
      if (!job) return;
      const lane = this.#run(job).finally(() => {
        this.#lanes.delete(lane);
        this.#fillLanes();
      });
      this.#lanes.add(lane);
    }
  }

  async #run(job: Job): Promise<void> {
    const { sha256, type } = job;
    this.#running.set(sha256, { step: 'reading', done: 0, total: 0 });
    try {
      const outcome = await this.options.work({ sha256, type }, {
        signal: this.#ending.signal,
        progress: (step, done, total) => this.#running.set(sha256, { step, done, total }),
      });
      this.#store.finish(sha256, outcome, this.options.version);
      this.#readings.delete(sha256);
      if ('reading' in outcome) this.options.onRead?.(sha256);
    } catch (error) {
      await this.#recover(job, error);
    } finally {
      this.#running.delete(sha256);
      this.#tell(sha256);
    }
  }

  /** A job that cannot even be put back stays `running` in the file, and is found there at the next opening. */
  async #recover(job: Job, error: unknown): Promise<void> {
    const { signal } = this.#ending;
    try {
      if (signal.aborted) return this.#store.putBack(job.sha256, false);
      this.options.onFault?.(error, { sha256: job.sha256, type: job.type });
      await sleep((this.options.pauseMilliseconds ?? PAUSE_MILLISECONDS) * job.tries, undefined, { signal }).catch(() => {});
      this.#tryAgain(job, 'błąd serwera');
    } catch (second) {
      this.options.onFault?.(second, { sha256: job.sha256, type: job.type });
    }
  }

  #tryAgain({ sha256, type, tries }: Job, why: string): void {
    const givenUp: Outcome = { problems: [refusal('gave-up', fileOf(sha256, type), why)] };
    if (tries < (this.options.mostTries ?? MOST_TRIES)) this.#store.putBack(sha256, true);
    else this.#store.finish(sha256, givenUp, this.options.version);
  }

  #tell(sha256: string): void {
    const waiters = this.#waiters.get(sha256) ?? [];
    this.#waiters.delete(sha256);
    for (const resolve of waiters) resolve();
  }
}

