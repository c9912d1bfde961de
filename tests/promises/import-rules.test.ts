import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';

/** The rooms and whom each may import from, as DESIGN says. A room that is not listed here must be added first. */
const ROOMS: Record<string, readonly string[]> = {
  shared: [],
  state: [],
  language: ['shared'],
  backup: ['shared', 'state'],
  // Wider than DESIGN: `czy chodziło o` in problems measures the distance of words with `language`.
  content: ['language', 'shared'],
  materials: ['shared', 'state'],
  search: ['content', 'language', 'shared', 'state'],
  people: ['shared', 'state'],
  submissions: ['content', 'materials', 'people', 'shared', 'state'],
  exchange: ['content', 'search', 'shared', 'state'],
  web: ['exchange', 'submissions', 'people', 'materials', 'search', 'content', 'language', 'shared'],
  // Runs in the reader's browser: another program.
  browser: [],
};

/** Files of `src/` itself: they put rooms together. */
const TOP_FILES: Record<string, readonly string[]> = {
  'compose.ts': ['open-shelf.ts', 'web', 'exchange', 'submissions', 'people', 'materials', 'search', 'content', 'language', 'shared', 'settings.ts', 'open-materials.ts', 'open-editorial.ts', 'open-mail.ts', 'open-hand-in.ts'],
  'open-shelf.ts': ['materials', 'open-materials.ts', 'settings.ts', 'shared'],
  'open-materials.ts': ['materials', 'shared', 'settings.ts'],
  'open-editorial.ts': ['exchange', 'submissions', 'people', 'state', 'shared', 'open-materials.ts', 'settings.ts'],
  'open-hand-in.ts': ['web', 'submissions', 'shared', 'open-editorial.ts', 'settings.ts'],
  'open-mail.ts': ['submissions', 'state', 'shared', 'settings.ts'],
  'app.ts': ['web', 'shared'],
  'add-editor.ts': ['open-editorial.ts', 'people', 'settings.ts', 'shared'],
  'main.ts': ['app.ts', 'backup', 'compose.ts', 'keeper-log.ts', 'settings.ts', 'watch-content.ts', 'web', 'shared'],
  'settings.ts': ['shared'],
  'watch-content.ts': ['content', 'shared'],
  'keeper-log.ts': ['search', 'shared'],
};

/** Folders inside `search` with a front door of their own, which only `compose.ts` may use. */
const ENGINES = ['search/embedded', 'search/meilisearch', 'search/fallback', 'search/insight'];

/** The embedded engine again, without its database: for browsers. */
const ENGINE_IN_BROWSER = 'search/offline/';

/** Packages that belong to one place, so that they can be replaced there. */
const OWN_PLACES: Record<string, readonly string[]> = {
  libsql: ['state/', 'search/embedded/', 'search/insight/', 'content/cache/', 'materials/queue/'],
  meilisearch: ['search/meilisearch/'],
  express: ['web/', 'app.ts'],
  ejs: ['web/'],
  '@node-rs/argon2': ['people/passwords/'],
  'openid-client': ['people/oidc/'],
  // What opens uploads. All but the gate's run in child processes only.
  'file-type': ['materials/check/'],
  yauzl: ['materials/zip/'],
  'csv-parse': ['submissions/import/', 'submissions/inviting/'],
  'read-excel-file': ['submissions/import/'],
  saxes: ['materials/child/'],
  'pdfjs-dist': ['materials/child/'],
  '@hyzyla/pdfium': ['materials/child/'],
  sharp: ['materials/child/'],
  citeproc: ['exchange/citations/'],
  nodemailer: ['submissions/mail/'],
  diff: ['submissions/publishing/'],
  '@citation-js/core': ['exchange/citations/'],
  '@citation-js/plugin-bibtex': ['exchange/citations/'],
  '@citation-js/plugin-ris': ['exchange/citations/'],
  'csv-stringify': ['exchange/csv.ts'],
  xmlbuilder2: ['exchange/brief/'],
  yazl: ['exchange/brief/', 'exchange/'],
  'zod-openapi': ['exchange/api/'],
  docx: ['exchange/brief/'],
  pino: ['main.ts', 'compose.ts', 'open-shelf.ts', 'open-mail.ts', 'open-hand-in.ts', 'keeper-log.ts', 'web/'],
};

interface Import {
  /** Path below `src/`, of the importing file. */
  file: string;
  line: number;
  /** Path below `src/` for our own files, the name as written for packages. */
  target: string;
  isOurs: boolean;
}

const sources = (readdirSync(join(projectRoot(), 'src'), { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const textOf = (file: string) => readFileSync(join(projectRoot(), 'src', file), 'utf8');

const imports: Import[] = sources.flatMap((file) =>
  [...textOf(file).matchAll(/(?:^|[;}\s])(?:from|import)\s*\(?\s*'([^']+)'/gu)].map((match) => {
    const written = match[1]!;
    const isOurs = written.startsWith('.');
    return { file, line: textOf(file).slice(0, match.index).split('\n').length, target: isOurs ? join(file, '..', written).replace(/\.js$/u, '.ts') : written, isOurs };
  }),
);

const placeOf = (path: string) => path.split('/')[0]!;
const engineOf = (path: string) => ENGINES.find((engine) => path.startsWith(`${engine}/`));
const at = ({ file, line }: Import) => `src/${file}:${line}`;
const between = imports.filter((one) => one.isOurs && placeOf(one.file) !== placeOf(one.target));

describe('who may import whom', () => {
  test('the imports: are seen at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
    expect(between.length).toBeGreaterThan(20);
  });

  test('every folder and file of src: has its rule', () => {
    const without = [...new Set(sources.map(placeOf))].filter((place) => !(place in ROOMS) && !(place in TOP_FILES));
    expect(without.map((place) => `src/${place} has no rule: say in tests/promises/import-rules.test.ts whom it may import from`)).toEqual([]);
  });

  test('rooms: import only from those before them', () => {
    const wrong = between.filter((one) => {
      const allowed = ROOMS[placeOf(one.file)] ?? TOP_FILES[placeOf(one.file)] ?? [];
      return !allowed.includes(placeOf(one.target));
    });
    expect(
      wrong.map((one) => `${at(one)} imports from ${placeOf(one.target)}, which ${placeOf(one.file)} may not know: hand in what it needs from src/compose.ts, or move the code to the room it belongs to`),
    ).toEqual([]);
  });

  test('rooms: are entered through their front door', () => {
    const wrong = between.filter((one) => placeOf(one.target) in ROOMS && one.target !== `${placeOf(one.target)}/index.ts` && !engineOf(one.target));
    expect(wrong.map((one) => `${at(one)} reaches into ${one.target}: import from ${placeOf(one.target)}/index.js, and export there what is needed`)).toEqual([]);
  });

  test('engines: only compose.ts names them, through their own front door', () => {
    const wrong = imports.filter((one) => {
      const engine = engineOf(one.target);
      if (!engine || engine === engineOf(one.file)) return false;
      if (one.file.startsWith(ENGINE_IN_BROWSER) && engine === 'search/embedded') return false;
      return one.file !== 'compose.ts' || one.target !== `${engine}/index.ts`;
    });
    expect(wrong.map((one) => `${at(one)} names ${one.target}: only src/compose.ts chooses an engine, others take a SearchEngine or Searcher`)).toEqual([]);
  });

  test('files: no circle of imports between rooms', () => {
    const edges = new Map<string, Set<string>>();
    for (const one of between) edges.set(placeOf(one.file), (edges.get(placeOf(one.file)) ?? new Set()).add(placeOf(one.target)));
    const circles: string[] = [];
    const walk = (place: string, path: readonly string[]) => {
      if (path.includes(place)) circles.push([...path.slice(path.indexOf(place)), place].join(' → '));
      else for (const next of edges.get(place) ?? []) walk(next, [...path, place]);
    };
    for (const place of edges.keys()) walk(place, []);
    expect([...new Set(circles)].map((circle) => `${circle}: move what both need to the room below them`)).toEqual([]);
  });

  test('every import of our own: leads to a file that is there', () => {
    expect(imports.filter((one) => one.isOurs && !sources.includes(one.target)).map((one) => `${at(one)} imports ${one.target}`)).toEqual([]);
  });
});

describe('what stands in one place only', () => {
  test.each(Object.entries(OWN_PLACES))('the package %s: is imported only in %j', (name, places) => {
    const users = imports.filter((one) => !one.isOurs && (one.target === name || one.target.startsWith(`${name}/`)));
    const wrong = users.filter((one) => !places.some((place) => one.file.startsWith(place)));
    expect(users.length).toBeGreaterThan(0);
    expect(wrong.map((one) => `${at(one)} imports ${name}: keep it in ${places.join(' or ')} and export what is needed from there`)).toEqual([]);
  });

  test('the environment: is touched once by each program, where it hands it to the settings', () => {
    const users = sources.filter((file) => /process\s*\.\s*env|process\s*\[\s*'env'|from 'node:process'/u.test(textOf(file)));
    expect(users).toEqual(['add-editor.ts', 'main.ts']);
    for (const program of users) {
      expect(textOf(program).match(/process\.env/gu)).toHaveLength(1);
      expect(textOf(program)).toContain('readSettings(process.env)');
    }
  });

  test('requests and responses: nothing but web and app.ts knows them', () => {
    const users = sources.filter((file) => /\b(?:req|res)\b\s*[:.,)]|\bRequestHandler\b/u.test(textOf(file)));
    expect(users.filter((file) => !file.startsWith('web/') && file !== 'app.ts')).toEqual([]);
  });

  test('each room with a README and a front door: says so', () => {
    const rooms = Object.keys(ROOMS).filter((room) => room !== 'browser');
    expect(rooms.filter((room) => !sources.includes(`${room}/index.ts`))).toEqual([]);
    const files = readdirSync(join(projectRoot(), 'src'), { recursive: true }) as string[];
    expect(rooms.filter((room) => !files.includes(`${room}/README.md`)).map((room) => `src/${room} has no README.md: write its words, rules and decisions`)).toEqual([]);
  });
});
