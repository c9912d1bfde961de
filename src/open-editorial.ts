import { join } from 'node:path';
import type { Materials } from './open-materials.js';
import type { Settings } from './settings.js';
import { todayInPoland } from './shared/index.js';
import { openState, type State } from './state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, InvitationStore, Publisher, PUBLISHING_LAYOUT, removeOld, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, type PublishingParts } from './submissions/index.js';

/** Everything behind what is published: who hands in what, and what editors do with it. */
export interface Editorial {
  state: State;
  submissions: SubmissionStore;
  invitations: InvitationStore;
  publisher: Publisher;
  revisions: Revisions;
  consents: ConsentStore;
  materials: Materials;
  /** Removes what nobody goes on with; once a day. */
  tidy(): Promise<void>;
  close(): void;
}

/** A file is among the incoming before the submission that holds it. */
const DAY_MS = 86_400_000;

/** Where everything stands that is not content. */
export function stateFile({ state }: Settings): string {
  return join(state, 'state', 'library.db');
}

/** Opens the state and its stores. @throws what `openState` throws */
export function openEditorial(settings: Settings, materials: Materials, published: Pick<PublishingParts, 'library' | 'onPublished'>): Editorial {
  const state = openState(stateFile(settings), [SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT]);
  const now = () => new Date();
  const submissions = new SubmissionStore(state, { now });
  const folders = { content: settings.content, uploads: settings.uploads, incoming: materials.incoming };
  const invitations = new InvitationStore(state, now);
  const consents = new ConsentStore(state, { now, onChanged: () => void published.onPublished?.() });
  const publisher = new Publisher({ ...published, state, submissions, folders, readingOf: (sha256) => materials.queue.reading(sha256), now, today: todayInPoland });
  const forgetFile = ({ sha256 }: { sha256: string }) => {
    materials.queue.forget(sha256);
    void materials.previews.remove(sha256).catch(() => {});
  };
  return {
    state,
    submissions,
    publisher,
    revisions: new Revisions(state, now),
    consents,
    invitations,
    materials,
    tidy: async () => {
      removeOld({ submissions, invitations, consents, now, days: settings.retentionDays, onFileRemoved: forgetFile });
      await publisher.sweep(DAY_MS);
    },
    close: () => state.close(),
  };
}
