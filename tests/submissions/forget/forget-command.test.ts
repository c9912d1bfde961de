import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepUpload } from '../../../src/materials/index.js';
import { openState } from '../../../src/state/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { CONSENTS_LAYOUT, ConsentStore, IMPORT_RUNS_LAYOUT, InvitationStore, MAIL_LAYOUT, Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, type Submission } from '../../../src/submissions/index.js';
import { readLibrary } from '../../../src/content/index.js';
import { contentFolder } from '../../fixtures/content/content-folder.js';
import { META, TODAY } from '../publishing/desk.js';

const NAME = 'Zdzisława Niewidzialna';
const EMAIL = 'zdzislawa@example.org';
const FORMS = /niewidzialn|zdzislawa@/iu;

let folder: ReturnType<typeof contentFolder>;
let stores: { submissions: SubmissionStore; invitations: InvitationStore; consents: ConsentStore; publisher: Publisher; revisions: Revisions };
let own: Submission;
let published: Submission;
let mentioned: Submission;

/** A library in which she is everywhere. */
beforeEach(async () => {
  folder = contentFolder();
  await open(async (made) => {
    const { submissions, invitations, consents, publisher } = made;
    invitations.invite({ name: NAME, email: EMAIL, edition: '2099', session: '2099-otwarcie', kind: 'presentation', createdBy: 'Redakcja', days: 30 });
    invitations.invite({ name: 'Osoba Inna', email: 'inna@example.org', edition: '2099', session: '', kind: 'presentation', createdBy: 'Redakcja', days: 30 });
    const contact = { name: NAME, email: EMAIL };
    own = submissions.begin({ kind: 'presentation', origin: 'invitation', contact, message: 'Prywatne', meta: { title: 'Nieopublikowane' } }).submission;
    const path = join(folder.root, 'upload');
    writeFileSync(path, 'treść');
    submissions.putFile(own.id, { ...(await keepUpload(path, { uploads: incoming(), type: 'pdf' })), type: 'pdf', name: 'plik.pdf', label: '', role: 'main', alt: '', personalDataConfirmed: false });
    published = submissions.begin({ kind: 'case-study', origin: 'open-form', contact, message: `Pisze ${NAME}`, meta: { ...META, creators: [{ name: NAME, role: 'radna' }] }, body: 'Rozmowa ze Zdzisławą Niewidzialną.' }).submission;
    submissions.move(published.id, 'hand-in', { mover: 'speaker', by: NAME });
    submissions.move(published.id, 'take', { mover: 'editor' });
    expect(await publisher.publish(published.id, { by: 'Redakcja', note: `Napisała ${EMAIL}` })).toMatchObject({ outcome: 'published' });
    mentioned = submissions.begin({ kind: 'case-study', origin: 'open-form', contact: { name: 'Osoba Inna', email: 'inna@example.org' }, body: `Była też Zdzisława Niewidzialna (${EMAIL}).` }).submission;
    consents.give({ person: NAME, scopes: ['named', 'contacted'], submission: published.id, by: 'Redakcja', how: `e-mail od ${EMAIL}` });
  });
});

const incoming = () => join(folder.root, 'var', 'state', 'incoming');
const stateFile = () => join(folder.root, 'var', 'state', 'library.db');

async function open(work: (made: typeof stores) => Promise<void> | void): Promise<void> {
  mkdirSync(incoming(), { recursive: true });
  const state = openState(stateFile(), [SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT, MAIL_LAYOUT, IMPORT_RUNS_LAYOUT]);
  const now = () => new Date(`${TODAY}T10:00:00Z`);
  const library = await readLibrary(folder.folders);
  const submissions = new SubmissionStore(state, { now });
  const publisher = new Publisher({ state, submissions, folders: { ...folder.folders, incoming: incoming() }, library: () => library, readingOf: () => undefined, now, today: () => TODAY });
  try {
    await work({ submissions, publisher, invitations: new InvitationStore(state, now), consents: new ConsentStore(state, { now }), revisions: new Revisions(state, now) });
  } finally {
    state.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    state.close();
  }
}

async function forget(...options: string[]): Promise<{ said: string; code: number }> {
  const environment = { ...process.env, CONTENT_DIR: folder.folders.content, UPLOADS_DIR: folder.folders.uploads, VAR_DIR: join(folder.root, 'var') };
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', join(projectRoot(), 'scripts/forget/forget.ts'), ...options], { cwd: projectRoot(), env: environment });
  return run.then(({ stdout }) => ({ said: stdout, code: 0 }), (error: { stdout: string; stderr: string; code: number }) => ({ said: error.stdout + error.stderr, code: error.code }));
}

describe('npm run forget', () => {
  test('without --yes: lists everything that is known, and changes nothing', async () => {
    const before = readFileSync(stateFile());
    const { said, code } = await forget(NAME, '--email', EMAIL);
    expect(code).toBe(0);
    // Two submissions of one second stand in any order.
    expect(said.split('\n').sort()).toEqual(
      [
        `Osoba: ${NAME}, ${EMAIL}`,
        'Zaproszenia:',
        `  - ${NAME}, ${EMAIL}: 2099-otwarcie → zostanie usunięte`,
        'Zgłoszenia:',
        `  - „Nieopublikowane” (${own.id}), nieopublikowane, pliki: 1 → zostanie usunięte`,
        `  - „Opis na próbę” (${published.id}): dane kontaktowe i wiadomość → dane osoby zostaną usunięte`,
        `  - case-study (${mentioned.id}): wzmianki w zgłoszeniu innej osoby → dane osoby zostaną usunięte`,
        'Zgody:',
        '  - zapisane zgody: 2; zostaną wycofane, a z wpisów zostanie tylko imię i nazwisko, żeby ukrywać je na stronach → zostanie ukryte',
        'Historia materiałów:',
        '  - kkwl-2026-0001, stan 1 → dane osoby zostaną usunięte',
        'Listy: nic',
        'Wczytane tabele: nic',
        'Statystyka wyszukiwań: nic',
        'Opublikowane pliki: nic',
        'Pliki treści:',
        '  - case-studies/kkwl-2026-0001-opis-na-probe.md, wzmianki: 2; na stronach ukryte, z pliku może je usunąć redakcja → zostanie ukryte',
        'Nie sprawdzono: kopii zapasowych, dziennika serwera i poczty; samego nazwiska bez imienia; obrazów.',
        'Niczego nie zmieniono. Żeby to wykonać, dodaj --yes.',
        ...['', '', ''],
      ].sort(),
    );
    expect(readFileSync(stateFile()).equals(before)).toBe(true);
  });

  test('with --yes: nothing of her is left in the state but the name that hides her, and others keep what is theirs', async () => {
    const { said, code } = await forget(NAME, '--email', EMAIL, '--yes');
    expect([code, said.includes('Gotowe')]).toEqual([0, true]);
    await open(async ({ submissions, invitations, consents, revisions }) => {
      expect(invitations.all().map(({ name }) => name)).toEqual(['Osoba Inna']);
      expect([submissions.submission(own.id), submissions.submission(published.id), submissions.submission(mentioned.id)?.body]).toEqual([undefined, expect.objectContaining({ contact: { name: '', email: '' }, message: '', state: 'published' }), 'Była też [imię i nazwisko usunięte] ([adres usunięty]).']);
      expect(submissions.submission(mentioned.id)!.contact.name).toBe('Osoba Inna');
      expect(consents.masks().named()).toEqual([NAME]);
      expect(JSON.stringify([submissions.inState('published'), submissions.history(published.id), revisions.of('kkwl-2026-0001')])).not.toMatch(FORMS);
      const library = (await readLibrary(folder.folders)).withMasks(consents.masks());
      expect(JSON.stringify(library.publicItem('kkwl-2026-0001', TODAY)!.meta.creators)).toBe('[{"name":"radna"}]');
    });
    // Two consents that were given, and four that hold everywhere; in no page that was given up.
    const raw = readFileSync(stateFile(), 'utf8');
    expect(raw).not.toContain(EMAIL);
    expect(raw).not.toContain('Prywatne');
    expect(raw.split(NAME).length - 1).toBe(6);
    expect((await forget(NAME)).said).toContain('Zaproszenia: nic\nZgłoszenia: nic');
  });

  test('one word, nobody, or an unknown option: is refused with what to type', async () => {
    const answers = [await forget('Niewidzialna'), await forget(), await forget(NAME, '--force')];
    expect(answers.map(({ code, said }) => [code, /podaj imię i nazwisko|Użycie/u.test(said)])).toEqual([[1, true], [1, true], [1, true]]);
  });
});
