import { ARGUMENTS, isVerb, WRITTEN, type ArgumentName, type Verb } from './arguments.js';
import { isFormat, type FormatName } from './formats/formats.js';
import type { Selection } from './ledger.js';
import { oaiError, type OaiError } from './oai-error.js';
import { readToken } from './resumption-token.js';

/** A list, from its beginning or gone on with. */
export interface ListRequest {
  verb: 'ListRecords' | 'ListIdentifiers';
  format: FormatName;
  selection: Selection;
  /** How many were given before. */
  given: number;
}

export type OaiRequest =
  | { verb: 'Identify' | 'ListSets' }
  | { verb: 'ListMetadataFormats'; identifier?: string | undefined }
  | { verb: 'GetRecord'; identifier: string; format: FormatName }
  | ListRequest;

export type Arguments = { verb?: Verb } & Partial<Record<ArgumentName, string>>;

/** What was asked for, or what is wrong with it; `given` is what the answer repeats of the request. */
export type Reading = { given: Arguments } & ({ request: OaiRequest } | { errors: OaiError[] });

/**
 * Reads the arguments of a request (OAI-PMH 2.0, 3.6: nothing of them is repeated when the verb or an argument is bad).
 * @param key of the marks of tokens
 */
export function readRequest(query: URLSearchParams, key: string): Reading {
  const verbs = query.getAll('verb');
  const [verb = ''] = verbs;
  if (verbs.length !== 1 || !isVerb(verb)) return { given: {}, ...oaiError('badVerb', verbs.length > 1 ? 'verb is given more than once' : verbs.length === 0 ? `verb is missing: one of ${Object.keys(ARGUMENTS).join(', ')}` : `verb is not one of ${Object.keys(ARGUMENTS).join(', ')}`) };
  const errors = badArguments(verb, query);
  if (errors.length > 0) return { given: {}, errors };
  const given = Object.fromEntries(query) as Arguments;
  return { given, ...requestOf(verb, given, key) };
}

function badArguments(verb: Verb, query: URLSearchParams): OaiError[] {
  const allowed: Partial<Record<string, string>> = ARGUMENTS[verb];
  const names = [...new Set(query.keys())].filter((name) => name !== 'verb');
  const troubles = [
    ...names.filter((name) => !Object.hasOwn(allowed, name)).map((name) => `${name.slice(0, 100)} is no argument of ${verb}`),
    ...names.filter((name) => query.getAll(name).length > 1).map((name) => `${name.slice(0, 100)} is given more than once`),
    ...(names.includes('resumptionToken') && names.length > 1 && Object.hasOwn(allowed, 'resumptionToken') ? ['resumptionToken stands alone: leave out the other arguments'] : []),
    ...(names.includes('resumptionToken') ? [] : Object.entries(allowed).filter(([name, use]) => use === 'required' && !names.includes(name)).map(([name]) => `${name} is missing`)),
    ...names.filter((name) => Object.hasOwn(allowed, name) && !WRITTEN[name as ArgumentName].schema.safeParse(query.get(name)).success).map((name) => `${name} cannot be read: ${WRITTEN[name as ArgumentName].advice}`),
    ...badRange(query.get('from'), query.get('until')),
  ];
  return troubles.slice(0, 10).map((message) => ({ code: 'badArgument', message }));
}

function badRange(from: string | null, until: string | null): string[] {
  if (from === null || until === null) return [];
  if (from.length !== until.length) return ['from and until must have the same granularity'];
  return from > until ? ['from is later than until'] : [];
}

function requestOf(verb: Verb, given: Arguments, key: string): { request: OaiRequest } | { errors: OaiError[] } {
  switch (verb) {
    case 'Identify':
      return { request: { verb } };
    case 'ListSets':
      return given.resumptionToken === undefined ? { request: { verb } } : badToken();
    case 'ListMetadataFormats':
      return { request: { verb, identifier: given.identifier } };
    case 'GetRecord':
      return withFormat(given.metadataPrefix!, (format) => ({ verb, format, identifier: given.identifier! }));
    default:
      return given.resumptionToken === undefined ? withFormat(given.metadataPrefix!, (format) => ({ verb, format, given: 0, selection: selectionOf(given) })) : goneOn(verb, given.resumptionToken, key);
  }
}

function withFormat(prefix: string, request: (format: FormatName) => OaiRequest): { request: OaiRequest } | { errors: OaiError[] } {
  return isFormat(prefix) ? { request: request(prefix) } : oaiError('cannotDisseminateFormat', 'this metadataPrefix is not given here: see ListMetadataFormats');
}

/** A day is all of it. */
function selectionOf({ from, until, set }: Arguments): Selection {
  return { set, after: 0, from: from?.length === 10 ? `${from}T00:00:00Z` : from, until: until?.length === 10 ? `${until}T23:59:59Z` : until };
}

function goneOn(verb: ListRequest['verb'], token: string, key: string): { request: OaiRequest } | { errors: OaiError[] } {
  const request = readToken(token, key);
  return request?.verb === verb ? { request } : badToken();
}

export function badToken(): { errors: OaiError[] } {
  return oaiError('badResumptionToken', 'this resumptionToken is not one of ours, or not for this verb: begin the list anew');
}
