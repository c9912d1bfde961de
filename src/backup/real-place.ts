import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a path really is, also one that does not exist yet: its nearest parent that does is resolved. */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await realPlace(dirname(path)), basename(path));
  }
}
