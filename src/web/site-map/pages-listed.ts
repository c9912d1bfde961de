import { SCHEMES, type Item } from '../../content/index.js';
import type { PageName } from '../../shared/index.js';
import { lastChange, later } from './last-change.js';
import type { Reading } from './site-map-parts.js';

const LISTED: readonly PageName[] = ['home', 'topics', 'regions', 'sectors', 'editions', 'editionsCompared', 'all', 'years', 'people', 'organisations', 'recommendations', 'tables', 'references', 'readingList', 'vocabularies', 'api', 'data', 'about', 'accessibility'];

/** One page in both languages, and the day of its last change where that is known. */
export interface ListedPage {
  page: PageName;
  parameters?: Record<string, string>;
  modified?: string;
}

/** Names with a page of their own; whoever took back a consent is not among them. */
export type Named = Readonly<Record<'person' | 'organisation', readonly { code: string; mentions: readonly { item: Item | undefined }[] }[]>>;

/** All pages that are no items. */
export function* pagesListed(reading: Reading, named: Named): Generator<void, ListedPage[]> {
  const concepts: ListedPage[] = [];
  // Only what has items: the others say that there is nothing yet.
  for (const page of ['topic', 'region', 'sector'] as const) {
    for (const [code, items] of reading.catalogue.byFacet[page]) concepts.push({ page, parameters: { code }, ...(yield* latest(items, reading.today)) });
  }
  // Nobody writes down when a programme was changed, so nothing is said of it.
  const editions = reading.library.editions.flatMap(({ code, sessions }): ListedPage[] => [{ page: 'edition', parameters: { code } }, ...sessions.map((session): ListedPage => ({ page: 'session', parameters: { code: session.code } }))]);
  const vocabularies = SCHEMES.map((scheme): ListedPage => ({ page: 'vocabulary', parameters: { scheme } }));
  const names: ListedPage[] = [];
  for (const page of ['person', 'organisation'] as const) {
    for (const { code, mentions } of named[page]) names.push({ page, parameters: { code }, ...(yield* latest(mentions.flatMap(({ item }) => item ?? []), reading.today)) });
  }
  return [...LISTED.map((page) => ({ page })), ...concepts, ...editions, ...vocabularies, ...names];
}

/** Items looked at in one step. */
const STEP = 500;

/** The day the last of them changed; none for what only programmes name. */
function* latest(items: readonly Item[], today: string): Generator<void, { modified?: string }> {
  yield;
  let modified = '';
  for (const [index, item] of items.entries()) {
    if (index % STEP === STEP - 1) yield;
    modified = later(modified, lastChange(item, today));
  }
  return modified === '' ? {} : { modified };
}
