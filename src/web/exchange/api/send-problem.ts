import type { Request, Response } from 'express';
import type { Language } from '../../../content/index.js';
import { itemUrl, PROBLEMS, type ApiProblem, type ApiProblemBody } from '../../../exchange/index.js';
import { addressOf } from '../../../shared/index.js';

/** After how many seconds to try again when the search does not answer. */
const RETRY_SECONDS = 30;

/** Says why there is no answer (RFC 9457), in the language the asker prefers. @param fault number under which the log has it */
export function sendProblem({ problem, more }: ApiProblem, req: Request, res: Response, siteUrl: string, fault?: string): void {
  const language = languageOf(req);
  const { status, title, detail } = PROBLEMS[problem];
  const body: ApiProblemBody = {
    type: `${siteUrl}${addressOf('api', language)}#problem-${problem}`,
    title: title[language],
    status,
    detail: detail[language],
    instance: req.originalUrl.replace(/\?.*$/su, ''),
    ...(more.errors ? { errors: more.errors.map((error) => ({ parameter: error.parameter, detail: error.detail[language] })) } : {}),
    ...(more.withdrawn ? { withdrawn: { ...more.withdrawn, url: itemUrl(more.withdrawn.id, siteUrl) } } : {}),
    ...(fault ? { fault } : {}),
  };
  if (status === 503) res.set('Retry-After', String(RETRY_SECONDS));
  res.vary('Accept-Language').set({ 'Cache-Control': 'no-store', 'Content-Language': language });
  res.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** Polish where nothing is said; English for all who read neither. */
function languageOf(req: Request): Language {
  return req.acceptsLanguages('pl', 'en') === 'pl' ? 'pl' : 'en';
}
