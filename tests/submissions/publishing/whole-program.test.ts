import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../src/app.js';
import { compose, type Composed } from '../../../src/compose.js';
import { keepUpload } from '../../../src/materials/index.js';
import { readSettings } from '../../../src/settings.js';
import { projectRoot } from '../../../src/shared/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';
import { META } from './desk.js';

const NAME = 'Zdzisława Niewidzialna';
let composed: Composed;
let root: string;

beforeAll(async () => {
  root = temporaryFolder();
  cpSync(join(projectRoot(), 'content'), join(root, 'content'), { recursive: true });
  const settings = readSettings({ CONTENT_DIR: join(root, 'content'), UPLOADS_DIR: join(root, 'uploads'), VAR_DIR: join(root, 'var'), SEARCHES_PER_MINUTE: '0', SEARCH_INSIGHT: 'false' });
  composed = await compose(settings, pino({ level: 'silent' }), {});
  await composed.keeper.refresh();
});
afterAll(() => composed.close());

const site = () => createApp(composed.services);
const found = async (query: string) => load((await request(site()).get(`/szukaj?q=${encodeURIComponent(query)}`)).text)('.card').length;

test('the whole program: what is approved is found within five seconds; who takes back a consent is hidden at once and not found any more', async () => {
  const { submissions, publisher, consents, materials } = composed.editorial;
  const meta = { ...META, title: 'Kwiatozwierz w gminie', creators: [{ name: NAME, role: 'radna' }] };
  const { id } = submissions.begin({ kind: 'case-study', origin: 'open-form', meta, body: `Mówiła pani Niewidzialna o kwiatozwierzu.`, contact: { name: NAME, email: '' } }).submission;
  writeFileSync(join(root, 'upload'), 'treść');
  submissions.putFile(id, { ...(await keepUpload(join(root, 'upload'), { uploads: materials.incoming, type: 'pdf' })), type: 'pdf', name: 'plik.pdf', label: 'Plik', role: 'main', alt: '', personalDataConfirmed: false });
  consents.noteSubmission(id, [{ person: NAME, scopes: ['named'] }], { by: NAME, how: 'formularz' });
  submissions.move(id, 'hand-in', { mover: 'speaker' });
  submissions.move(id, 'take', { mover: 'editor' });
  expect(await found('kwiatozwierz')).toBe(0);

  const started = performance.now();
  const outcome = await publisher.publish(id, { by: 'Redakcja' });
  expect([outcome.outcome, await found('kwiatozwierza'), await found(NAME)]).toEqual(['published', 1, 1]);
  expect(performance.now() - started).toBeLessThan(5_000);
  const address = `/m/${(outcome as { item: string }).item}`;
  expect((await request(site()).get(address)).text).toMatch(/Niewidzialna/u);

  consents.withdraw({ person: NAME, scopes: ['named'], item: (outcome as { item: string }).item, by: 'Redakcja', how: 'e-mail' });
  const page = (await request(site()).get(address)).text;
  expect([/niewidzialn/iu.test(page), page.includes('radna'), page.includes('Mówiła pani [imię i nazwisko usunięte]')]).toEqual([false, true, true]);
  await expect.poll(() => found(NAME), { timeout: 5_000 }).toBe(0);
  expect([await found('kwiatozwierz'), composed.keeper.isDue]).toEqual([1, false]);
});
