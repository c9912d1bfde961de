import { API_BASE, PROBLEMS, type ApiDocument, type DocumentOperation, type ProblemName } from '../../../exchange/index.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { documentOf } from './document-of.js';
import { nameIn, rowOf, rowsOf, schemaAnchor, type SchemaRow } from './schema-rows.js';

/** The API for people: everything of it but the introduction is printed from the OpenAPI document. */
export interface ApiPage {
  frame: Frame;
  texts: Texts['api'];
  base: string;
  document: string;
  licence: { name: string; url: string };
  limit: string;
  vocabularies: string;
  groups: { id: string; title: string; operations: OperationModel[] }[];
  schemas: { id: string; name: string; description: string; fields: FieldTable }[];
  problems: { id: string; status: number; title: string; detail: string }[];
}

interface OperationModel {
  id: string;
  summary: string;
  path: string;
  description: string;
  parameters: FieldTable | undefined;
  examples: { label: string; address: string; shown: string }[];
  answer: { label: string; address: string };
  problems: { status: string; description: string }[];
}

/** Rows with the words above them. */
interface FieldTable {
  caption: string;
  texts: Texts['api'];
  rows: SchemaRow[];
}

export function showApi(visit: Visit): Shown {
  const { texts, language, services } = visit;
  const { api } = texts;
  const document = documentOf(visit, language);
  const page: ApiPage = {
    frame: frameOf(visit, { title: api.title, description: document.info.description, links: [{ rel: 'service-desc', address: `${API_BASE}/openapi.json`, type: 'application/json', title: 'OpenAPI' }] }),
    texts: api,
    base: document.servers[0]!.url,
    document: `${API_BASE}/openapi.json${language === 'pl' ? '?lang=pl' : ''}`,
    licence: document.info.license,
    limit: services.limits.searchesPerMinute > 0 ? api.limit(services.limits.searchesPerMinute) : api.noLimit,
    vocabularies: addressOf('vocabularies', language),
    groups: document.tags.map(({ name, description }) => ({ id: `group-${name}`, title: description, operations: operationsOf(name, document, api) })),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({ id: schemaAnchor(name), name, description: schema.description ?? '', fields: { caption: api.fieldsOf(name), texts: api, rows: rowsOf(schema, api) } })),
    problems: (Object.keys(PROBLEMS) as ProblemName[]).map((name) => ({ id: `problem-${name}`, status: PROBLEMS[name].status, title: PROBLEMS[name].title[language], detail: PROBLEMS[name].detail[language] })),
  };
  return { view: 'api', page };
}

function operationsOf(tag: string, document: ApiDocument, texts: Texts['api']): OperationModel[] {
  return Object.entries(document.paths).filter(([, { get }]) => get.tags.includes(tag)).map(([path, { get }]) => operationModel(path, get, texts));
}

function operationModel(path: string, operation: DocumentOperation, texts: Texts['api']): OperationModel {
  const { parameters = [], responses } = operation;
  const answer = nameIn(responses['200']?.content?.['application/json']?.schema.$ref) ?? '';
  return {
    id: operation.operationId,
    summary: operation.summary,
    path: API_BASE + path,
    description: operation.description,
    parameters: parameters.length > 0 ? { caption: texts.parametersOf(operation.summary), texts, rows: parameters.map(({ name, schema, required }) => rowOf(name, schema, required ?? false, texts)) } : undefined,
    examples: operation['x-examples'].map(({ summary, address }) => ({ label: summary, address: API_BASE + address, shown: API_BASE + decodeURI(address) })),
    answer: { label: answer, address: `#${schemaAnchor(answer)}` },
    problems: Object.entries(responses).filter(([status]) => Number(status) >= 400).map(([status, { description }]) => ({ status, description })),
  };
}
