import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from '../../shared/index.js';
import { allOrNothing } from '../../state/index.js';
import type { Submission } from '../submission.js';
import { beginCorrection, beginEdit, type Begun } from './begin-edit.js';
import { finishJob } from './finish-job.js';
import type { Job, Outcome, Wish } from './job.js';
import { Journal } from './journal.js';
import type { PublishingParts } from './parts.js';
import { planFile, planItem, type ItemWish } from './plan-item.js';
import { planSubmission, type SubmissionWish } from './plan-submission.js';
import { planWithdrawal, type Withdrawal } from './plan-withdrawal.js';
import type { Plan } from './plan.js';
import { sweepIncoming } from './sweep-incoming.js';

/**
 * The one writer of `content/` and `uploads/`. What is decided stands in the journal before anything is written, so a program
 * that is killed at any moment goes on where it was (`resume`). One thing is written at a time.
 */
export class Publisher {
  readonly #journal: Journal;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: PublishingParts) {
    this.#journal = new Journal(parts.state, parts.now);
  }

  /**
   * Approves a submission and publishes it. When this resolves to `published` the content was read anew, so pages and search know it.
   * @throws NoSuchMove from a state that cannot be approved, ChangedMeanwhile when it is not the revision that was seen
   */
  async publish(submission: string, wish: SubmissionWish): Promise<Outcome> {
    return this.#tell(await this.#carryOut(() => planSubmission(this.parts, submission, wish)));
  }

  /** Withdraws an item, and with it the submissions it came from; its address stays and gives the reason. */
  async withdrawItem(item: string, withdrawal: Withdrawal): Promise<Outcome> {
    return this.#tell(await this.#carryOut(() => planWithdrawal(this.parts, item, withdrawal)));
  }

  /** Another file of the content (vocabularies, programmes), whole. @throws RangeError for any other path */
  async saveFile(path: string, text: string, wish: Wish & { basedOn: string }): Promise<Outcome> {
    return this.#tell(await this.#carryOut(() => planFile(this.parts, path, text, wish)));
  }

  /** An item without a submission, from a table. The content is read anew, but nobody waits for it: rows come by the hundred. */
  async saveItem(meta: Readonly<Record<string, unknown>>, body: string, wish: ItemWish): Promise<Outcome> {
    const outcome = await this.#carryOut(() => planItem(this.parts, meta, body, wish));
    void this.#tell(outcome);
    return outcome;
  }

  /** Opens an item for an editor; two editors get the same submission. */
  beginEdit(item: string, wish: Pick<Wish, 'by' | 'account'>): Promise<Begun> {
    return this.#inTurn(() => beginEdit(this.parts, item, wish));
  }

  /** Opens a published submission for whoever handed it in; nothing public changes until an editor has approved it. */
  beginCorrection(submission: Submission): Promise<Begun> {
    return this.#inTurn(() => beginCorrection(this.parts, submission));
  }

  /** Jobs that are decided and not on the disk, with what stands in their way. */
  waiting(): Job[] {
    return this.#journal.open();
  }

  /** Takes up what a killed program or a full disk left; does nothing when nothing is open. Call it at start and from time to time. */
  async resume(): Promise<Outcome[]> {
    if (this.waiting().length === 0) return [];
    const outcomes = await this.#inTurn(async () => {
      const done: Outcome[] = [];
      for (const job of this.#journal.open()) done.push(await finishJob(this.parts, job));
      return done;
    });
    if (outcomes.some(({ outcome }) => outcome === 'published')) await this.parts.onPublished?.();
    return outcomes;
  }

  /**
   * Removes incoming files older than this that neither a submission nor a job needs, and what a killed program left half written
   * in any of the folders. @returns the names of incoming files
   */
  sweep(olderThanMilliseconds: number): Promise<string[]> {
    const { folders, submissions } = this.parts;
    return this.#inTurn(async () => {
      for (const folder of [folders.uploads, ...(await writtenFolders(folders.content))]) await removeUnfinished(folder, olderThanMilliseconds);
      return sweepIncoming(folders.incoming, (sha256) => submissions.waitsFor(sha256) || this.#journal.needs(sha256), olderThanMilliseconds);
    });
  }

  /** Plans, writes down what will be done, and does it. */
  #carryOut(plan: () => Promise<Plan>): Promise<Outcome> {
    return this.#inTurn(async () => {
      const planned = await plan();
      if ('stop' in planned) return planned.stop;
      const job = allOrNothing(this.parts.state, () => {
        planned.begin?.();
        return this.#journal.add(planned.job);
      });
      return finishJob(this.parts, job);
    });
  }

  async #tell(outcome: Outcome): Promise<Outcome> {
    if (outcome.outcome === 'published') await this.parts.onPublished?.();
    return outcome;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** The content and its folders: nothing is written deeper. */
async function writtenFolders(content: string): Promise<string[]> {
  const entries = await readdir(content, { withFileTypes: true }).catch(() => []);
  return [content, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(content, name))];
}
