import express, { type Request, type RequestHandler } from 'express';

/** A form of the desk: the longest text an editor writes there, with every Polish letter as six characters. */
export const MOST_FORM_BYTES = 1_000_000;
const MOST_FIELDS = 1_000;

/** Reads a form that was sent, where a route needs it and nowhere else. What cannot be read becomes a page that says so. */
export function formBody(limit: number = MOST_FORM_BYTES): RequestHandler {
  return express.urlencoded({ extended: false, limit, parameterLimit: MOST_FIELDS });
}

/** What a form said, in its order; empty when nothing was sent or it was no form. */
export function formOf(req: Request): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries((req.body ?? {}) as Record<string, string | string[]>)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}

/** Which page says why a form could not be read; nothing for faults of other kinds (the types are body-parser's). */
export function formFault(error: unknown): { message: 'formTooLarge' | 'formUnreadable'; status: 400 | 413 | 415 } | undefined {
  if (typeof error !== 'object' || error === null || !('type' in error)) return undefined;
  switch (error.type) {
    case 'entity.too.large':
    case 'parameters.too.many':
      return { message: 'formTooLarge', status: 413 };
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return { message: 'formUnreadable', status: 415 };
    case 'request.aborted':
    case 'request.size.invalid':
    case 'entity.parse.failed':
    case 'stream.encoding.set':
      return { message: 'formUnreadable', status: 400 };
    default:
      return undefined;
  }
}
