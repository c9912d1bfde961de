import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { keepUpload, type FileType } from '../../../src/materials/index.js';
import { openState, type State } from '../../../src/state/index.js';
import { CONSENTS_LAYOUT, Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, type Submission } from '../../../src/submissions/index.js';
import { contentFolder } from '../../fixtures/content/content-folder.js';

export const TODAY = '2026-11-23';

/** Front matter of a case study as somebody typed it. */
export const META = {
  title: 'Opis na próbę',
  summary: 'Streszczenie ma co najmniej sto pięćdziesiąt znaków, bo tyle wymaga schemat: krótsze niczego czytelnikowi nie powie. Dlatego jest tu jeszcze jedno zdanie, które nic nie wnosi.',
  topics: ['klimat'],
  sectors: ['samorzad'],
  regions: ['PL-22'],
  licence: 'CC-BY-4.0',
  solution: 'Rozwiązanie opisane jednym zdaniem.',
  initiator: { name: 'Gmina Próbna' },
};

/** A desk over a content folder and a state of its own; the library is read anew after each publishing, as the program does. */
export async function openDesk({ today = TODAY } = {}) {
  const folder = contentFolder();
  const folders = { ...folder.folders, incoming: join(folder.root, 'incoming') };
  mkdirSync(folders.incoming);
  const state: State = openState(join(folder.root, 'library.db'), [SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT, CONSENTS_LAYOUT]);
  const clock = { today };
  const now = () => new Date(`${clock.today}T10:00:00Z`);
  const submissions = new SubmissionStore(state, { now });
  let library: Library = await readLibrary(folders);
  let readings = 0;
  const read = async () => {
    library = await readLibrary(folders);
    readings += 1;
  };
  const publisher = new Publisher({ state, submissions, folders, library: () => library, readingOf: () => undefined, now, today: () => clock.today, onPublished: read });
  const incoming = async (text: string, type: FileType = 'pdf') => {
    const path = join(folder.root, `upload-${randomUUID()}`);
    writeFileSync(path, text);
    return keepUpload(path, { uploads: folders.incoming, type });
  };
  return {
    ...folder,
    folders,
    state,
    clock,
    submissions,
    publisher,
    revisions: new Revisions(state, now),
    library: () => library,
    readings: () => readings,
    read,
    incoming,
    /** A submission that waits for approval. */
    async handedIn(meta: Record<string, unknown> = META, { body = '## Co zrobiono\n\nSpotkali się.', files = [] as string[], kind = 'case-study' as Submission['kind'] } = {}): Promise<Submission> {
      const { id } = submissions.begin({ kind, origin: 'invitation', invitation: 'zaproszenie', meta, body, contact: { name: 'Osoba Testowa', email: 'osoba@example.org' } }).submission;
      for (const text of files) {
        const { sha256, bytes } = await incoming(text);
        submissions.putFile(id, { sha256, bytes, type: 'pdf', name: 'plik.pdf', label: 'Plik', role: 'main', alt: '', personalDataConfirmed: false });
      }
      submissions.move(id, 'hand-in', { mover: 'speaker' });
      return submissions.move(id, 'take', { mover: 'editor' });
    },
    text: (path: string) => readFileSync(join(folders.content, path), 'utf8'),
    files: (name: 'uploads' | 'incoming') => readdirSync(folders[name]).sort(),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
