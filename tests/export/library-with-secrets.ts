import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibraryState } from '../../src/open-editorial.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { ConsentStore } from '../../src/submissions/index.js';
import { caseStudy, contentFolder, panelNote } from '../fixtures/content/content-folder.js';
import { picture } from '../materials/fixtures/make-jpeg.js';
import { makePdf } from '../materials/fixtures/make-pdf.js';

/** Stands in whatever nobody may see. */
export const SECRET = 'tajnysekret';
/** Took the consent back after the item was published. */
export const GONE = 'Zdzisława Wycofana';
const HIDDEN: readonly Record<string, unknown>[] = [
  { workflow: 'draft' },
  { access: 'restricted' },
  { access: 'embargoed' },
  { dates: { published: '2026-01-02', modified: '2026-01-02', embargoUntil: '2999-01-01' } },
];

export interface SmallLibrary {
  settings: Settings;
  /** The PDF everybody may have, the one that names the person, and the photograph as it was sent. */
  files: { open: Listed; named: Listed; photo: Listed };
}

interface Listed {
  path: string;
  mime: string;
  bytes: number;
  sha256: string;
  label: string;
  role: string;
}

/** A library on disk with five public items, one tombstone, and things of every kind that must stay inside. */
export async function libraryWithSecrets(): Promise<SmallLibrary> {
  const made = contentFolder();
  const { content, uploads } = made.folders;
  const lay = (bytes: Buffer, ending: string, more: Pick<Listed, 'mime' | 'label' | 'role'>): Listed => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(uploads, `${sha256}.${ending}`), bytes);
    return { path: `${sha256}.${ending}`, bytes: bytes.length, sha256, ...more };
  };
  const files = {
    open: lay(makePdf([['Raport o kompostowniku']]), 'pdf', { mime: 'application/pdf', label: 'Raport', role: 'handout' }),
    named: lay(makePdf([[`Mówi ${GONE}`]]), 'pdf', { mime: 'application/pdf', label: 'Wystąpienie', role: 'handout' }),
    photo: lay(await picture('jpeg', { width: 800, height: 600 }), 'jpg', { mime: 'image/jpeg', label: 'Sala', role: 'photo' }),
  };
  const write = (number: number, name: string, text: string, folder = 'case-studies') => made.write(`${folder}/kkwl-2099-${String(number).padStart(4, '0')}-${name}.md`, text);
  const body = `## Co zrobiono\n\nMieszkańcy zbudowali **kompostownik**.[^1] <!-- ${SECRET} -->\n\n<div>${SECRET}</div>\n\n[//]: https://example.org/ (${SECRET})\n\n[^1]: [źródło](https://example.org/zrodlo)\n[^2]: ${SECRET}\n`;
  write(1, 'opis', caseStudy(1, { title: 'Kompostownik przy szkole', topics: ['klimat'], regions: ['PL-02'], files: [files.open, { ...files.photo, people: [SECRET] }], relations: [{ type: 'related', id: 'kkwl-2099-0011' }, { type: 'related', id: 'kkwl-2099-0002' }], dates: { published: '2026-01-02', modified: '2026-01-02', reviewBy: '2027-01-01' } }, body));
  write(2, 'zdzislawa-wycofana', panelNote(2, { title: `Wystąpienie: ${GONE}`, speakers: [{ name: GONE, role: 'prelegentka' }], files: [files.named], regions: ['PL-22'] }, `Mówiła **Zdzisława** Wycofana o gminach, #1 i *innych*.\n\nO Zdzisławie Wycofanej też.\n`), 'panel-notes');
  write(3, 'opis', panelNote(3, { title: 'Rozmowa bez nazwisk', attribution: 'role-only', speakers: [{ name: SECRET, role: 'wójt' }], regions: ['PL-14'] }), 'panel-notes');
  write(4, 'opis', caseStudy(4, { title: 'Sam opis', access: 'metadata-only', solution: SECRET, problem: SECRET, regions: ['PL-14'] }, SECRET));
  write(5, 'wycofany', caseStudy(5, { title: 'Wycofany opis', workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } }, SECRET));
  write(6, 'opis', caseStudy(6, { title: '=1+1 w tytule', topics: ['konsultacje'], regions: ['PL-14'] }));
  HIDDEN.forEach((hidden, index) => write(11 + index, 'ukryty', caseStudy(11 + index, { title: `Opis ${SECRET}`, ...hidden }, SECRET)));

  const settings = { ...readSettings({ VAR_DIR: join(made.root, 'var'), CONTENT_DIR: content, UPLOADS_DIR: uploads, SITE_URL: 'https://biblioteka.example.org', LOG_LEVEL: 'silent' }) };
  mkdirSync(join(settings.state, 'state'), { recursive: true });
  const state = openLibraryState(settings);
  new ConsentStore(state, { now: () => new Date() }).withdraw({ person: GONE, scopes: ['named'], by: 'Redakcja', how: 'e-mail' });
  state.close();
  return { settings, files };
}
