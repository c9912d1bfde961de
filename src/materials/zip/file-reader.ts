import { read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const readAt = promisify(read);

/** Reads an open file for yauzl and leaves it open. `mend` shows another length of the comment than the file holds. */
export class FileReader extends yauzl.RandomAccessReader {
  constructor(
    private readonly fd: number,
    private readonly mend?: { at: number; comment: number },
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.fd, start, end));
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    read(this.fd, buffer, offset, length, position, (error, count) => {
      if (error) return callback(error);
      if (count < length) return callback(new Error('unexpected end of file'));
      if (this.mend) overlay(buffer.subarray(offset, offset + length), position, this.mend);
      callback(null);
    });
  }
}

const PIECE_BYTES = 65_536;

/** By hand, because a `ReadStream` closes its file when it is destroyed, also when it was told not to. */
async function* pieces(fd: number, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const { bytesRead, buffer } = await readAt(fd, Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - at)), 0, Math.min(PIECE_BYTES, end - at), at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function overlay(bytes: Buffer, position: number, { at, comment }: { at: number; comment: number }): void {
  const place = at - position;
  if (place >= 0 && place + 2 <= bytes.length) bytes.writeUInt16LE(comment, place);
}
