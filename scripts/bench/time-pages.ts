import { Agent, get } from 'node:http';

/** Asks for pages one after another over one connection, packed as browsers ask; milliseconds in the order of the addresses. */
export async function timePages(url: string, addresses: readonly string[]): Promise<number[]> {
  const agent = oneConnection();
  const times: number[] = [];
  for (const address of addresses) times.push(await timePage(url + address, agent));
  agent.destroy();
  return times;
}

/** Milliseconds until the last byte of one page. @throws when it is not answered with 200 */
export async function timePage(address: string, agent: Agent): Promise<number> {
  const start = performance.now();
  await wholePage(address, agent);
  return performance.now() - start;
}

export function oneConnection(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 });
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
