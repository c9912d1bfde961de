import { z } from 'zod';
import { SET_SPEC } from './sets.js';

/** What each verb may be asked with (OAI-PMH 2.0, 4). An exclusive argument stands alone. */
export const ARGUMENTS = {
  Identify: {},
  ListMetadataFormats: { identifier: 'optional' },
  ListSets: { resumptionToken: 'exclusive' },
  GetRecord: { identifier: 'required', metadataPrefix: 'required' },
  ListIdentifiers: { from: 'optional', until: 'optional', metadataPrefix: 'required', set: 'optional', resumptionToken: 'exclusive' },
  ListRecords: { from: 'optional', until: 'optional', metadataPrefix: 'required', set: 'optional', resumptionToken: 'exclusive' },
} as const satisfies Record<string, Partial<Record<ArgumentName, 'required' | 'optional' | 'exclusive'>>>;

export type Verb = keyof typeof ARGUMENTS;
export type ArgumentName = 'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken';

/** A day, or a moment to the second in universal time; one that is in the calendar. */
const datestamp = z.union([z.iso.date(), z.iso.datetime({ precision: 0 })]);

/** How each must be written; what it names is looked at later. A token is checked by its mark. */
export const WRITTEN: Record<ArgumentName, { schema: z.ZodType<string>; advice: string }> = {
  // Any URI, of which ours are a few; kept to what no reader of XML Schema refuses as anyURI.
  identifier: { schema: z.string().max(1_000).regex(/^(?:[A-Za-z][A-Za-z\d+.-]*:(?!\/))?[\w.~-](?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-Fa-f]{2})*$/u), advice: 'write it as oai:host:kkwl-2026-0001' },
  metadataPrefix: { schema: z.string().max(100).regex(/^[\w\-.!~*'()]+$/u), advice: 'see ListMetadataFormats' },
  from: { schema: datestamp, advice: 'write it as 2026-11-23 or 2026-11-23T10:00:00Z, in universal time' },
  until: { schema: datestamp, advice: 'write it as 2026-11-23 or 2026-11-23T10:00:00Z, in universal time' },
  set: { schema: z.string().max(1_000).regex(SET_SPEC), advice: 'see ListSets' },
  resumptionToken: { schema: z.string(), advice: '' },
};

export function isVerb(name: string): name is Verb {
  return Object.hasOwn(ARGUMENTS, name);
}
