import { link, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyFile, digestOf, unlessGone, type Digest } from './copy-file.js';

export interface KeptMaterial {
  digest: Digest;
  /** Shared with the backup before. */
  isLinked: boolean;
  /** Its bytes are not those its name promises. */
  isDamaged: boolean;
}

/** Materials are named by the SHA-256 of their bytes. */
const NAMED_BY_BYTES = /(?:^|\/)([0-9a-f]{64})\.[^/]+$/u;

/**
 * Takes a material into a backup. One that is named by its bytes never changes, so when the backup before has it, and has it
 * undamaged, a hard link to that one is enough; where the disk knows no links it is copied.
 * @returns nothing when it was removed meanwhile
 */
export async function keepMaterial(from: string, to: string, { before, signal }: { before?: string | undefined; signal?: AbortSignal | undefined }): Promise<KeptMaterial | undefined> {
  const promised = NAMED_BY_BYTES.exec(from)?.[1];
  if (promised && before) {
    const known = await unlessGone(digestOf(before, signal));
    if (known?.sha256 === promised && (await isLinkMade(before, to))) return { digest: known, isLinked: true, isDamaged: false };
  }
  const digest = await unlessGone(copyFile(from, to, { signal }));
  return digest && { digest, isLinked: false, isDamaged: promised !== undefined && promised !== digest.sha256 };
}

async function isLinkMade(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await link(from, to);
    return true;
  } catch (error) {
    // FAT knows no links (EPERM), network shares may not, and one file may have only so many.
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
