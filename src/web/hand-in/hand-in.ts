import type { JobQueue, Previews } from '../../materials/index.js';
import type { HandInLimits, HandInSessions, InvitationStore, PersonConsents, Quota, RefusedFiles, SubmissionStore, TakingIn } from '../../submissions/index.js';

/** Everything the pages of handing in work on. */
export interface HandIn {
  submissions: SubmissionStore;
  invitations: InvitationStore;
  sessions: HandInSessions;
  people: PersonConsents;
  refused: RefusedFiles;
  quota: Quota;
  queue: JobQueue;
  previews: Previews;
  taking: TakingIn;
  limits: HandInLimits;
  folders: {
    /** Where uploads lie while they come in. */
    arriving: string;
    /** Of the content: corrections begin with an item's file. */
    content: string;
  };
  /** Free bytes of the disk that uploads go to. */
  freeDisk: () => Promise<number>;
  /** Looks at once whether what was handed in can go on to the editors. */
  checkNow: () => void;
  /** Whether anybody may propose a case study. */
  isOpen: boolean;
  /** Whom to write to; `undefined` where nobody said. */
  contactEmail: string | undefined;
}
