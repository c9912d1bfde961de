import type { FileType } from './file-types.js';
import { LIMITS, type Limits } from './limits.js';
import type { Message } from './messages.js';
import { readReading, type Reading } from './reading.js';
import { refusal, type Refusal } from './refusals.js';
import { runChild } from './run-child/run-child.js';
import type { Sandbox } from './run-child/sandbox.js';

/** Raised when a file would be read otherwise than before: what was read by another version is read again. */
export const READER_VERSION = 1;

export interface ReadOptions {
  type: FileType;
  /** As it is shown; stands in problems. */
  name: string;
  sandbox: Sandbox;
  limits?: Limits;
  /** Pages read and pages there are, now and then while a long PDF is read. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads the text and facts of an upload that passed `checkUpload`, in a child process. A child that hangs, dies, floods or
 * lies is a problem of the file.
 * @throws only when the upload is gone, the machine cannot start a process, or `signal` ended it (its reason)
 */
export async function readMaterial(path: string, { type, name, sandbox, limits = LIMITS, onProgress, signal }: ReadOptions): Promise<{ reading: Reading } | { problems: Refusal[] }> {
  let said: Extract<Message, { reading: unknown } | { refused: unknown }> | undefined;
  const end = await runChild({
    task: { do: 'read', type, limits },
    path,
    sandbox,
    limits,
    milliseconds: limits.readMilliseconds,
    silenceMilliseconds: limits.readMilliseconds,
    outputBytes: limits.readOutputBytes,
    signal,
    hear: (message) => {
      if ('progress' in message) onProgress?.(...message.progress);
      if ('reading' in message || 'refused' in message) said ??= message;
    },
  });
  signal?.throwIfAborted();
  if (said && 'refused' in said) return { problems: [refusal(said.refused, name, said.detail)] };
  const reading = end === 'ended' ? readReading(said?.reading) : undefined;
  if (reading) return { reading };
  // A child that died had too little memory, as a rule; one that lies was taken over by its file.
  return { problems: [refusal(end === 'babbled' || end === 'ended' ? 'damaged' : 'too-heavy', name)] };
}
