import type { SignedIn } from '../../people/index.js';
import type { Given } from '../http/faults.js';
import type { Desk } from '../services.js';

/** What the desk is made of; its routes stand only where there are people. */
export interface DeskGiven extends Given {
  desk: Desk;
}

/** A request to the desk, read once. */
export interface OpenVisit extends DeskGiven {
  /** Path and query string as they were asked for. */
  address: string;
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  form: URLSearchParams;
  /** The network address it came from, as attempts are counted. Never written down as it is. */
  from: string;
  /** Browser and system in words. */
  device: string;
  cookies: ReadonlyMap<string, string>;
  /** Number of the request in the log. */
  id: string;
}

/** A request of somebody who is signed in. */
export interface DeskVisit extends OpenVisit {
  me: SignedIn;
}

export type DeskHeaders = Readonly<Record<string, string | string[]>>;

/** A page of the desk, complete and ready to print. */
export interface DeskShown {
  view: string;
  page: object;
  status?: number;
  headers?: DeskHeaders;
}

/** Done; the page to look at now is another (303). */
export interface SeeOther {
  seeOther: string;
  headers?: DeskHeaders;
}

export type DeskAnswer = DeskShown | SeeOther;
