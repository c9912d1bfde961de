import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Label, Language } from '../../content/index.js';
import { API_BASE, OPERATIONS, TAGS, type Operation, type OperationName, type Samples } from './operations.js';
import { PROBLEMS, problemSchema, type ProblemName } from './problems.js';
import { inLanguage, type ApiDocument } from './in-language.js';
import { saidBy } from './values.js';

/** What can happen to any question. */
const ANYWHERE: readonly ProblemName[] = ['address', 'too-many', 'broken'];

const HEADERS = {
  ETag: { pl: 'Znacznik tej odpowiedzi; odesłany w If-None-Match daje 304.', en: 'Mark of this answer; sent back in If-None-Match it gets 304.' },
  'Last-Modified': { pl: 'Kiedy biblioteka ostatnio się zmieniła.', en: 'When the library last changed.' },
  Link: { pl: 'Strony listy: first, prev, next, last (RFC 8288).', en: 'Pages of the list: first, prev, next, last (RFC 8288).' },
  RateLimit: { pl: 'Ile zapytań zostało i na jak długo; brak, gdy nie ma limitu.', en: 'How many requests are left and for how long; absent without a limit.' },
} as const satisfies Record<string, Label>;

const INFO = {
  title: { pl: 'API Kongresoteki', en: 'Kongresoteka API' },
  description: {
    pl: 'Biblioteka Krajowego Kongresu Współpracy Lokalnej dla programów: tylko do czytania, bez klucza, w formacie JSON.',
    en: 'The library of Poland’s National Congress of Local Cooperation for programs: for reading only, without a key, as JSON.',
  },
} as const satisfies Record<string, Label>;

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** The API as OpenAPI 3.1 describes it, made of the schemas it is read and checked with. */
export function apiDocument(given: { language: Language; siteUrl: string; version: string; samples: Samples }): ApiDocument {
  const { siteUrl, version, samples } = given;
  const paths = Object.fromEntries((Object.entries(OPERATIONS) as [OperationName, Operation][]).map(([name, operation]) => [operation.path, { get: operationOf(name, operation, samples) }]));
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: { title: INFO.title.en, 'x-pl-title': INFO.title.pl, ...saidBy(INFO.description), version, license: LICENCE },
      servers: [{ url: siteUrl + API_BASE }],
      security: [],
      tags: Object.entries(TAGS).map(([name, label]) => ({ name, ...saidBy(label) })),
      paths,
    },
    { override: ({ jsonSchema }) => allowMore(jsonSchema) },
  );
  return inLanguage(JSON.parse(JSON.stringify(document)) as ApiDocument, given.language);
}

/** Fields may be added later: whoever reads must not fall over one. Tests read strictly instead. */
function allowMore(jsonSchema: { additionalProperties?: unknown; maximum?: unknown; minimum?: unknown }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function operationOf(name: OperationName, operation: Operation, samples: Samples): ZodOpenApiOperationObject {
  const { tag, summary, description, segment, query, answer, hasDate } = operation;
  const isList = Object.hasOwn(answer.shape, 'perPage');
  const headers = ['ETag', ...(hasDate ? ['Last-Modified'] : []), ...(isList ? ['Link'] : []), 'RateLimit'] as (keyof typeof HEADERS)[];
  return {
    operationId: name,
    tags: [tag],
    summary: summary.en,
    'x-pl-summary': summary.pl,
    ...saidBy(description),
    requestParams: { ...(segment ? { path: segment } : {}), query },
    responses: {
      '200': { ...saidBy({ pl: 'Odpowiedź.', en: 'The answer.' }), headers: z.object(Object.fromEntries(headers.map((header) => [header, headerOf(header)]))), content: { 'application/json': { schema: answer } } },
      '304': saidBy({ pl: 'Nic się nie zmieniło.', en: 'Nothing has changed.' }),
      ...problemsOf(operation),
    },
    'x-examples': operation.examples(samples).map(({ label, address }) => ({ summary: label.en, 'x-pl-summary': label.pl, address })),
  };
}

function headerOf(name: keyof typeof HEADERS): z.ZodType {
  return z.string().optional().meta({ ...saidBy(HEADERS[name]) });
}

/** Two problems of one status share an answer. */
function problemsOf({ problems }: Operation): Record<`${4 | 5}${string}`, ZodOpenApiResponseObject> {
  const named = [...new Set([...problems, ...ANYWHERE])].sort((a, b) => PROBLEMS[a].status - PROBLEMS[b].status);
  const titles = new Map<number, Label[]>();
  for (const name of named) titles.set(PROBLEMS[name].status, [...(titles.get(PROBLEMS[name].status) ?? []), PROBLEMS[name].title]);
  return Object.fromEntries(
    [...titles].map(([status, all]) => {
      const text = { pl: all.map(({ pl }) => `${pl}.`).join(' '), en: all.map(({ en }) => `${en}.`).join(' ') };
      return [String(status), { ...saidBy(text), content: { 'application/problem+json': { schema: problemSchema } } }];
    }),
  );
}
