import { Agent, get } from 'node:http';
import { addressOfQuery, type Query } from './queries.js';

/** Asks for pages one after another over one connection, packed as browsers ask; milliseconds in the order of the queries. */
export async function timePages(url: string, queries: readonly Query[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await wholePage(url + addressOfQuery(query), agent);
    times.push(performance.now() - start);
  }
  agent.destroy();
  return times;
}

function wholePage(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${address}`));
      response.once('end', resolve).once('error', reject).resume();
    });
    request.once('error', reject);
  });
}
