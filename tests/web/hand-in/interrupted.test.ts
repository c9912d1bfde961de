import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { expect, test } from 'vitest';
import { endSlowRequests } from '../../../src/web/index.js';
import { noteUpload } from '../../../src/web/http/end-slow-requests.js';
import { textsOf } from '../site.js';
import { handInSite } from './hand-in-site.js';

test('what a killed program left of uploads: is gone at the next start, but for what another one may be writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hand-in-'));
  const arriving = join(folder, 'var', 'state', 'arriving');
  mkdirSync(arriving, { recursive: true });
  writeFileSync(join(arriving, '.unfinished-old'), 'x');
  utimesSync(join(arriving, '.unfinished-old'), 1, 1);
  writeFileSync(join(arriving, '.unfinished-new'), 'x');
  const site = await handInSite({ folder });
  expect(readdirSync(arriving)).toEqual(['.unfinished-new']);
  await site.close();
});

test('a disk that is nearly full: nothing is taken, and the page says whose fault it is', async () => {
  const site = await handInSite({ handIn: { freeDisk: async () => 1_000 } });
  const browser = site.agent();
  const overview = (await browser.post(`/zaproszenie/${site.invite().token}`)).to;
  await browser.upload(`${overview}/pliki`, { 'a.pdf': Buffer.from('%PDF-1.7') });
  expect(textsOf((await browser.get(`${overview}/pliki`)).$, '#odrzucone')[0]).toContain('To nie wina Twoich plików');
  expect(readdirSync(site.handIn.arriving)).toEqual([]);
  await site.close();
});

test('a request that trickles: is ended, unless it was let in as an upload', async () => {
  const app = express();
  app.use(endSlowRequests(300));
  app.post('/upload', (_req, res) => noteUpload(res));
  app.post('/form', () => undefined);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const trickle = (path: string): Socket => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na`);
    return socket;
  };
  const [form, upload] = [trickle('/form'), trickle('/upload')];
  await once(form, 'close');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect([form.destroyed, upload.destroyed]).toEqual([true, false]);
  upload.destroy();
  server.close();
});
