import type { Library } from '../../content/index.js';
import type { LibraryRecord } from '../record.js';
import { FORMATS } from './formats/formats.js';
import { toXml, toXmlInSteps } from '../xml/to-xml.js';
import { XSI, type XmlTree } from '../xml/xml-tree.js';
import { identify, type Repository } from './identify.js';
import { momentOf, type Entry, type HarvestLedger } from './ledger.js';
import { oaiError, type OaiError } from './oai-error.js';
import { badToken, readRequest, type ListRequest, type OaiRequest } from './read-request.js';
import { writeToken } from './resumption-token.js';
import { setName } from './sets.js';

/** Records in one answer: 300 kB of the richer format. */
const PAGE = 100;

export interface HarvestParts {
  repository: Repository;
  ledger: HarvestLedger;
  /** The reading the ledger was last compared with. */
  library: Library;
  /** The record of an item that is public; made only of those that are given. */
  record: (item: string) => LibraryRecord | undefined;
  now: Date;
}

type Answered = { element: string; content: XmlTree; /** Too many to be written at once. */ records?: Iterable<XmlTree> } | { errors: OaiError[] };

/**
 * Answers a request of OAI-PMH 2.0 (https://www.openarchives.org/OAI/openarchivesprotocol.html); a fault is an answer as well.
 * To be cut between records: a page of them takes 30 ms, and stops others for so long.
 */
export function* answerHarvest(query: URLSearchParams, parts: HarvestParts): Generator<void, string> {
  const reading = readRequest(query, parts.ledger.key);
  const answered = 'errors' in reading ? reading : answer(reading.request, parts);
  const around = (content: XmlTree): XmlTree => ({
    'OAI-PMH': {
      '@xmlns': 'http://www.openarchives.org/OAI/2.0/',
      '@xmlns:xsi': XSI,
      '@xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      responseDate: momentOf(parts.now),
      request: { ...Object.fromEntries(Object.entries(reading.given).map(([name, value]) => [`@${name}`, value])), '#': parts.repository.baseUrl },
      ...content,
    },
  });
  if ('errors' in answered) return toXml(around({ error: answered.errors.map(({ code, message }) => ({ '@code': code, '#': message })) }));
  const { element, content, records } = answered;
  if (!records) return toXml(around({ [element]: content }));
  return yield* toXmlInSteps((one) => around({ [element]: { ...one, ...content } }), 'record', records);
}

function answer(request: OaiRequest, parts: HarvestParts): Answered {
  switch (request.verb) {
    case 'Identify':
      return { element: 'Identify', content: identify(parts.repository, parts.ledger.begunAt) };
    case 'ListSets':
      return listSets(parts);
    case 'ListMetadataFormats':
      return listFormats(request.identifier, parts);
    case 'GetRecord':
      return withEntry(request.identifier, parts, (entry) => ({ element: 'GetRecord', content: { record: recordOf(entry, request.format, parts) } }));
    default:
      return list(request, parts);
  }
}

function listSets({ ledger, library }: HarvestParts): Answered {
  // Before the first item there are still the topmost, for a list must not be empty.
  const specs = ledger.sets();
  return { element: 'ListSets', content: { set: (specs.length > 0 ? specs : ['kind']).map((spec) => ({ setSpec: spec, setName: setName(spec, library) })) } };
}

function listFormats(identifier: string | undefined, parts: HarvestParts): Answered {
  const content = { metadataFormat: Object.entries(FORMATS).map(([metadataPrefix, { schema, namespace }]) => ({ metadataPrefix, schema, metadataNamespace: namespace })) };
  if (identifier === undefined) return { element: 'ListMetadataFormats', content };
  return withEntry(identifier, parts, (entry) => (entry.isDeleted ? oaiError('noMetadataFormats', 'this item is no longer given') : { element: 'ListMetadataFormats', content }));
}

function withEntry(identifier: string, { repository, ledger }: HarvestParts, then: (entry: Entry) => Answered): Answered {
  const entry = identifier.startsWith(repository.prefix) ? ledger.find(identifier.slice(repository.prefix.length)) : undefined;
  return entry ? then(entry) : oaiError('idDoesNotExist', `there is no such item; identifiers begin with ${repository.prefix}`);
}

/** What changed after the last page comes later in the list, so a page is the next hundred and needs no memory. */
function list(request: ListRequest, parts: HarvestParts): Answered {
  const { ledger } = parts;
  const { selection, given, verb } = request;
  if (!ledger.hasReached(selection.after)) return badToken();
  const { entries, left } = ledger.list(selection, PAGE);
  const last = entries.at(-1);
  if (!last) return oaiError('noRecordsMatch', given > 0 ? 'what was left of this list has changed since and is not in it any more: the list is complete' : 'no record has changed in these days in this set');
  const answered = verb === 'ListRecords' ? { element: verb, content: {}, records: recordsOf(entries, request.format, parts) } : { element: verb, content: { header: entries.map((entry) => headerOf(entry, parts)) } };
  const isWhole = left === entries.length;
  // An empty token says that a list in parts is complete; a list in one part needs none.
  if (isWhole && given === 0) return answered;
  const next: ListRequest = { ...request, given: given + entries.length, selection: { ...selection, after: last.number } };
  const resumptionToken = { '@completeListSize': String(given + left), '@cursor': String(given), '#': isWhole ? '' : writeToken(next, ledger.key) };
  return { ...answered, content: { ...answered.content, resumptionToken } };
}

function* recordsOf(entries: readonly Entry[], format: ListRequest['format'], parts: HarvestParts): Generator<XmlTree> {
  for (const entry of entries) yield recordOf(entry, format, parts);
}

function recordOf(entry: Entry, format: ListRequest['format'], parts: HarvestParts): XmlTree {
  const record = entry.isDeleted ? undefined : parts.record(entry.item);
  return record ? { header: headerOf(entry, parts), metadata: FORMATS[format].write(record) } : { header: headerOf({ ...entry, isDeleted: true }, parts) };
}

function headerOf({ item, datestamp, isDeleted, sets }: Entry, { repository }: HarvestParts): XmlTree {
  return { '@status': isDeleted ? 'deleted' : undefined, identifier: repository.prefix + item, datestamp, setSpec: sets };
}
