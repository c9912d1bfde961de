import type { JobQueue, Previews } from '../../materials/index.js';
import type { ConsentStore, HandInLimits, HandInSessions, InvitationStore, PersonConsents, Publisher, Quota, RefusedFiles, SubmissionStore, TakingIn } from '../../submissions/index.js';

/** Everything the pages of handing in work on. */
export interface HandIn {
  submissions: SubmissionStore;
  invitations: InvitationStore;
  sessions: HandInSessions;
  people: PersonConsents;
  /** What holds of them once something was handed in. */
  consents: ConsentStore;
  publisher: Publisher;
  refused: RefusedFiles;
  quota: Quota;
  queue: JobQueue;
  previews: Previews;
  taking: TakingIn;
  limits: HandInLimits;
  /** Folder of uploads while they come in. */
  arriving: string;
  /** Free bytes of the disk that uploads go to. */
  freeDisk: () => Promise<number>;
  /** Looks at once whether what was handed in can go on to the editors. */
  checkNow: () => void;
  /** Whether anybody may propose a case study. */
  isOpen: boolean;
  /** Whom to write to; `undefined` where nobody said. */
  contactEmail: string | undefined;
}
