import { createReadStream, read } from 'node:fs';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

/** Reads an open file for yauzl and leaves it open. `mend` shows another length of the comment than the file holds. */
export class FileReader extends yauzl.RandomAccessReader {
  constructor(
    private readonly fd: number,
    private readonly mend?: { at: number; comment: number },
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream('', { fd: this.fd, autoClose: false, start, end: end - 1 });
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

function overlay(bytes: Buffer, position: number, { at, comment }: { at: number; comment: number }): void {
  const place = at - position;
  if (place >= 0 && place + 2 <= bytes.length) bytes.writeUInt16LE(comment, place);
}
