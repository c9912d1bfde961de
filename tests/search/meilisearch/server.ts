import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import type { MeilisearchOptions } from '../../../src/search/meilisearch/index.js';

/** The server the tests may use; they keep to names of their own and remove them. Undefined: those tests are skipped. */
export const server: { url: string; key: string | undefined } | undefined = process.env['MEILI_URL']
  ? { url: process.env['MEILI_URL'], key: process.env['MEILI_KEY'] }
  : undefined;

const run = `test-${randomUUID().slice(0, 8)}`;
let opened = 0;

/** Options for an engine with indexes of its own. */
export function freshOptions(): MeilisearchOptions & { prefix: string } {
  // A busy machine: the first search after a rebuild has taken seconds while other tests index.
  return { url: server!.url, key: server!.key, prefix: `${run}-${++opened}`, timeoutMs: 30_000 };
}

export function client(): Meilisearch {
  return new Meilisearch({ host: server!.url, ...(server!.key ? { apiKey: server!.key } : {}) });
}

/** Removes every index of this run. */
export async function removeIndexes(): Promise<void> {
  if (!server) return;
  const { results } = await client().getRawIndexes({ limit: 1000 });
  for (const { uid } of results) if (uid.startsWith(run)) await client().deleteIndex(uid);
}
