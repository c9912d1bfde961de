import type { FileType } from '../../materials/index.js';
import type { Problem } from '../../shared/index.js';
import type { Mover } from '../states.js';

/** One publishing, with everything needed to finish it whatever happens in between. */
export interface Job {
  readonly id: string;
  readonly submission: string | undefined;
  readonly item: string | undefined;
  /** Of the file, below `content`. */
  readonly path: string;
  /** The whole file as it will be. */
  readonly text: string;
  /** The file it replaces; `undefined` when there is none. */
  readonly before: string | undefined;
  readonly files: readonly JobFile[];
  /** Name of whoever decided. */
  readonly by: string;
  readonly note: string;
  /** Who withdraws the item, when that is what happens: its submissions are then withdrawn with it. */
  readonly withdraws: Mover | undefined;
  /** ISO 8601. */
  readonly at: string;
  /** Why it is not finished yet, in Polish; empty while nothing is known to stand in its way. */
  readonly trouble: string;
}

/** A material that goes from the incoming to the uploads. */
export interface JobFile {
  readonly sha256: string;
  readonly type: FileType;
}

/** Who wants something published, and why. The note stands in the history of the item. */
export interface Wish {
  by: string;
  /** The account of whoever wants it, for the log of decisions. */
  account?: string;
  note?: string;
}

/** Somebody changed the file since what is to be published was begun: nothing was written. */
export interface Conflict {
  /** Below `content`. */
  path: string;
  /** What both began with; `undefined` when it is not known. */
  base: string | undefined;
  /** The file as it stands; `undefined` when it is gone. */
  theirs: string | undefined;
  /** Of `theirs`; hand it in as `over` to publish nevertheless. Empty when the file is gone. */
  theirDigest: string;
  /** What was to be published. */
  mine: string;
}

export type Outcome =
  /** Everything is on the disk. */
  | { outcome: 'published'; item: string | undefined; path: string }
  /** Decided and kept, but not on the disk yet; it is tried again by itself. `reason` is a Polish sentence for an editor. */
  | { outcome: 'waiting'; item: string | undefined; path: string; reason: string }
  /** Nothing happened: this must be mended first. */
  | { outcome: 'refused'; problems: Problem[] }
  /** Nothing happened: somebody must choose. */
  | { outcome: 'conflict'; conflict: Conflict };
