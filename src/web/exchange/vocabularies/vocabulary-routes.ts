import { Router, type RequestHandler, type Response } from 'express';
import { toSkos, vocabularyCsv } from '../../../exchange/index.js';
import { PAGES } from '../../../shared/index.js';
import type { Given } from '../../http/faults.js';
import { lastModified } from '../../http/last-modified.js';
import { visitOf } from '../../http/visit-of.js';
import { vocabularyNamed, vocabularyOf } from './vocabulary-of.js';

/** Forms of a vocabulary beside its page, by the ending of the address. */
const FORMS = {
  jsonld: { type: 'application/ld+json', of: (vocabulary: ReturnType<typeof vocabularyOf>) => `${JSON.stringify(toSkos(vocabulary), null, 1)}\n` },
  csv: { type: 'text/csv', of: vocabularyCsv },
} as const;
type Form = keyof typeof FORMS;

/** Vocabularies for programs: by ending, or by what is asked for at the address of the page. */
export function vocabularyRoutes(given: Given): Router {
  const router = Router();
  router.get([PAGES.vocabulary.pl, PAGES.vocabulary.en], sendVocabulary(given));
  return router;
}

function sendVocabulary(given: Given): RequestHandler<{ scheme: string }> {
  return async (req, res, next) => {
    const ending = /^(?<name>.+)\.(?<form>jsonld|csv)$/u.exec(req.params.scheme)?.groups;
    if (!ending) res.vary('Accept');
    const form = (ending?.['form'] ?? formWanted(req.accepts(['text/html', ...Object.values(FORMS).map(({ type }) => type)]))) as Form | undefined;
    const visit = visitOf(req, res, given);
    const vocabulary = vocabularyNamed(ending?.['name'] ?? req.params.scheme, visit);
    if (!form || !vocabulary) return next();
    await visit.catalogue.prepare();
    const record = vocabularyOf(vocabulary, visit);
    const modified = lastModified({ ...visit, page: 'vocabulary' });
    if (modified) res.setHeader('Last-Modified', modified.toUTCString());
    if (form === 'csv') res.attachment(`${record.scheme}.csv`);
    res.set({ 'Cache-Control': 'no-cache', 'Content-Location': `${new URL(record.url).pathname}.${form}` });
    openToAll(res).type(FORMS[form].type).send(FORMS[form].of(record));
  };
}

function formWanted(accepted: string | false): Form | undefined {
  return (Object.keys(FORMS) as Form[]).find((form) => FORMS[form].type === accepted);
}

/** Published terms are there to be looked up from anywhere. */
function openToAll(res: Response): Response {
  return res.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}
