import { join } from 'node:path';
import { blocking, fileOf, preflight, type FindingCode, type JobQueue } from '../../materials/index.js';
import type { Submission, SubmittedFile } from '../submission.js';
import type { SubmissionStore } from '../submission-store.js';
import type { VirusScans } from './virus-scans.js';

export interface FinishingChecks {
  submissions: SubmissionStore;
  queue: JobQueue;
  scans: VirusScans;
  incoming: string;
}

/**
 * One round: what was handed in goes on to the editors once all its files were read without trouble, and scanned where that is
 * required. Asks the queue again for what it has forgotten, so it may be called at any time, also after a restart.
 */
export async function finishChecks({ submissions, queue, scans, incoming }: FinishingChecks): Promise<void> {
  for (const submission of submissions.inState('received')) {
    for (const file of submission.files) {
      queue.enqueue(file);
      if (scans.holdsBack(file.sha256)) await scans.scan(join(incoming, fileOf(file.sha256, file.type)), file);
    }
    // It may have been withdrawn or taken by an editor while it was scanned.
    if (submissions.submission(submission.id)?.state === 'received' && isReady(submission, queue, scans)) submissions.move(submission.id, 'finish-checks', { mover: 'program' });
  }
}

function isReady({ files }: Submission, queue: JobQueue, scans: VirusScans): boolean {
  return files.every((file) => queue.job(file.sha256)?.state === 'done' && !scans.holdsBack(file.sha256) && unconfirmed(file, queue).length === 0);
}

/** Kinds of personal data that were found in a file and that nobody has said are meant to be public. */
export function unconfirmed({ sha256, personalDataConfirmed }: SubmittedFile, queue: Pick<JobQueue, 'reading'>): FindingCode[] {
  const reading = personalDataConfirmed ? undefined : queue.reading(sha256);
  return reading ? blocking(preflight(reading), []).map(({ code }) => code) : [];
}
