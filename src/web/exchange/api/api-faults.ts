import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ApiProblem } from '../../../exchange/index.js';
import { EngineUnavailable } from '../../../search/index.js';
import type { Given } from '../../http/faults.js';
import { loggedPath, requestId } from '../../http/request-log.js';
import { sendProblem } from './send-problem.js';

/** Nothing of the API stands here; `/api` itself is a page. */
export function noSuchAnswer({ services }: Given): RequestHandler {
  return (req, res, next) => {
    if (req.path === '/') return next();
    sendProblem(new ApiProblem('not-found'), req, res, services.site.url);
  };
}

/** Whatever went wrong on the way to an answer: programs are told in their own form, never by a page. */
export function apiFault({ services }: Given): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    // Whoever asked has gone: no fault.
    if (res.destroyed) return res.end();
    const problem = problemOf(error);
    const id = requestId(res);
    if (problem.problem === 'broken') services.logger.error({ err: error, id, path: loggedPath(req) }, 'request to the API failed');
    sendProblem(problem, req, res, services.site.url, problem.problem === 'broken' ? id : undefined);
  };
}

function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof EngineUnavailable) return new ApiProblem('unavailable');
  // Express marks an address it cannot decode with status 400.
  return new ApiProblem((error as { status?: unknown } | null)?.status === 400 ? 'address' : 'broken');
}
