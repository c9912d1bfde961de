import { join } from 'node:path';
import type { Materials } from './open-materials.js';
import { openPeople, PEOPLE_LAYOUT, type People } from './people/index.js';
import type { Settings } from './settings.js';
import { todayInPoland } from './shared/index.js';
import { openState, type State } from './state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, InvitationStore, Inviting, letterForMove, logMoves, MAIL_LAYOUT, Outbox, Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, VocabularyDesk, type PublishingParts } from './submissions/index.js';

/** Everything behind what is published: who hands in what, and what editors do with it. */
export interface Editorial {
  state: State;
  people: People;
  submissions: SubmissionStore;
  invitations: InvitationStore;
  inviting: Inviting;
  outbox: Outbox;
  publisher: Publisher;
  revisions: Revisions;
  vocabularies: VocabularyDesk;
  consents: ConsentStore;
  materials: Materials;
  close(): void;
}

/** Where everything stands that is not content. */
export function stateFile({ state }: Settings): string {
  return join(state, 'state', 'library.db');
}

/** Opens the state and its stores. @throws what `openState` throws */
export function openEditorial(settings: Settings, materials: Materials, published: Pick<PublishingParts, 'library' | 'onPublished'>): Editorial {
  const state = openState(stateFile(settings), [PEOPLE_LAYOUT, SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT, MAIL_LAYOUT]);
  const now = () => new Date();
  const people = openPeople(state);
  const logMove = logMoves(people.decisions);
  const outbox = new Outbox(state, now);
  const invitations = new InvitationStore(state, now);
  const submissions = new SubmissionStore(state, {
    now,
    onMoved: (moved, account) => {
      logMove(moved, account);
      const letter = settings.smtpUrl ? letterForMove(moved, settings.mailDecisions) : undefined;
      if (letter) outbox.add(letter);
    },
  });
  const folders = { content: settings.content, uploads: settings.uploads, incoming: materials.incoming };
  const publisher = new Publisher({ ...published, state, submissions, folders, readingOf: (sha256) => materials.queue.reading(sha256), now, today: todayInPoland });
  return {
    state,
    people,
    submissions,
    publisher,
    vocabularies: new VocabularyDesk({ folders, library: published.library, publisher, submissions, decisions: people.decisions }),
    revisions: new Revisions(state, now),
    consents: new ConsentStore(state, { now, onChanged: () => void published.onPublished?.() }),
    invitations,
    inviting: new Inviting({ state, invitations, outbox, decisions: people.decisions }),
    outbox,
    materials,
    close: () => state.close(),
  };
}
