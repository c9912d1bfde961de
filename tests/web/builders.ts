import { pino } from 'pino';
import { Library, type Edition, type FrontMatter, type Item, type ReferenceDocument, type Session, type Vocabularies } from '../../src/content/index.js';
import { renderMarkdown } from '../../src/content/markdown/render-markdown.js';
import { HARVEST_LAYOUT, HarvestLedger } from '../../src/exchange/index.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { keepRecogniser, LibrarySearch, SimilarItems, Suggestions, type Searcher } from '../../src/search/index.js';
import { openState } from '../../src/state/index.js';
import { Shelf } from '../../src/materials/index.js';
import type { Services } from '../../src/web/index.js';
import { memorySearcher } from './memory-searcher.js';

export const TODAY = '2026-11-23';

const common = {
  lang: 'pl',
  summary: 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą gmina wystąpiła jesienią.',
  translations: {},
  creators: [],
  contributors: [],
  organisations: [],
  publisher: 'Fundacja Rozwoju Demokracji Lokalnej',
  topics: ['konsultacje'],
  methods: [],
  sectors: ['samorzad'],
  regions: ['PL-14'],
  places: [],
  dates: { published: '2026-11-01', modified: '2026-11-01' },
  version: 1,
  versions: [],
  files: [],
  links: [],
  licence: 'CC-BY-4.0',
  access: 'open' as const,
  attribution: 'named' as const,
  relations: [],
  references: [],
  workflow: 'published' as const,
  funding: [],
};

const own = {
  'case-study': { solution: 'Trzy spotkania i wspólna lista.', steps: [], initiator: { name: 'Urząd Gminy' }, partners: [], targetGroups: [], fundingSources: [], legalBasis: [], preconditions: [], risks: [], whatFailed: [], results: [] },
  'panel-note': { session: '2025-panel', edition: '2025', basis: 'report', moderators: [], speakers: [], questions: [], claims: [], recommendations: [], approvedBySpeakers: false },
  presentation: { deck: { file: 'slajdy.pdf', slideCount: 12 }, speakerNotesPublished: false, thirdPartyMaterial: [], speakers: [] },
} as const;

let numbers = 0;

/** An item as it comes from a file, whole, with what a test cares about put in its place. */
export function item(kind: FrontMatter['kind'] = 'case-study', meta: Record<string, unknown> = {}, body = '## Co zrobiono\n\nSpotkali się.\n'): Item {
  numbers += 1;
  const id = `kkwl-2026-${String(1000 + numbers)}`;
  const rendered = renderMarkdown(body);
  const words = rendered.sections.reduce((sum, section) => sum + section.text.split(/\s+/u).length, 0);
  return { meta: { id, title: `Materiał ${numbers}`, kind, ...common, ...own[kind], ...meta } as unknown as FrontMatter, file: `case-studies/${id}.md`, digest: id, body: rendered, links: [], words } as Item;
}

export function session(more: Partial<Session> = {}): Session {
  return { code: '2025-panel', edition: '2025', title: 'Panel o gminach', titleIsOurs: false, type: 'panel', people: [], sources: [], ...more };
}

export function edition(more: Partial<Edition> = {}): Edition {
  return {
    code: '2025',
    name: { pl: 'III Kongres', en: '3rd Congress' },
    start: '2025-10-09',
    end: '2025-10-10',
    city: 'Warszawa',
    summary: { pl: 'O Kongresie.', en: 'About the Congress.' },
    sessions: [session()],
    sources: [],
    ...more,
  };
}

export function libraryOf(vocabularies: Vocabularies, parts: { items?: Item[]; editions?: Edition[]; references?: ReferenceDocument[]; faulty?: string[] } = {}): Library {
  return new Library({ vocabularies, items: parts.items ?? [], editions: parts.editions ?? [edition()], references: parts.references ?? [], synonyms: [], problems: [], faulty: new Set(parts.faulty ?? []), lemmas: (word) => analyser.lemmas(word) });
}

const dictionary = readDictionary();
const analyser = createAnalyser(dictionary);

/** Everything the site needs, on a library of the test's own and a searcher in memory. */
export function servicesFor(library: Library, more: Partial<Services> & { searcher?: Searcher } = {}): Services {
  const { materials = new Shelf({ uploads: '/nowhere', cache: '/nowhere' }) } = more;
  const { searcher = memorySearcher(() => library, analyser, TODAY, materials), ...rest } = more;
  const suggestions = new Suggestions({ library: () => library, analyser, today: () => TODAY });
  return {
    library: () => library,
    changedAt: () => new Date('2020-01-02T10:00:00.500Z'),
    search: new LibrarySearch({ searcher, library: () => library, analyser, materials, today: () => TODAY }),
    materials,
    recognise: keepRecogniser(analyser),
    similar: new SimilarItems({ analyser, dictionary }),
    suggest: (text, language) => suggestions.suggest(text, language),
    harvest: new HarvestLedger(openState(':memory:', [HARVEST_LAYOUT]), () => new Date()),
    today: () => TODAY,
    health: () => ({ status: 'ok', version: '0.0.0', engine: { configured: 'embedded', answering: 'embedded' }, items: library.publicItems(TODAY).length, problems: [] }),
    logger: pino({ level: 'silent' }),
    site: { url: 'https://example.org', version: '0.0.0' },
    limits: { searchesPerMinute: 0 },
    ...rest,
  };
}
