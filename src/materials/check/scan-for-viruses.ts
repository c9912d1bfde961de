import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { refusal, type Refusal } from '../refusals.js';

/** `unscanned`: the scanner does not answer or does not take a file of this size. Whether that keeps a material back is the caller's to say. */
export type Scan = 'clean' | 'unscanned' | { problems: Refusal[] };

export interface ScanOptions {
  /** Path of the socket of clamd, or its host and port. */
  clamd: { path: string } | { host: string; port: number };
  name: string;
  /** Silence of the scanner after which it counts as gone. */
  milliseconds?: number;
}

/** clamd scans 90 MB in 0.8 s; a machine that swaps may take long. */
const PATIENCE_MILLISECONDS = 60_000;
/** Of a piece; its length goes before it in four bytes. */
const PIECE_BYTES = 262_144;

/** Lets ClamAV look at an upload, sent over its socket (clamd(8), INSTREAM), so it needs no rights to our files. */
export async function scanForViruses(path: string, { clamd, name, milliseconds = PATIENCE_MILLISECONDS }: ScanOptions): Promise<Scan> {
  const socket = connect(clamd);
  socket.setTimeout(milliseconds, () => socket.destroy(new Error('clamd does not answer')));
  try {
    const answer = readAnswer(socket);
    // Its rejection is met below, when all is sent; sending may fail first.
    answer.catch(() => {});
    await once(socket, 'connect');
    await send(socket, path);
    return toScan(await answer, name);
  } catch (error) {
    if (isOurs(error, path)) throw error;
    return 'unscanned';
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    // clamd closes the socket in the middle of a file that is larger than it takes.
    if (socket.destroyed) throw new Error('clamd closed the connection');
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) answer += piece.toString('utf8');
  return answer;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function toScan(answer: string, name: string): Scan {
  const found = /^stream: (.{1,200}) FOUND/u.exec(answer.replace(/\0/gu, ''));
  if (found) return { problems: [refusal('virus', name, found[1])] };
  return /^stream: OK/u.test(answer) ? 'clean' : 'unscanned';
}

/** The upload itself cannot be read: no fault of the scanner. */
function isOurs(error: unknown, path: string): boolean {
  return (error as NodeJS.ErrnoException).path === path && (error as NodeJS.ErrnoException).syscall === 'open';
}
