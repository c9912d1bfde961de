import { join } from 'node:path';
import type { Materials } from './open-materials.js';
import { openPeople, PEOPLE_LAYOUT, type People } from './people/index.js';
import type { Settings } from './settings.js';
import { todayInPoland } from './shared/index.js';
import { openState, type State } from './state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, InvitationStore, logMoves, Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, type PublishingParts } from './submissions/index.js';

/** Everything behind what is published: who hands in what, and what editors do with it. */
export interface Editorial {
  state: State;
  people: People;
  submissions: SubmissionStore;
  invitations: InvitationStore;
  publisher: Publisher;
  revisions: Revisions;
  consents: ConsentStore;
  materials: Materials;
  close(): void;
}

/** Where everything stands that is not content. */
export function stateFile({ state }: Settings): string {
  return join(state, 'state', 'library.db');
}

/** The one file of what is not content, with the tables of all rooms; commands open it as well. @throws what `openState` throws */
export function openLibraryState(settings: Settings): State {
  return openState(stateFile(settings), [PEOPLE_LAYOUT, SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT]);
}

/** Opens the state and its stores. @throws what `openState` throws */
export function openEditorial(settings: Settings, materials: Materials, published: Pick<PublishingParts, 'library' | 'onPublished'>): Editorial {
  const state = openLibraryState(settings);
  const now = () => new Date();
  const people = openPeople(state);
  const submissions = new SubmissionStore(state, { now, onMoved: logMoves(people.decisions) });
  const folders = { content: settings.content, uploads: settings.uploads, incoming: materials.incoming };
  return {
    state,
    people,
    submissions,
    publisher: new Publisher({ ...published, state, submissions, folders, readingOf: (sha256) => materials.queue.reading(sha256), now, today: todayInPoland }),
    revisions: new Revisions(state, now),
    consents: new ConsentStore(state, { now, onChanged: () => void published.onPublished?.() }),
    invitations: new InvitationStore(state, now),
    materials,
    close: () => state.close(),
  };
}
