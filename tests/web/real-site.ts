import { join } from 'node:path';
import type { Express } from 'express';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { openEmbeddedEngine } from '../../src/search/embedded/index.js';
import { IndexKeeper, type SearchEngine, type Searcher } from '../../src/search/index.js';
import { addressOf, projectRoot, type PageName } from '../../src/shared/index.js';
import type { Library } from '../../src/content/index.js';
import { TODAY } from './builders.js';
import { siteOf } from './site.js';

export interface RealSite {
  site: Express;
  library: Library;
  /** Parameters that lead to a page of this name. */
  parameters: (name: PageName) => Record<string, string>;
  /** Every page about one thing, in both languages. */
  everyAddress: () => string[];
  close: () => Promise<void>;
}

/** The site on our own content and the embedded engine. */
export async function realSite(folder: string): Promise<RealSite> {
  const analyser = createAnalyser(readDictionary());
  const engine = await openEmbeddedEngine(join(folder, 'index.db'), analyser);
  const folders = { content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') };
  const keeper = new IndexKeeper({ folders, engines: [engine], analyser, today: () => TODAY, events: {} });
  await keeper.refresh();
  const { library } = keeper;
  return { site: siteOf(library, { searcher: searcherOf(engine) }), library, parameters: (name) => parametersOf(name, library), everyAddress: () => everyAddressOf(library), close: () => engine.close() };
}

export function searcherOf(engine: SearchEngine): Searcher {
  return { search: async (...request) => ({ ...(await engine.search(...request)), engine: 'embedded', degraded: false }), nearestWords: (form) => engine.nearestWords(form) };
}

function parametersOf(name: PageName, library: Library): Record<string, string> {
  switch (name) {
    case 'place': {
      const item = library.publicItems(TODAY)[0]!;
      return { id: item.meta.id, place: item.body.anchors.find((anchor) => /^s-[0-9a-f]{8}$/u.test(anchor))! };
    }
    case 'version':
      return { id: library.publicItems(TODAY)[0]!.meta.id, number: '1' };
    case 'item':
    case 'changes':
      return { id: library.publicItems(TODAY)[0]!.meta.id };
    case 'topic':
      return { code: 'budzet-obywatelski' };
    case 'region':
      return { code: 'PL-14' };
    case 'sector':
      return { code: 'ngo' };
    case 'vocabulary':
      return { scheme: 'topics' };
    case 'edition':
      return { code: library.editions.at(-1)!.code };
    case 'session':
      return { code: library.editions.at(-1)!.sessions[0]!.code };
    case 'person':
      return { code: 'simon-niemeyer' };
    case 'organisation':
      return { code: 'fundacja-civis-polonus' };
    default:
      return {};
  }
}

function everyAddressOf(library: Library): string[] {
  const { topics, regions, sectors } = library.vocabularies;
  const codes = (page: PageName, all: readonly string[]) => all.map((code) => ({ page, parameters: { code } }));
  const all = [
    ...library.publicItems(TODAY).map(({ meta }) => ({ page: 'item' as PageName, parameters: { id: meta.id } })),
    ...codes('topic', topics.concepts.map(({ code }) => code)),
    ...codes('region', regions.concepts.map(({ code }) => code)),
    ...codes('sector', sectors.concepts.map(({ code }) => code)),
    ...codes('edition', library.editions.map(({ code }) => code)),
    ...codes('session', library.editions.flatMap(({ sessions }) => sessions.map(({ code }) => code))),
  ];
  return all.flatMap(({ page, parameters }) => [addressOf(page, 'pl', parameters), addressOf(page, 'en', parameters)]);
}
