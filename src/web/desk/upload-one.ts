import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';

/** What came of the one file of a form. */
export type UploadedFile = { bytes: Buffer; name: string } | 'none' | 'too-large' | 'unreadable';

/** Reads a form with one small file into memory; its handler asks with `uploadedOf` what came. */
export function uploadOne(field: string, mostBytes: number): RequestHandler {
  const limits = { fileSize: mostBytes, files: 1, fields: 20, parts: 25, fieldSize: 10_000, fieldNameSize: 100, headerPairs: 20 };
  const read = multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' }).single(field);
  return (req, res, next) => {
    read(req, res, (error: unknown) => {
      if (error) res.locals['uploadFault'] = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE' ? 'too-large' : 'unreadable';
      next();
    });
  };
}

export function uploadedOf(req: Request): UploadedFile {
  const fault = req.res?.locals['uploadFault'] as 'too-large' | 'unreadable' | undefined;
  if (fault) return fault;
  return req.file && req.file.size > 0 ? { bytes: req.file.buffer, name: req.file.originalname } : 'none';
}
