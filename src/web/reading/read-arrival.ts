import type { Library } from '../../content/index.js';
import { pageAt } from '../../shared/index.js';
import { readSearchQuery } from './read-search-query.js';

/** How a request came here; nothing of it is kept, and nothing says who asks. */
export interface Arrival {
  /** Robots and browsers that fetch ahead ask for pages nobody reads. */
  isReading: boolean;
  /** The text of our own page of results that led here. */
  fromSearch: string | undefined;
}

interface Head {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Reads it from the headers. `Referer` carries the whole address within one site (our `Referrer-Policy`). */
export function readArrival({ method, headers }: Head, siteUrl: string, library: Library): Arrival {
  const header = (name: string) => String(headers[name] ?? '');
  const isAhead = /prefetch|prerender/iu.test(`${header('sec-purpose')} ${header('purpose')}`);
  const agent = header('user-agent');
  return {
    isReading: method === 'GET' && !isAhead && BROWSER.test(agent) && !ROBOT.test(agent),
    fromSearch: searchIn(header('referer'), [new URL(siteUrl).host, header('host')], library),
  };
}

function searchIn(referer: string, hosts: readonly string[], library: Library): string | undefined {
  if (!URL.canParse(referer)) return undefined;
  const { host, pathname, searchParams } = new URL(referer);
  if (!hosts.includes(host) || pageAt(pathname.toLowerCase().replace(/(?<=.)\/$/u, ''))?.page !== 'search') return undefined;
  return readSearchQuery(searchParams, library).state.text || undefined;
}

/** Every browser in use calls itself so; programs that do not pretend to be one do not. */
const BROWSER = /^(?:Mozilla|Opera)\//u;
/** Cubot makes telephones. */
const ROBOT = /(?<!cu)bot(?![a-z])|crawl|spider|slurp|preview|scan|monitor|facebookexternalhit|lighthouse/iu;
