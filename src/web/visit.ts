import type { Language, Library } from '../content/index.js';
import type { PageName } from '../shared/index.js';
import type { Assets } from './assets.js';
import type { Arrival } from './reading/read-arrival.js';
import type { Catalogue } from './catalogue.js';
import type { Services } from './services.js';
import type { Texts } from './texts/index.js';

/** One request, read once: who asks for which page, in which language, of which reading of the library. */
export interface Visit {
  services: Services;
  assets: Assets;
  library: Library;
  /** When that reading, or the program, last changed. */
  changedAt: Date;
  catalogue: Catalogue;
  today: string;
  language: Language;
  texts: Texts;
  /** `undefined` where no page of the site answers, such as on a 404. */
  page: PageName | undefined;
  /** Segments of the path, decoded: `id` or `code`. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  arrival: Arrival;
  /** Aborted when the reader has gone. */
  signal: AbortSignal;
}

/** What a handler shows: a view and its model, complete and ready to print. */
export interface Shown {
  view: string;
  page: object;
  status?: number;
  headers?: Record<string, string>;
}

/** Another address is the right one: for good, or for now. */
export interface Moved {
  movedTo: string;
  isForNow?: boolean;
}

export type ShowPage = (visit: Visit) => Shown | Moved | Promise<Shown | Moved>;

/** Prints a model with a view. */
export type Render = (view: string, page: object) => string;
