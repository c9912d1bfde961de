/**
 * Every public address of the site, in both languages of the interface; routes, links and the check of
 * internal links all follow from this table. `:name` stands for one path segment.
 */
export const PAGES = {
  home: { pl: '/', en: '/en' },
  search: { pl: '/szukaj', en: '/en/search' },
  item: { pl: '/m/:id', en: '/en/m/:id' },
  material: { pl: '/m/:id/material/:file', en: '/en/m/:id/material/:file' },
  changes: { pl: '/m/:id/zmiany', en: '/en/m/:id/changes' },
  change: { pl: '/m/:id/zmiany/:number', en: '/en/m/:id/changes/:number' },
  version: { pl: '/m/:id/wersja/:number', en: '/en/m/:id/version/:number' },
  place: { pl: '/m/:id/cytat/:place', en: '/en/m/:id/quote/:place' },
  topics: { pl: '/tematy', en: '/en/topics' },
  topic: { pl: '/tematy/:code', en: '/en/topics/:code' },
  regions: { pl: '/regiony', en: '/en/regions' },
  region: { pl: '/regiony/:code', en: '/en/regions/:code' },
  sectors: { pl: '/sektory', en: '/en/sectors' },
  sector: { pl: '/sektory/:code', en: '/en/sectors/:code' },
  editions: { pl: '/edycje', en: '/en/editions' },
  editionsCompared: { pl: '/edycje/porownanie', en: '/en/editions/compare' },
  edition: { pl: '/edycje/:code', en: '/en/editions/:code' },
  session: { pl: '/sesje/:code', en: '/en/sessions/:code' },
  all: { pl: '/wszystkie', en: '/en/all' },
  years: { pl: '/lata', en: '/en/years' },
  vocabularies: { pl: '/slownik', en: '/en/vocabulary' },
  vocabulary: { pl: '/slownik/:scheme', en: '/en/vocabulary/:scheme' },
  api: { pl: '/api', en: '/en/api' },
  compare: { pl: '/porownaj', en: '/en/compare' },
  people: { pl: '/osoby', en: '/en/people' },
  person: { pl: '/osoby/:code', en: '/en/people/:code' },
  organisations: { pl: '/organizacje', en: '/en/organisations' },
  organisation: { pl: '/organizacje/:code', en: '/en/organisations/:code' },
  recommendations: { pl: '/rekomendacje', en: '/en/recommendations' },
  tables: { pl: '/zestawienia', en: '/en/tables' },
  references: { pl: '/dokumenty', en: '/en/references' },
  data: { pl: '/dane', en: '/en/data' },
  readingList: { pl: '/teczka', en: '/en/folder' },
  about: { pl: '/o-bibliotece', en: '/en/about' },
  accessibility: { pl: '/dostepnosc', en: '/en/accessibility' },
} as const;

export type PageName = keyof typeof PAGES;

/** Where suggestions for a search being typed are asked for: JSON, no page. */
export const SUGGESTIONS = { pl: '/podpowiedzi', en: '/en/suggestions' } as const;

/** An item to take away, in the forms citation managers read. */
export const ITEM_FORMS = {
  bib: { pl: '/m/:id.bib', en: '/en/m/:id.bib' },
  ris: { pl: '/m/:id.ris', en: '/en/m/:id.ris' },
  'csl.json': { pl: '/m/:id.csl.json', en: '/en/m/:id.csl.json' },
} as const;

export type ItemForm = keyof typeof ITEM_FORMS;

/** The address of an item in a form. */
export function itemFormAddress(form: ItemForm, language: 'pl' | 'en', id: string): string {
  return withParameters(ITEM_FORMS[form][language], { id });
}

/** All that belongs to an item, for programs; the same in both languages. */
export const LINK_SET = '/m/:id.linkset.json';

export function linkSetAddress(id: string): string {
  return withParameters(LINK_SET, { id });
}

/** Where programs of other libraries collect metadata: OAI-PMH, no page. */
export const HARVEST = '/oai';

/** How a browser is told that the site can be searched. */
export const OPEN_SEARCH = { pl: '/opensearch.xml', en: '/en/opensearch.xml' } as const;

/** Suggestions in the form browsers read. */
export const OPEN_SEARCH_SUGGESTIONS = { pl: '/opensearch/podpowiedzi', en: '/en/opensearch/suggestions' } as const;

/** A reading list as one document: to read and print, and to take away. The list itself stands in the query string. */
export const BRIEFS = {
  page: { pl: '/teczka/dokument', en: '/en/folder/document' },
  docx: { pl: '/teczka/dokument.docx', en: '/en/folder/document.docx' },
  epub: { pl: '/teczka/dokument.epub', en: '/en/folder/document.epub' },
} as const;

/** Files of items, the same in both languages. `:sha256` is of the upload; `:name` is for people and may be any. */
export const FILES = {
  original: '/pliki/:sha256/:name',
  pdf: '/pliki/:sha256/pdf/:name',
  text: '/pliki/:sha256/tekst/:name',
  picture: '/pliki/:sha256/:width/:picture',
} as const;

/** The address of a file; parameters are encoded. */
export function fileAddress(name: keyof typeof FILES, parameters: Record<string, string>): string {
  return withParameters(FILES[name], parameters);
}

/** Pages of whoever hands in: in Polish only, never public, so they stand apart. Tokens are secrets: no log may hold them. */
export const HAND_IN = {
  invitation: '/zaproszenie/:token',
  openForm: '/zglos-przyklad',
  status: '/zgloszenie/:token',
  all: '/przekaz',
  overview: '/przekaz/:id',
  files: '/przekaz/:id/pliki',
  about: '/przekaz/:id/o-czym',
  people: '/przekaz/:id/osoby',
  rights: '/przekaz/:id/licencja',
  check: '/przekaz/:id/sprawdz',
  progress: '/przekaz/:id/stan',
  file: '/przekaz/:id/pliki/:file',
  picture: '/przekaz/:id/pliki/:file/:page',
  links: '/przekaz/:id/odnosniki',
  own: '/przekaz/:id/status',
  withdrawal: '/przekaz/:id/wycofanie',
  correction: '/przekaz/:id/poprawka',
} as const;

export type HandInPage = keyof typeof HAND_IN;

/** The address of a page of whoever hands in. */
export function handInAddress(page: HandInPage, parameters: Record<string, string> = {}): string {
  return HAND_IN[page].replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}

/** The address of a page; parameters are encoded. */
export function addressOf(page: PageName, language: 'pl' | 'en', parameters: Record<string, string> = {}): string {
  return withParameters(PAGES[page][language], parameters);
}

function withParameters(pattern: string, parameters: Record<string, string>): string {
  return pattern.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}

/** Which page a path leads to, with its parameters; `undefined` for a path no page answers. */
export function pageAt(path: string): { page: PageName; language: 'pl' | 'en'; parameters: Record<string, string> } | undefined {
  const segments = path.split('/');
  for (const [page, patterns] of Object.entries(PAGES) as [PageName, Record<'pl' | 'en', string>][]) {
    for (const language of ['pl', 'en'] as const) {
      const parameters = matchSegments(patterns[language].split('/'), segments);
      if (parameters) return { page, language, parameters };
    }
  }
  return undefined;
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':') && segment !== '') parameters[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}
