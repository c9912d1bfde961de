import express, { type Request, type RequestHandler } from 'express';

/** Half a book; whoever has more to say sends it as a document. */
const FORM_BYTES = '600kb';

/** Takes the body of a plain form as text: nobody's parser builds objects of it. */
export const takeForm: RequestHandler = express.text({ type: 'application/x-www-form-urlencoded', limit: FORM_BYTES, defaultCharset: 'utf-8' });

/** The fields that were sent; none when something else came. */
export function formOf(req: Request): URLSearchParams {
  return new URLSearchParams(typeof req.body === 'string' ? req.body : '');
}
