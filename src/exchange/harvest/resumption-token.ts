import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { FORMAT_NAMES } from './formats/formats.js';
import type { ListRequest } from './read-request.js';

/** Only we write these, so what has our mark and does not fit comes from an older program. */
const payload = z.tuple([z.enum(['ListRecords', 'ListIdentifiers']), z.enum(FORMAT_NAMES), z.string(), z.string(), z.string(), z.int().min(0), z.int().min(0)]);

/**
 * The whole state of a list: nothing is kept here between two requests, so a token holds after a restart and for ever. It names
 * the last change that was given, and what changes later stands after it: nothing is skipped, whatever happens meanwhile.
 * @param key of the ledger the numbers are of
 */
export function writeToken({ verb, format, selection: { set = '', from = '', until = '', after }, given }: ListRequest, key: string): string {
  const text = Buffer.from(JSON.stringify([verb, format, set, from, until, after, given])).toString('base64url');
  return `${text}.${markOf(text, key)}`;
}

/** @returns `undefined` for what we did not write */
export function readToken(token: string, key: string): ListRequest | undefined {
  const [text = '', mark = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(mark, markOf(text, key))) return undefined;
  const read = payload.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  if (!read.success) return undefined;
  const [verb, format, set, from, until, after, given] = read.data;
  return { verb, format, given, selection: { set: set || undefined, from: from || undefined, until: until || undefined, after } };
}

function markOf(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
