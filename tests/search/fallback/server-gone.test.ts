import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { withFallback } from '../../../src/search/fallback/index.js';
import { openMeilisearchEngine } from '../../../src/search/meilisearch/index.js';
import { analyser, document, request } from '../contract/builders.js';

it('a Meilisearch that dies and comes back: every search is answered, by the embedded engine in between', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kongresoteka-gone-'));
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const embedded = await openEmbeddedEngine(join(folder, 'index.db'), analyser);
  await embedded.rebuild([document({ id: 'from-embedded', title: 'Rada' })], 'stamp');
  const searcher = withFallback(openMeilisearchEngine({ url: `http://127.0.0.1:${port}`, timeoutMs: 500 }, analyser), embedded, { firstProbeMs: 20, longestProbeMs: 50 });
  try {
    expect(await searcher.search(request(''))).toMatchObject({ engine: 'meilisearch', degraded: false });
    await gone(server);
    for (const query of ['', 'rada', 'rady']) {
      expect(await searcher.search(request(query))).toMatchObject({ engine: 'embedded', degraded: true, hits: [{ id: 'from-embedded' }] });
    }
    server = await listen(port);
    await vi.waitFor(() => expect(searcher.status().degraded).toBe(false), 5000);
    expect(await searcher.search(request(''))).toMatchObject({ engine: 'meilisearch', degraded: false });
  } finally {
    await searcher.close();
    await embedded.close();
    await gone(server);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Answers every multi-search with one document. */
async function listen(port: number): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ results: [{ hits: [{ id: 'from-server' }], estimatedTotalHits: 1, facetDistribution: {} }] }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

function gone(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
