import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { machineWithoutOffice } from '../../fixtures/files.js';
import { createApp } from '../../../src/app.js';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';
import { JobQueue, keepUpload, materialWork, Previews, READER_VERSION } from '../../../src/materials/index.js';
import { openPeople, PEOPLE_LAYOUT } from '../../../src/people/index.js';
import { LibrarySearch } from '../../../src/search/index.js';
import { openState } from '../../../src/state/index.js';
import { InvitationStore, logMoves, Publisher, PUBLISHING_LAYOUT, Revisions, SUBMISSIONS_LAYOUT, SubmissionStore, type Submission } from '../../../src/submissions/index.js';
import { contentFolder } from '../../fixtures/content/content-folder.js';
import { servicesFor } from '../builders.js';
import { memorySearcher } from '../memory-searcher.js';
import { strictRender } from '../site.js';
import type { Answer, DeskSite, Visitor } from './desk-site.js';

const analyser = createAnalyser(readDictionary());

/** Front matter as somebody typed it. */
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

/** The whole site with a desk over a content folder and a state of its own. */
export async function reviewSite() {
  const folder = contentFolder();
  const folders = { ...folder.folders, incoming: join(folder.root, 'incoming') };
  mkdirSync(folders.incoming);
  const clock = { now: Date.parse('2026-11-23T09:00:00Z') };
  const now = () => new Date(clock.now);
  const today = () => '2026-11-23';
  const state = openState(join(folder.root, 'library.db'), [PEOPLE_LAYOUT, SUBMISSIONS_LAYOUT, PUBLISHING_LAYOUT]);
  const people = openPeople(state, () => clock.now);
  const submissions = new SubmissionStore(state, { now, onMoved: logMoves(people.decisions) });
  const read = { library: await readLibrary(folders), at: now() };
  const library = (): Library => read.library;
  const onPublished = async () => void Object.assign(read, { library: await readLibrary(folders), at: now() });
  const places = [folders.incoming, folders.uploads];
  const sandbox = await machineWithoutOffice();
  const previews = new Previews({ folder: join(folder.root, 'previews'), folders: places, sandbox });
  const queue = new JobQueue({ path: join(folder.root, 'jobs.db'), version: READER_VERSION, lanes: 1, work: materialWork({ folders: places, previews, sandbox }) });
  const publisher = new Publisher({ state, submissions, folders, library, readingOf: (sha256) => queue.reading(sha256), now, today, onPublished });
  const review = { submissions, invitations: new InvitationStore(state, now), publisher, revisions: new Revisions(state, now), queue, previews, folders: places };
  const site = createApp(
    servicesFor(read.library, {
      library,
      search: new LibrarySearch({ searcher: memorySearcher(library, analyser, today()), library, analyser, today }),
      health: () => ({ status: 'ok', version: '0.0.0', engine: { configured: 'embedded', answering: 'embedded' }, items: 0, problems: [], indexedAt: read.at.toISOString() }),
      logger: pino({ level: 'silent' }),
      desk: { people, review, now: () => clock.now },
    }),
    strictRender,
  );
  const desk: DeskSite = { site, people, state, clock, restart: () => people, close: () => undefined, log: () => '' };
  return {
    ...review,
    desk,
    site,
    clock,
    people,
    folders,
    library,
    /** Reads the content anew, as the program does when a file was changed. */
    readAgain: onPublished,
    /** A submission that waits for the desk. */
    async handedIn(meta: Record<string, unknown> = META, { body = '## Co zrobiono\n\nSpotkali się.', files = [] as { content: Buffer; name: string }[], kind = 'case-study' as Submission['kind'] } = {}): Promise<Submission> {
      const { id } = submissions.begin({ kind, origin: 'open-form', meta, body, contact: { name: 'Osoba Testowa', email: 'osoba@example.org' }, message: 'Wiadomość na próbę' }).submission;
      for (const [index, { content, name }] of files.entries()) {
        const path = join(folder.root, `upload-${id}-${index}`);
        writeFileSync(path, content);
        const { sha256, bytes } = await keepUpload(path, { uploads: folders.incoming, type: 'pdf' });
        submissions.putFile(id, { sha256, bytes, type: 'pdf', name, label: '', role: 'handout', alt: '', personalDataConfirmed: false });
        queue.enqueue({ sha256, type: 'pdf' });
        await queue.finished(sha256);
      }
      submissions.move(id, 'hand-in', { mover: 'speaker' });
      return submissions.move(id, 'finish-checks', { mover: 'program' });
    },
    close: async () => {
      await queue.close();
      state.close();
    },
  };
}

export type ReviewSite = Awaited<ReturnType<typeof reviewSite>>;

/** What a browser would send of the form of a submission; fields named in `typed` as typed, `undefined` unticks. */
export function formOf({ $ }: Pick<Answer, '$'>, typed: Record<string, string | string[] | undefined> = {}): Record<string, string | string[]> {
  const form = new Map<string, string[]>();
  for (const field of $('#review').find('input[name], textarea[name], select[name]').toArray()) {
    const element = $(field);
    const name = element.attr('name')!;
    if (element.is('[type=checkbox], [type=radio]') && element.attr('checked') === undefined) continue;
    const value = element.is('select') ? (element.find('option[selected]').attr('value') ?? element.find('option').first().attr('value') ?? '') : element.is('textarea') ? element.text() : (element.attr('value') ?? '');
    form.set(name, [...(form.get(name) ?? []), value.replace(/\r?\n/gu, '\r\n')]);
  }
  for (const [name, value] of Object.entries(typed)) {
    if (value === undefined) form.delete(name);
    else form.set(name, [value].flat());
  }
  return Object.fromEntries([...form].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

/** Opens a submission and sends its form with what was typed. */
export async function save(visitor: Visitor, id: string, typed: Record<string, string | string[] | undefined>, to = ''): Promise<Answer> {
  const page = await visitor.get(`/redakcja/zgloszenia/${id}`);
  return visitor.post(`/redakcja/zgloszenia/${id}${to}`, formOf(page, typed) as Record<string, string>);
}
