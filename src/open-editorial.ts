import { join } from 'node:path';
import type { Materials } from './open-materials.js';
import type { Settings } from './settings.js';
import { openState, type State } from './state/index.js';
import { HAND_IN_LAYOUT, InvitationStore, SUBMISSIONS_LAYOUT, SubmissionStore } from './submissions/index.js';

/** Everything behind what is published: who hands in what, and what editors do with it. */
export interface Editorial {
  state: State;
  submissions: SubmissionStore;
  invitations: InvitationStore;
  materials: Materials;
  close(): void;
}

/** Where everything stands that is not content. */
export function stateFile({ state }: Settings): string {
  return join(state, 'state', 'library.db');
}

/** Opens the state and its stores. @throws what `openState` throws */
export function openEditorial(settings: Settings, materials: Materials): Editorial {
  const state = openState(stateFile(settings), [SUBMISSIONS_LAYOUT, HAND_IN_LAYOUT]);
  const now = () => new Date();
  return {
    state,
    submissions: new SubmissionStore(state, { now }),
    invitations: new InvitationStore(state, now),
    materials,
    close: () => state.close(),
  };
}
