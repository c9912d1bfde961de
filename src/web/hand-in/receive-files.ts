import type { Request, Response } from 'express';
import multer from 'multer';
import { UploadStorage, type Allowance, type ReceivedFile } from './upload-storage.js';

/** What a whole request may be before it is given up; polite limits are the storage's. */
const HARD = { fileBytes: 1_000_000_000, fields: 5, fieldBytes: 10_000, headerPairs: 50 } as const;

type Failure = 'broken' | 'too-many' | 'too-big' | 'disk';
export type Received = { files: ReceivedFile[] } | { failed: Failure };

/**
 * Takes the files of a multipart form to the disk. When the request breaks off nothing of it stays.
 * @param most files at which the request is given up
 */
export function receiveFiles(req: Request, res: Response, { folder, allowance, most }: { folder: string; allowance: Allowance; most: number }): Promise<Received> {
  const storage = new UploadStorage(folder, allowance);
  const take = multer({
    storage,
    // Without it „Zażółć.pdf” comes as `ZaÅ¼Ã³Å‚Ä‡.pdf`.
    defParamCharset: 'utf8',
    limits: { fileSize: HARD.fileBytes, files: most, fields: HARD.fields, parts: most + HARD.fields, fieldNameSize: 100, fieldSize: HARD.fieldBytes, headerPairs: HARD.headerPairs, fieldNestingDepth: 1, fieldArrayIndexLimit: 10 } as multer.Options['limits'],
  }).array('files', most);
  return new Promise((resolve) => take(req, res, (error: unknown) => resolve(error ? { failed: reasonOf(error) } : { files: storage.received })));
}

function reasonOf(error: unknown): Failure {
  const code = (error as { code?: unknown }).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO') return 'disk';
  if (code === 'LIMIT_FILE_SIZE') return 'too-big';
  return typeof code === 'string' && code.startsWith('LIMIT_') ? 'too-many' : 'broken';
}
