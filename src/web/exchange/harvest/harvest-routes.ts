import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { answerHarvest, repositoryAt } from '../../../exchange/index.js';
import { inSlices } from '../../../search/index.js';
import { HARVEST } from '../../../shared/index.js';
import { formBody, formFault, formOf } from '../../http/form-body.js';
import type { Given } from '../../http/faults.js';
import { requestId } from '../../http/request-log.js';
import { recordFor } from '../record-for.js';
import { keepLedger, NothingToGive } from './keep-ledger.js';

/** All arguments of a request; a set of ours and a token are far shorter. */
const MOST_BYTES = 10_000;
const TRY_AGAIN_SECONDS = 600;

/**
 * OAI-PMH, for programs of other libraries. They send no Origin, so these routes stand before `refuseCrossSite`; they read and
 * change nothing, whoever asks, and know no session.
 */
export function harvestRoutes({ services }: Given): Router {
  const repository = repositoryAt(services.site.url, HARVEST, services.handIn?.contactEmail);
  const upToDate = keepLedger(services);
  const harvest: RequestHandler = async (req, res) => {
    // Before anything is looked at: what changes later must not have an earlier date than this answer.
    const now = new Date();
    const library = await upToDate();
    const today = services.today();
    // Of the reading there is when its turn comes: what has gone meanwhile is not given.
    const record = (id: string) => {
      const item = services.library().publicItem(id, today);
      return item && recordFor(item, services);
    };
    const answer = await inSlices(answerHarvest(argumentsOf(req), { repository, ledger: services.harvest, library, record, now }));
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).type('text/xml').send(answer);
  };
  const notNow: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const fault = formFault(error);
    if (!fault && !(error instanceof NothingToGive)) services.logger.error({ err: error, id: requestId(res) }, 'a harvest failed');
    if (fault) return void res.status(fault.status).type('text/plain').send('This body cannot be read as application/x-www-form-urlencoded of at most 10 kB.\n');
    // OAI-PMH 2.0, 3.1.2.2: harvesters wait as long as they are told to.
    res.status(503).set({ 'Retry-After': String(TRY_AGAIN_SECONDS), 'Cache-Control': 'no-store' }).type('text/plain').send('Not just now: please come back in ten minutes.\n');
  };
  const router = Router();
  router.get(HARVEST, harvest);
  router.post(HARVEST, formBody(MOST_BYTES), harvest);
  router.use(HARVEST, notNow);
  return router;
}

/** Of the address and of the form together, so that what is given in both is seen to be given twice. */
function argumentsOf(req: Request): URLSearchParams {
  const mark = req.originalUrl.indexOf('?');
  const query = new URLSearchParams(mark < 0 ? '' : req.originalUrl.slice(mark + 1));
  for (const [name, value] of formOf(req)) query.append(name, value);
  return query;
}
