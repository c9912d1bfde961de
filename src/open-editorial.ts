import { join } from 'node:path';
import type { Materials } from './open-materials.js';
import { HARVEST_LAYOUT } from './exchange/index.js';
import { openPeople, PEOPLE_LAYOUT, type People } from './people/index.js';
import type { Settings } from './settings.js';
import { todayInPoland } from './shared/index.js';
import { openState, type State } from './state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, consentWithdrawal, HAND_IN_LAYOUT, ImportDesk, IMPORT_RUNS_LAYOUT, ImportStore, InvitationStore, Inviting, letterForMove, logMoves, MAIL_LAYOUT, Outbox, Publisher, PUBLISHING_LAYOUT, removeOld, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, VirusScans, VocabularyDesk, type PublishingParts, type VirusScanOptions, type WithdrawConsent } from './submissions/index.js';

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
  imports: ImportDesk;
  consents: ConsentStore;
  scans: VirusScans;
  withdrawConsent: WithdrawConsent;
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

/** The one file of what is not content, with the tables of all rooms; commands open it as well. @throws what `openState` throws */
export function openLibraryState(settings: Settings): State {
  return openState(stateFile(settings), [PEOPLE_LAYOUT, SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT, MAIL_LAYOUT, IMPORT_RUNS_LAYOUT, HAND_IN_LAYOUT, HARVEST_LAYOUT]);
}

/** Opens the state and its stores. @throws what `openState` throws */
export function openEditorial(settings: Settings, materials: Materials, { onFault, ...published }: Pick<PublishingParts, 'library' | 'onPublished'> & { onFault: (fault: unknown, run: string) => void }): Editorial {
  const state = openLibraryState(settings);
  const now = () => new Date();
  const people = openPeople(state);
  const logMove = logMoves(people.decisions);
  const outbox = new Outbox(state, now);
  const invitations = new InvitationStore(state, now);
  const submissions: SubmissionStore = new SubmissionStore(state, {
    now,
    onMoved: (moved, account) => {
      logMove(moved, account);
      // What editors begin themselves has nobody to be told.
      const isOurs = submissions.submission(moved.submission)?.origin === 'desk';
      const letter = settings.smtpUrl && !isOurs ? letterForMove(moved, settings.mailDecisions) : undefined;
      if (letter) outbox.add(letter);
    },
  });
  const consents = new ConsentStore(state, { now, onChanged: () => void published.onPublished?.() });
  const folders = { content: settings.content, uploads: settings.uploads, incoming: materials.incoming };
  const scans = new VirusScans(state, { clamd: clamdAt(settings.clamavSocket), isRequired: settings.clamavRequired });
  const publisher = new Publisher({ ...published, state, submissions, folders, readingOf: (sha256) => materials.queue.reading(sha256), holdsBack: (sha256) => scans.holdsBack(sha256), now, today: todayInPoland });
  const imports = new ImportStore(state, now);
  return {
    state,
    people,
    submissions,
    publisher,
    vocabularies: new VocabularyDesk({ folders, library: published.library, publisher, submissions, decisions: people.decisions }),
    imports: new ImportDesk({ state, store: imports, publisher, submissions, decisions: people.decisions, folders, library: published.library, today: todayInPoland, onFault }),
    revisions: new Revisions(state, now),
    scans,
    consents,
    withdrawConsent: consentWithdrawal({ state, consents, decisions: people.decisions }),
    invitations,
    inviting: new Inviting({ state, invitations, outbox, decisions: people.decisions }),
    outbox,
    materials,
    tidy: async () => {
      const pictures: Promise<void>[] = [];
      const onFileRemoved = ({ sha256 }: { sha256: string }) => {
        materials.queue.forget(sha256);
        pictures.push(materials.previews.remove(sha256));
      };
      removeOld({ submissions, invitations, consents, now, days: settings.retentionDays, onFileRemoved });
      imports.sweep();
      outbox.sweep(settings.retentionDays);
      // What cannot be removed keeps nothing else back; whoever tidies is told of the first.
      const failed = (await Promise.allSettled([publisher.sweep(DAY_MS), ...pictures])).find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
      if (failed) throw failed.reason;
    },
    close: () => state.close(),
  };
}

/** `/run/clamav/clamd.ctl`, or `127.0.0.1:3310`. */
function clamdAt(socket: string | undefined): VirusScanOptions['clamd'] {
  const network = /^([^/]+):(\d+)$/u.exec(socket ?? '');
  if (network) return { host: network[1]!, port: Number(network[2]) };
  return socket ? { path: socket } : undefined;
}
