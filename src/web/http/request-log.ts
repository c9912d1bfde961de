import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { withoutSecrets } from '../../shared/index.js';

/**
 * Gives every request an id and writes one line when it is answered. What people search for is not written down:
 * the line holds the path without its query string and without secrets, and no network address.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const id = randomBytes(6).toString('hex');
    const start = process.hrtime.bigint();
    res.locals['id'] = id;
    res.setHeader('X-Request-Id', id);
    res.on('close', () => {
      const ms = Math.round(Number(process.hrtime.bigint() - start) / 10_000) / 100;
      const line = { id, method: req.method, path: loggedPath(req), status: res.statusCode, ms };
      if (res.writableFinished) logger.info(line, 'request');
      else logger.info(line, 'request left by the reader');
    });
    next();
  };
}

/** Routers cut off where they are mounted, so `req.path` may be the end of a path alone: secrets are not known by it. */
export function loggedPath(req: Request): string {
  return withoutSecrets(req.originalUrl.replace(/\?.*$/su, ''));
}

export function requestId(res: Response): string {
  return String(res.locals['id'] ?? '');
}
