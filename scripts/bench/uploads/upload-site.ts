import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKeptReadings } from '../../../src/materials/index.js';
import { openLibraryState } from '../../../src/open-editorial.js';
import { openPeople, type Who } from '../../../src/people/index.js';
import { readSettings } from '../../../src/settings.js';
import { deskAddress, projectRoot } from '../../../src/shared/index.js';
import { InvitationStore } from '../../../src/submissions/index.js';
import { BenchServer } from '../bench-server.js';
import { Browser } from './browser.js';
import { Editor } from './editor.js';
import { PERSON } from './speaker.js';

/** The built server on a copy of the real content, with invitations nobody has opened and an editor who has signed in. */
export interface UploadSite {
  server: BenchServer;
  content: string;
  editor: Editor;
  /** The secret of an invitation that was not used yet. */
  nextInvitation: () => string;
  /** A path for a file to be uploaded. */
  pathOf: (name: string) => string;
  close: () => Promise<void>;
}

const BENCH: Who = { id: 'bench', name: 'bench' };
const EMAIL = 'redakcja@example.org';
const PASSWORD = 'długie hasło na czas pomiaru';
const SETTLE_MS = 3000;
const LOOK_EVERY_MS = 500;

/** @param invitations how many will be needed */
export async function openUploadSite(invitations: number): Promise<UploadSite> {
  const folder = mkdtempSync(join(tmpdir(), 'kongresoteka-uploads-'));
  const [content, uploads, state] = ['content', 'uploads', 'var'].map((name) => join(folder, name)) as [string, string, string];
  for (const [name, to] of [['content', content], ['uploads', uploads]] as const) cpSync(join(projectRoot(), name), to, { recursive: true });
  const { tokens, link } = prepareState({ content, uploads, state }, invitations);
  const server = await BenchServer.start({ engine: 'embedded', content, uploads, state });
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const editor = new Editor(new Browser(server.url));
  try {
    await allRead(uploads, state);
    await sleep(SETTLE_MS);
    await editor.signIn({ setPassword: deskAddress('setPassword', { token: link }), email: EMAIL, password: PASSWORD });
  } catch (error) {
    await close();
    throw error;
  }
  return { server, content, editor, nextInvitation: () => tokens.pop()!, pathOf: (name) => join(folder, name), close };
}

/** Before the server has the state open: what an editor does at the desk, and an operator with `add-editor`. */
function prepareState(folders: { content: string; uploads: string; state: string }, count: number): { tokens: string[]; link: string } {
  const settings = readSettings({ CONTENT_DIR: folders.content, UPLOADS_DIR: folders.uploads, VAR_DIR: folders.state });
  const state = openLibraryState(settings);
  const people = openPeople(state);
  const account = people.accounts.add({ email: EMAIL, name: 'Redakcja', role: 'editor' }, BENCH);
  if (typeof account !== 'object') throw new Error(`no account: ${account}`);
  const invitations = new InvitationStore(state, () => new Date());
  const invitation = { name: PERSON, email: '', edition: '2025', session: '2025-otwarcie', kind: 'presentation', createdBy: BENCH.name, days: 1 } as const;
  const tokens = Array.from({ length: count }, () => invitations.invite(invitation).token);
  const link = people.links.make(account, BENCH);
  state.close();
  return { tokens, link };
}

/** A server that has just started reads the files of all items; that is not to be measured. */
async function allRead(uploads: string, state: string): Promise<void> {
  const [jobs, previews] = [join(state, 'cache', 'jobs.db'), join(state, 'cache', 'previews')];
  const wanted = readdirSync(uploads).map((name) => name.split('.')[0]!);
  while (!existsSync(jobs)) await sleep(LOOK_EVERY_MS);
  const kept = openKeptReadings({ jobs, previews });
  while (wanted.some((sha256) => !kept.reading(sha256))) await sleep(LOOK_EVERY_MS);
  kept.close();
}
