import { writeFile } from 'node:fs/promises';
import type { Limits } from '../limits.js';
import type { ChildRefusal, DrawnType, Picture } from '../messages.js';
import { runChild, type End } from '../run-child/run-child.js';
import type { Sandbox } from '../run-child/sandbox.js';
import { writeWhole } from '../../shared/index.js';

export interface DrawOptions {
  type: DrawnType;
  pages: readonly number[] | 'all';
  widths: readonly number[];
  /** Where a picture belongs. */
  fileOf: (width: number, number: number) => string;
  sandbox: Sandbox;
  limits: Limits;
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface Drawn {
  /** Pages that have all their pictures now. */
  count: number;
  /** Pages there are, as far as was found out. */
  total: number;
  /** Why not all of them were drawn. */
  trouble: Exclude<End, 'ended'> | ChildRefusal | undefined;
}

/** Draws pages in a child and writes each picture as it comes, so what was drawn before a page that hangs stays. */
export async function drawPages(path: string, { type, pages, widths, fileOf, sandbox, limits, onProgress, signal }: DrawOptions): Promise<Drawn> {
  const drawn: Drawn = { count: 0, total: 0, trouble: undefined };
  let pictures = 0;
  const end = await runChild({
    task: { do: 'draw', type, pages, widths, limits },
    path,
    sandbox,
    limits,
    milliseconds: limits.previewMilliseconds,
    silenceMilliseconds: limits.previewSilenceMilliseconds,
    outputBytes: limits.previewOutputBytes,
    signal,
    hear: async (message) => {
      if ('refused' in message) drawn.trouble = message.refused;
      if ('progress' in message) {
        drawn.total = message.progress[1];
        onProgress?.(...message.progress);
      }
      // A child that was taken over may name any page and any width; only those it was asked for have a place.
      if ('picture' in message && isAskedFor(message.picture, { pages, widths, most: limits.units })) {
        await keep(message.picture, fileOf);
        pictures += 1;
      }
    },
  });
  signal?.throwIfAborted();
  if (end !== 'ended') drawn.trouble ??= end;
  drawn.count = Math.floor(pictures / widths.length);
  return { ...drawn, total: Math.max(drawn.total, drawn.count) };
}

function isAskedFor({ number, asked, webp }: Picture, { pages, widths, most }: { pages: readonly number[] | 'all'; widths: readonly number[]; most: number }): boolean {
  return number <= most && (pages === 'all' || pages.includes(number)) && widths.includes(asked) && isWebp(webp);
}

function isWebp(base64: string): boolean {
  const head = Buffer.from(base64.slice(0, 16), 'base64').toString('latin1');
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP';
}

async function keep({ number, asked, webp }: Picture, fileOf: DrawOptions['fileOf']): Promise<void> {
  await writeWhole(fileOf(asked, number), (unfinished) => writeFile(unfinished, Buffer.from(webp, 'base64')));
}
