import sharp, { type Sharp, type SharpOptions } from 'sharp';

/** sharp on one thread and without a cache: one job has one processor and not much memory. */
export function quietSharp(bytes: Buffer, options: SharpOptions): Sharp {
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(bytes, options);
}
