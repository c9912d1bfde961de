import { Router, type RequestHandler, type Response } from 'express';
import { API_BASE, ApiProblem, OPERATION_NAMES, OPERATIONS, pageLinks, readParameters, type Operation, type OperationName } from '../../../exchange/index.js';
import { limitTo } from '../../http/limit-searches.js';
import type { Given } from '../../http/faults.js';
import { lastModified } from '../../http/last-modified.js';
import { visitOf } from '../../http/visit-of.js';
import type { Visit } from '../../visit.js';
import { getEdition, getSession, listEditions, listSessions } from './answer-editions.js';
import { facets } from './answer-facets.js';
import { getItem, listItems } from './answer-items.js';
import { search } from './answer-search.js';
import { suggestions } from './answer-suggestions.js';
import { getVocabulary, listVocabularies } from './answer-vocabularies.js';
import { apiFault, noSuchAnswer } from './api-faults.js';
import type { Handler } from './asked.js';
import { documentOf } from './document-of.js';
import { sendProblem } from './send-problem.js';

/** Who answers each operation; one without a handler does not compile. */
const HANDLERS: { readonly [Name in OperationName]: Handler<Name> } = { listItems, getItem, search, facets, suggestions, listVocabularies, getVocabulary, listEditions, getEdition, listSessions, getSession };

/**
 * How many requests of each kind an address may make in a minute, for each search it may make. Reading is to be generous: at
 * the usual setting 1,200 a minute, enough to follow every link of a few hundred items at once. Measured (November 2026, CPU of
 * the whole request): an item 2 ms, a page of 20 items 5 ms, of 100 items 11 ms, a search 7 ms; so the dearest reading at its
 * limit takes a fifth of a core.
 */
const A_SEARCH = { search: 1, suggestions: 5, reading: 10 } as const satisfies Record<Operation['limit'], number>;

/** Everything below `/api`; the page at `/api` is one of the pages. */
export function apiRoutes(given: Given): Router {
  const router = Router();
  const { services } = given;
  const limits = Object.fromEntries(
    Object.entries(A_SEARCH).map(([kind, times]) => [kind, limitTo(services.limits.searchesPerMinute * times, (req, res) => sendProblem(new ApiProblem('too-many'), req, res, services.site.url))]),
  ) as Record<Operation['limit'], RequestHandler>;
  for (const name of OPERATION_NAMES) {
    const { path, limit } = OPERATIONS[name];
    router.get(API_BASE + path.replace(/\{(\w+)\}/u, ':$1'), limits[limit], answer(name, given));
  }
  router.get(`${API_BASE}/openapi.json`, limits.reading, sendDocument(given));
  router.get(API_BASE, (_req, res) => res.redirect(302, `${API_BASE}/openapi.json`));
  router.use('/api', noSuchAnswer(given), apiFault(given));
  return router;
}

/** Reads, asks the handler, sends. Express adds the ETag and answers with 304 where nothing changed (RFC 9110, 13.2.2). */
function answer(name: OperationName, given: Given): RequestHandler {
  const operation: Operation = OPERATIONS[name];
  const handle = HANDLERS[name] as (asked: { visit: Visit; query: unknown; segment: string }) => object | Promise<object>;
  return async (req, res) => {
    const visit = visitOf(req, res, given);
    const query = readParameters(operation.query, visit.query);
    await visit.catalogue.prepare();
    const [segment = ''] = Object.values(visit.parameters);
    const body = await handle({ visit, query, segment });
    const link = 'pages' in body ? pageLinks(given.services.site.url + API_BASE + operation.path, query, body as unknown as { page: number; pages: number }) : '';
    if (link !== '') res.set('Link', link);
    sendJson(res, body, operation.hasDate ? lastModified({ ...visit, page: 'all' }) : undefined);
  };
}

function sendDocument(given: Given): RequestHandler {
  return (req, res) => {
    const visit = visitOf(req, res, given);
    const document = documentOf(visit, visit.query.get('lang') === 'pl' ? 'pl' : 'en');
    sendJson(res, document, lastModified({ ...visit, page: 'all' }));
  };
}

function sendJson(res: Response, body: object, modified: Date | undefined): void {
  res.set('Cache-Control', 'no-cache');
  if (modified) res.set('Last-Modified', modified.toUTCString());
  res.json(body);
}
