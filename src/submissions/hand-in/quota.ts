import type { State } from '../../state/index.js';
import type { Submission } from '../submission.js';
import type { SubmissionStore } from '../submission-store.js';
import type { HandInLimits } from './hand-in-limits.js';

const HOUR_MS = 3_600_000;

/** What may still be sent for a submission. */
export interface Room {
  files: number;
  bytes: number;
  filesThisHour: number;
}

/** Counts what an invitation sends, so that one link cannot fill the disk; without an invitation a submission counts by itself. */
export class Quota {
  constructor(
    private readonly state: State,
    private readonly submissions: SubmissionStore,
    private readonly limits: HandInLimits,
    private readonly now: () => Date,
  ) {}

  room(submission: Submission): Room {
    const all = submission.invitation ? this.submissions.ofInvitation(submission.invitation) : [submission];
    const bytes = all.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
    const since = new Date(this.now().getTime() - HOUR_MS).toISOString();
    const { count } = this.state.prepare('SELECT count(*) AS count FROM hand_in_arrivals WHERE quota = ? AND at > ?').get(keyOf(submission), since) as { count: number };
    return {
      files: Math.max(0, this.limits.files - submission.files.length),
      bytes: Math.max(0, this.limits.bytes - bytes),
      filesThisHour: Math.max(0, this.limits.filesPerHour - count),
    };
  }

  noteArrival(submission: Submission): void {
    const at = this.now();
    this.state.prepare('DELETE FROM hand_in_arrivals WHERE at <= ?').run(new Date(at.getTime() - HOUR_MS).toISOString());
    this.state.prepare('INSERT INTO hand_in_arrivals (quota, at) VALUES (?, ?)').run(keyOf(submission), at.toISOString());
  }
}

function keyOf({ invitation, id }: Submission): string {
  return invitation ?? id;
}
