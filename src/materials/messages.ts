import { z } from 'zod';
import { FILE_TYPE_NAMES, type FileType } from './file-types.js';
import type { Limits } from './limits.js';
import type { RefusalCode } from './refusals.js';

/** What a child is told to do with the file it gets as descriptor 3. */
export type Task =
  | { do: 'read'; type: FileType; limits: Limits }
  | { do: 'draw'; type: DrawnType; widths: readonly number[]; pages: readonly number[] | 'all'; limits: Limits }
  | { do: 'nothing' };

/** Types that can be drawn; office files become a PDF first. */
export type DrawnType = Extract<FileType, 'pdf' | 'jpeg' | 'png' | 'webp'>;

/** Reasons a child may give; the others are for its parent to find. */
const CHILD_REFUSALS = ['encrypted', 'damaged', 'no-slides', 'too-heavy', 'too-many-pixels'] as const satisfies readonly RefusalCode[];
export type ChildRefusal = (typeof CHILD_REFUSALS)[number];

/** A picture of one page as WebP in base64, and which of the widths it was asked for. */
const Picture = z.strictObject({ number: z.int().min(1).max(100_000), asked: z.int(), width: z.int().min(1).max(10_000), height: z.int().min(1).max(40_000), webp: z.base64() });
export type Picture = z.output<typeof Picture>;

/** One line of a child. A reading is looked at by `readReading`. */
const Message = z.union([
  z.strictObject({ progress: z.tuple([z.int().min(0), z.int().min(0)]) }),
  z.strictObject({ refused: z.enum(CHILD_REFUSALS), detail: z.string().max(200) }),
  z.strictObject({ reading: z.unknown() }),
  z.strictObject({ picture: Picture }),
  z.strictObject({ ended: z.literal(true) }),
]);
export type Message = z.output<typeof Message>;

/** @returns `undefined` for a line that is no message: a child that was taken over may say anything */
export function readMessage(line: string): Message | undefined {
  try {
    const result = Message.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** A task as a child finds it among its arguments: written by ourselves, so only its shape is looked at. */
export function readTask(argument: string | undefined): Task {
  return Task.parse(JSON.parse(argument ?? 'null')) as Task;
}

const limits = z.record(z.string(), z.number());
const Task = z.discriminatedUnion('do', [
  z.object({ do: z.literal('read'), type: z.enum(FILE_TYPE_NAMES), limits }),
  z.object({ do: z.literal('draw'), type: z.enum(['pdf', 'jpeg', 'png', 'webp']), widths: z.array(z.int()), pages: z.union([z.literal('all'), z.array(z.int())]), limits }),
  z.object({ do: z.literal('nothing') }),
]);
