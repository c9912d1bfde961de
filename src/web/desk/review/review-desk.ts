import type { JobQueue, Previews } from '../../../materials/index.js';
import type { InvitationStore, Publisher, Revisions, SubmissionStore } from '../../../submissions/index.js';

/** What the review of submissions works with; the desk has it where submissions are taken. */
export interface ReviewDesk {
  submissions: SubmissionStore;
  invitations: InvitationStore;
  publisher: Publisher;
  revisions: Revisions;
  queue: JobQueue;
  previews: Previews;
  /** Where handed-in files lie, looked through in this order. */
  folders: readonly string[];
}
