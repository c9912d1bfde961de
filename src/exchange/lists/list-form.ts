import type { Language } from '../../content/index.js';
import type { LibraryRecord } from '../record.js';

/** What a list says of itself. */
export interface ListHead {
  language: Language;
  /** The list in words. */
  title: string;
  /** Whole address of the page that shows the list; it stays the same for the same list. */
  page: string;
  /** Whole address of this form of it. */
  self: string;
  /** Whole address of the page that says what the data hold. */
  about: string;
  /** When something in it last changed. */
  updated: Date;
}

/** Items as they come, some at a time, so that a list of any length takes the same memory. */
export type Batches = AsyncIterable<readonly LibraryRecord[]>;

/** Writes a list piece by piece; nothing is read ahead of what is taken. */
export type WriteList = (batches: Batches, head: ListHead) => AsyncIterable<string | Buffer>;
