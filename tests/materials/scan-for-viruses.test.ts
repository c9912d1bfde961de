import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scanForViruses } from '../../src/materials/index.js';
import { uploadFolder } from './fixtures/upload.js';

const { lay } = uploadFolder();

/** Speaks the protocol of clamd: takes pieces up to a limit, and finds a file that holds the word `VIRUS`. */
function startScanner(limit = Number.POSITIVE_INFINITY): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const content = contentOf(bytes);
      if (content && content.length <= limit) socket.end(`stream: ${content.includes('VIRUS') ? 'Test-Signature FOUND' : 'OK'}\0`);
      else if (bytes.length > limit) refuse(socket);
    });
  });
  onTestFinished(() => void server.close());
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })));
}

function refuse(socket: Socket): void {
  socket.write('INSTREAM size limit exceeded. ERROR\0');
  socket.destroy();
}

/** What was sent, once the empty piece has come. */
function contentOf(bytes: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  expect(bytes.toString('latin1', 0, command.length)).toBe(command);
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe('scanning', () => {
  test('a clean file, one of many pieces, one with a virus', async () => {
    const clamd = await startScanner();
    expect(await scanForViruses(lay('text'), { clamd, name: 'a.pdf' })).toBe('clean');
    expect(await scanForViruses(lay(Buffer.alloc(3_000_000, 1)), { clamd, name: 'a.pdf' })).toBe('clean');
    expect(await scanForViruses(lay('a VIRUS'), { clamd, name: 'a.pdf' })).toMatchObject({ problems: [{ code: 'virus', file: 'a.pdf', message: 'program antywirusowy rozpoznał w pliku zagrożenie (Test-Signature)' }] });
  });

  test('a file larger than it takes, a scanner that is gone, one that is silent: not scanned', async () => {
    expect(await scanForViruses(lay(Buffer.alloc(20_000_000)), { clamd: await startScanner(1_000_000), name: 'a.pdf' })).toBe('unscanned');
    expect(await scanForViruses(lay('x'), { clamd: { path: '/nowhere/clamd.ctl' }, name: 'a.pdf' })).toBe('unscanned');
    const silent = createServer(() => {});
    onTestFinished(() => void silent.close());
    const port = await new Promise<number>((resolve) => silent.listen(0, '127.0.0.1', () => resolve((silent.address() as AddressInfo).port)));
    expect(await scanForViruses(lay('x'), { clamd: { host: '127.0.0.1', port }, name: 'a.pdf', milliseconds: 200 })).toBe('unscanned');
  });

  test('an upload that is gone: is a fault of ours', async () => {
    await expect(scanForViruses('/nowhere/at-all', { clamd: await startScanner(), name: 'a.pdf' })).rejects.toThrow('ENOENT');
  });
});
