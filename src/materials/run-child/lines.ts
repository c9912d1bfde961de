import type { Readable } from 'node:stream';

/** More was said than may be. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

const LINE_FEED = 0x0a;

/** Lines of a stream of UTF-8; a last one without an end is lost, for whoever wrote it did not finish. @throws TooMuch */
export async function* lines(stream: Readable, mostBytes: number): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new TooMuch(`more than ${mostBytes} bytes`);
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...pieces, piece.subarray(start, end)]).toString('utf8');
      pieces = [];
      start = end + 1;
    }
    if (start < piece.length) pieces.push(piece.subarray(start));
  }
}
