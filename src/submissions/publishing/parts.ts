import type { Library } from '../../content/index.js';
import type { Reading } from '../../materials/index.js';
import type { State } from '../../state/index.js';
import type { SubmissionStore } from '../submission-store.js';

/** What publishing needs from outside. */
export interface PublishingParts {
  state: State;
  submissions: SubmissionStore;
  folders: { content: string; uploads: string; incoming: string };
  library: () => Library;
  readingOf: (sha256: string) => Reading | undefined;
  /** Whether a file must wait because no antivirus program has looked at it yet. */
  holdsBack?: (sha256: string) => boolean;
  now: () => Date;
  /** `2026-11-23`, in Poland. */
  today: () => string;
  /** Called when files of the content have changed, so that they are read; what it throws is its own affair. */
  onPublished?: () => Promise<void>;
}
