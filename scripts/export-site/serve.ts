import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, SERVER_OPTIONS } from '../../src/app.js';
import type { Services } from '../../src/web/index.js';

/** The site on a port of its own that only this machine reaches. */
export async function serve(services: Services): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(SERVER_OPTIONS, createApp(services)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
