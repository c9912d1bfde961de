import type { Logger } from 'pino';
import type { Language, Library } from '../content/index.js';
import type { HarvestLedger } from '../exchange/index.js';
import type { Oidc, People } from '../people/index.js';
import type { Shelf } from '../materials/index.js';
import type { LibrarySearch, Recognise, SimilarItems, Suggestion } from '../search/index.js';
import type { ReviewDesk } from './desk/review/review-desk.js';
import type { Problem } from '../shared/index.js';
import type { Revisions } from '../submissions/index.js';
import type { EditorialServices } from './desk/work.js';
import type { HandIn } from './hand-in/hand-in.js';

/** Everything the pages need, handed in once. */
export interface Services {
  /** The reading of `content/` in use now; another takes its place when files change. */
  library: () => Library;
  /** When that reading, or the program, last changed. */
  changedAt: () => Date;
  search: LibrarySearch;
  /** Says what the words of a query name, in one reading of the library on one day. */
  recognise: (library: Library, today: string) => Recognise;
  similar: SimilarItems;
  /** What to offer to somebody who has typed this much. */
  suggest: (text: string, language: Language) => Promise<readonly Suggestion[]>;
  /** Files of items: texts, pictures, downloads. Which may be shown is said by the items alone. */
  materials: Shelf;
  /** When which record changed, for harvesters. */
  harvest: HarvestLedger;
  /** Today as `2026-11-23`. */
  today: () => string;
  health: () => Health;
  logger: Logger;
  /** Counts what is asked and what is opened after it; absent when that is switched off. */
  insight?: Insight | undefined;
  /** The editors' desk; absent where nobody can sign in. */
  desk?: Desk | undefined;
  /** What editors work on; absent where nothing can be handed in. */
  editorial?: EditorialServices | undefined;
  /** Every published state of every item; absent where nothing is published from here. */
  revisions?: Pick<Revisions, 'of'> | undefined;
  /** What handing in works on; absent where nothing can be handed in. */
  handIn?: HandIn | undefined;
  site: {
    /** Public base address without a trailing slash. */
    url: string;
    version: string;
    /** Other addresses the program itself answers at, such as `http://localhost:3000` behind a proxy. */
    alsoAt?: readonly string[];
  };
  /** Searches one address may ask for in a minute; 0 means no limit. */
  limits: { searchesPerMinute: number };
}

export interface Desk {
  people: People;
  /** Signing in by a provider, when one is set; `name` stands on the button. */
  provider?: (Oidc & { name: string }) | undefined;
  /** Submissions and their review; absent where none are taken. */
  review?: ReviewDesk | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Never throws, and never gets to know who asks. */
export interface Insight {
  searched(text: string, asking: { results: number; full: number; isFiltered: boolean; before?: string | undefined }): void;
  opened(text: string, item: string): void;
  /** What readers are told: from how many askings a text is kept, and for how many days. */
  rules: { threshold: number; days: number };
}

export interface Health {
  status: 'ok' | 'degraded' | 'failing';
  version: string;
  engine: { configured: string; answering: string };
  /** Items the public may see. */
  items: number;
  problems: readonly Problem[];
  /** When the index was last brought up to date, ISO 8601. */
  indexedAt?: string;
}
