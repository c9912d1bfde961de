import type { Language } from '../../content/index.js';

/** A schema as it stands in the document: what its readers look at. */
export interface DocumentSchema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  example?: unknown;
  enum?: unknown[];
  items?: DocumentSchema;
  properties?: Record<string, DocumentSchema>;
  required?: string[];
  additionalProperties?: DocumentSchema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export interface DocumentParameter {
  in: 'path' | 'query';
  name: string;
  required?: boolean;
  description?: string;
  schema: DocumentSchema;
}

export interface DocumentOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: DocumentParameter[];
  responses: Record<string, { description: string; content?: Record<string, { schema: DocumentSchema }> }>;
  'x-examples': { summary: string; address: string }[];
}

/** The document as its page and its tests read it. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; description: string; version: string; license: { name: string; url: string } };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: DocumentOperation }>;
  components: { schemas: Record<string, DocumentSchema> };
}

/** Keeps the texts of one language: those in English stand in their fields, those in Polish in `x-pl…` beside them. */
export function inLanguage(document: ApiDocument, language: Language): ApiDocument {
  return kept(document, language) as ApiDocument;
}

function kept(node: unknown, language: Language): unknown {
  if (Array.isArray(node)) return node.map((each) => kept(each, language));
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-pl': description, 'x-pl-title': title, 'x-pl-summary': summary, ...rest } = node as Record<string, unknown>;
  // The library repeats the description of a parameter beside its schema, in English only.
  const ofSchema = (rest['schema'] as Record<string, unknown> | undefined)?.['x-pl'];
  const polish = { ...(description ?? ofSchema ? { description: description ?? ofSchema } : {}), ...(title ? { title } : {}), ...(summary ? { summary } : {}) };
  const chosen = language === 'pl' ? { ...rest, ...polish } : rest;
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, kept(value, language)]));
}
