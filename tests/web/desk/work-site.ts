import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../../src/app.js';
import type { ContentFolders, Library } from '../../../src/content/index.js';
import { openPeople, PEOPLE_LAYOUT, type People } from '../../../src/people/index.js';
import { openState, type State } from '../../../src/state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, consentWithdrawal, ImportDesk, IMPORT_RUNS_LAYOUT, ImportStore, InvitationStore, Inviting, MAIL_LAYOUT, Outbox, Publisher, PUBLISHING_LAYOUT, SUBMISSIONS_LAYOUT, SubmissionStore, VocabularyDesk } from '../../../src/submissions/index.js';
import type { Services } from '../../../src/web/index.js';
import { servicesFor, TODAY } from '../builders.js';
import { pageFrom, strictRender, type Page } from '../site.js';

export interface WorkSite {
  site: Express;
  state: State;
  people: People;
  editorial: NonNullable<Services['editorial']>;
  get(address: string): Promise<Page>;
  post(address: string, fields: Record<string, string | string[]>): Promise<Page>;
  /** A form with one file. */
  upload(address: string, field: string, file: { bytes: Buffer; name: string }): Promise<Page>;
  cookie: string;
  close(): void;
}

interface Wishes {
  library: () => Library;
  folders?: ContentFolders;
  /** Whether letters can be sent; they stay in the outbox. */
  withMail?: boolean;
  onPublished?: () => Promise<void>;
  /** Where the state lies; a folder of its own, removed at the end, when absent. */
  stateFolder?: string;
}

const onFault = (fault: unknown): never => {
  throw fault;
};

/** The whole site with its desk, and an editor who is signed in. */
export function workSite({ library, folders = { content: '/nowhere', uploads: '/nowhere' }, withMail = false, onPublished = async () => {}, stateFolder }: Wishes): WorkSite {
  const folder = stateFolder ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const state = openState(join(folder, 'library.db'), [PEOPLE_LAYOUT, SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT, MAIL_LAYOUT, IMPORT_RUNS_LAYOUT]);
  const people = openPeople(state);
  const now = () => new Date();
  const outbox = new Outbox(state, now);
  const invitations = new InvitationStore(state, now);
  const submissions = new SubmissionStore(state, { now });
  const consents = new ConsentStore(state, { now });
  const publisher = new Publisher({ state, submissions, library, folders: { ...folders, incoming: join(folder, 'incoming') }, readingOf: () => undefined, now, today: () => TODAY, onPublished });
  const editorial = { submissions, invitations, outbox, publisher, vocabularies: new VocabularyDesk({ folders, library, publisher, submissions, decisions: people.decisions }), imports: new ImportDesk({ state, store: new ImportStore(state, now), publisher, submissions, decisions: people.decisions, folders, library, today: () => TODAY, onFault }), consents, withdrawConsent: consentWithdrawal({ state, consents, decisions: people.decisions }), inviting: new Inviting({ state, invitations, outbox, decisions: people.decisions }), mail: withMail ? { wake: () => {} } : undefined };
  const services = { ...servicesFor(library(), { desk: { people, now: Date.now }, editorial }), library };
  const site = createApp(services, strictRender);
  const known = people.accounts.byEmail('redakcja@example.org');
  const account = known ?? people.accounts.add({ email: 'redakcja@example.org', name: 'Osoba Redagująca', role: 'editor' }, { id: 'test', name: 'test' });
  if (typeof account === 'string') throw new Error(account);
  const cookie = `__Host-redakcja=${people.sessions.start(account.id, 'test')}`;
  return {
    site,
    state,
    people,
    editorial,
    cookie,
    get: async (address) => pageFrom(await request(site).get(address).set('Cookie', cookie)),
    post: async (address, fields) => pageFrom(await request(site).post(address).set({ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }).type('form').send(new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))).toString())),
    upload: async (address, field, { bytes, name }) => pageFrom(await request(site).post(address).set({ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }).attach(field, bytes, name)),
    close: () => {
      state.close();
      if (!stateFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
