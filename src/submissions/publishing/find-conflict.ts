import { contentText, type ContentText } from '../../content/index.js';
import type { Conflict } from './job.js';

interface Versions {
  path: string;
  /** What the change began with; `undefined` for a new file, or where it is not known. */
  base: string | undefined;
  /** The file as it stands. */
  current: ContentText | undefined;
  mine: string;
  /** Digest of the version that may be replaced nevertheless: an editor has seen it. Empty: the file may be gone. */
  over: string | undefined;
}

/** Whether the file is another than the one the change began with. */
export function findConflict({ path, base, current, mine, over }: Versions): Conflict | undefined {
  const expected = over ?? (base === undefined ? '' : contentText(base).digest);
  const theirDigest = current?.digest ?? '';
  return theirDigest === expected ? undefined : { path, base, theirs: current?.text, theirDigest, mine };
}
