import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app.js';
import { compose, type Composed } from '../../src/compose.js';
import { keepUpload } from '../../src/materials/index.js';
import { readSettings } from '../../src/settings.js';
import { FILES, fileAddress, projectRoot } from '../../src/shared/index.js';
import type { Submission, SubmissionState } from '../../src/submissions/index.js';
import { temporaryFolder } from '../fixtures/content/content-folder.js';
import { makePptx } from '../materials/fixtures/make-pptx.js';
import { META } from '../submissions/publishing/desk.js';

// The whole program, with files read by real children.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Each stands in one place of a submission and nowhere else. */
const WORDS = { title: 'zmrocznikowy', body: 'gwiazdozbiorek', file: 'tajniaczek', slide: 'grzybnioskop', person: 'Zdzisława Niewidzialna', email: 'niewidzialna@example.org', message: 'szeptogram' };
const SECRET = new RegExp(Object.values(WORDS).join('|'), 'iu');
const STATES: SubmissionState[] = ['draft', 'received', 'checked', 'in-review', 'changes-requested', 'publishing', 'rejected', 'withdrawn'];
const ITEM = 'kkwl-2026-0777';

let composed: Composed;
let site: Express;
let submission: Submission;
let before: Record<string, string>;
beforeAll(async () => {
  const root = temporaryFolder();
  for (const part of ['vocabularies', 'editions', 'references.yaml', 'synonyms.yaml', 'panel-notes']) cpSync(join(projectRoot(), 'content', part), join(root, 'content', part), { recursive: true });
  composed = await compose(readSettings({ CONTENT_DIR: join(root, 'content'), UPLOADS_DIR: join(root, 'uploads'), VAR_DIR: join(root, 'var'), SEARCHES_PER_MINUTE: '0', SEARCH_INSIGHT: 'false' }), pino({ level: 'silent' }), {});
  await composed.keeper.refresh();
  site = createApp(composed.services);
  before = await outputs();

  const { submissions, materials, state } = composed.editorial;
  const { id } = submissions.begin({ kind: 'case-study', origin: 'open-form', meta: { ...META, title: `Projekt ${WORDS.title}`, creators: [{ name: WORDS.person }] }, body: `## Opis\n\nTo był ${WORDS.body}.`, contact: { name: WORDS.person, email: WORDS.email } }).submission;
  const upload = join(root, 'upload');
  await writeFile(upload, makePptx([{ title: 'Okładka' }, { title: 'Wyniki', text: [`Zadziałał ${WORDS.slide}.`] }]));
  const kept = await keepUpload(upload, { uploads: materials.incoming, type: 'pptx' });
  submissions.putFile(id, { ...kept, type: 'pptx', name: `${WORDS.file}.pptx`, label: WORDS.file, role: 'slides', alt: '', personalDataConfirmed: false });
  materials.queue.enqueue({ sha256: kept.sha256, type: 'pptx' });
  await materials.queue.finished(kept.sha256);
  state.prepare('UPDATE submissions SET message = ?, item = ? WHERE id = ?').run(WORDS.message, ITEM, id);
  submission = submissions.submission(id)!;
});
afterAll(() => composed.close());

/** Every page the site map and the front page lead to, searches and suggestions for each word, and what is not a page. */
async function outputs(): Promise<Record<string, string>> {
  const locatedIn = async (map: string) => [...(await request(site).get(map)).text.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/gu)].map(([, address]) => address || '/');
  const maps = await locatedIn('/sitemap.xml');
  const mapped = [...maps, ...(await Promise.all(maps.map(locatedIn))).flat()];
  const asked = Object.values(WORDS).flatMap((word) => ['/szukaj', '/en/search', '/podpowiedzi', '/en/suggestions'].map((address) => `${address}?q=${encodeURIComponent(word)}`));
  const starts = ['zmro', 'gwiazdoz', 'tajnia', 'grzyb', 'niewi'].map((start) => `/podpowiedzi?q=${start}`);
  const addresses = [...new Set([...mapped, ...asked, ...starts, '/', '/en', '/szukaj', '/en/search', '/wszystkie', '/szukaj?sort=newest', '/szukaj?kind=case-study', '/sitemap.xml', '/robots.txt', '/oai?verb=ListRecords&metadataPrefix=oai_dc', '/oai?verb=ListRecords&metadataPrefix=oai_datacite'])];
  const answers: Record<string, string> = {};
  // The moment of an answer of OAI-PMH is no output.
  for (const address of addresses) answers[address] = (await request(site).get(address)).text.replace(/<responseDate>[^<]*/u, '');
  return answers;
}

/** Where something says a word other than the one it was asked for. */
const saying = (answers: Record<string, string>) => Object.entries(answers).filter(([address, text]) => !address.includes('?q=') && SECRET.test(text)).map(([address]) => address);

/** All addresses its file and its item would have. */
function ownAddresses(): string[] {
  const { sha256 } = submission.files[0]!;
  const names = [`${sha256}.pptx`, `${WORDS.file}.pptx`, 'x.pdf', 'x.txt'];
  const files = (Object.keys(FILES) as (keyof typeof FILES)[]).flatMap((kind) => names.map((name) => fileAddress(kind, { sha256, name, width: '480', picture: '2.webp' })));
  const item = ['', '/en'].flatMap((language) => [`${language}/m/${ITEM}`, `${language}/m/${ITEM}/material/${sha256.slice(0, 16)}`]);
  return [...new Set([...files, ...item, `/uploads/${sha256}.pptx`, `/incoming/${sha256}.pptx`])];
}

const statuses = async () => [...new Set(await Promise.all(ownAddresses().map(async (address) => (await request(site).get(address)).status)))].sort();

test.each(STATES)('a submission that is %s, with a file that was read: changes no page, list, search, suggestion, structured data or site map, and no address of it answers', async (state) => {
  composed.editorial.state.prepare('UPDATE submissions SET state = ? WHERE id = ?').run(state, submission.id);
  await composed.keeper.refresh();
  expect(await outputs()).toEqual(before);
  expect(await statuses()).toEqual([404]);
  for (const address of [`/przekaz/${submission.id}`, `/przekaz/${submission.id}/pliki/${submission.files[0]!.id}/1`]) expect(SECRET.test((await request(site).get(address)).text)).toBe(false);
});

test.each(['', '/podglad', '/pliki/x', '/pliki/x/small/1'])('its page at the desk%s, and the table of all items: lead strangers to the door', async (rest) => {
  for (const address of [`/redakcja/zgloszenia/${submission.id}${rest.replace('x', submission.files[0]!.id)}`, '/redakcja/import/tabela.csv']) {
    const answer = await request(site).get(address);
    expect([answer.status, SECRET.test(answer.text)]).toEqual([303, false]);
    expect(answer.headers['location']).toContain('/redakcja/zaloguj');
  }
});

test('the same once it is published: stands on pages, in searches, suggestions, structured data, the site map and its files, so there was something to hide', async () => {
  const { state, publisher, submissions } = composed.editorial;
  state.prepare("UPDATE submissions SET state = 'checked', item = NULL WHERE id = ?").run(submission.id);
  const outcome = await publisher.publish(submission.id, { by: 'Redakcja' });
  expect(outcome.outcome).toBe('published');
  const item = submissions.submission(submission.id)!.item!;
  await expect.poll(async () => (await request(site).get(`/szukaj?q=${WORDS.slide}`)).text.includes(`/m/${item}`), { timeout: 30_000 }).toBe(true);
  const after = await outputs();
  expect(saying(after)).toEqual(expect.arrayContaining(['/', '/wszystkie', '/szukaj', `/m/${item}`]));
  expect([after['/sitemap-items-1.xml']!.includes(item), after['/podpowiedzi?q=zmro'] === before['/podpowiedzi?q=zmro'], /ld\+json">[^<]*zmrocznikowy/u.test(after[`/m/${item}`]!)]).toEqual([true, false, true]);
  expect((await request(site).get(fileAddress('original', { sha256: submission.files[0]!.sha256, name: 'x.pptx' }))).status).toBe(200);
  // What was only for the editors never comes out.
  expect(Object.entries(after).filter(([address, text]) => !address.includes('?q=') && new RegExp(`${WORDS.email}|${WORDS.message}`, 'u').test(text))).toEqual([]);
});
