import { LIMITS, type Limits } from '../limits.js';
import type { Previews } from '../preview/previews.js';
import { readMaterial } from '../read-material.js';
import type { Sandbox } from '../run-child/sandbox.js';
import { fileOf, findUpload } from '../store/keep-upload.js';
import type { Work } from './job.js';

export interface MaterialWorkOptions {
  /** Where materials may lie, looked through in this order. */
  folders: readonly string[];
  previews: Previews;
  sandbox: Sandbox;
  limits?: Limits;
}

/** What the queue does with a material: read it, then draw it. Pictures that cannot be made keep nothing back. */
export function materialWork({ folders, previews, sandbox, limits = LIMITS }: MaterialWorkOptions): Work {
  return async ({ sha256, type }, { signal, progress }) => {
    const name = fileOf(sha256, type);
    const read = await readMaterial(findUpload(folders, name), { type, name, sandbox, limits, signal, onProgress: (done, total) => progress('reading', done, total) });
    if ('problems' in read) return read;
    const problems = await previews.drawAll({ sha256, type }, read.reading, { signal, progress });
    return problems.some(({ severity }) => severity === 'error') ? { problems } : { reading: read.reading, problems };
  };
}
