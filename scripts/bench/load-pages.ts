import autocannon from 'autocannon';
import type { BenchServer } from './bench-server.js';
import { addressOfQuery, type Query } from './queries.js';

export interface Load {
  connections: number;
  pagesPerSecond: number;
  p975: number;
  /** Processor time of the server for one page: what a core gives when nothing else wants it. */
  processorMs: number;
}

/** Asks from several connections at once for a few seconds; each begins elsewhere in the list, so no two ask the same. */
export async function loadPages(server: BenchServer, queries: readonly Query[], connections: number, seconds: number): Promise<Load> {
  const requests = queries.map((query) => ({ path: addressOfQuery(query), headers: { 'accept-encoding': 'gzip' } }));
  let started = 0;
  const before = server.processorMs();
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const from = Math.floor((started++ * requests.length) / connections);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0) await server.stop();
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} pages were not answered with 200, ${result.errors} not at all`);
  const pages = result.requests.total;
  return { connections, pagesPerSecond: pages / result.duration, p975: result.latency.p97_5, processorMs: (server.processorMs() - before) / pages };
}
