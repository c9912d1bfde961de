import { readFileSync } from 'node:fs';
import type { Limits } from '../../limits.js';
import type { Reading } from '../../reading.js';
import { CannotRead } from '../cannot-read.js';
import { toReading, Units } from '../unit.js';
import { hasLocation } from './find-location.js';
import { measure } from './measure.js';

/** A picture: one unit without text. Only its headers are looked at; whether the pixels are sound shows when it is drawn. */
export function readImage(file: number, type: 'jpeg' | 'png' | 'webp', limits: Limits): Reading {
  const bytes = readFileSync(file);
  const size = measure(bytes, type);
  if (!size || size.width === 0 || size.height === 0) throw new CannotRead('damaged');
  const pixels = size.width * size.height;
  if (pixels > limits.pixels) throw new CannotRead('too-many-pixels', `${size.width} × ${size.height} pikseli`);
  const units = new Units(limits);
  units.add({ pictures: 1, picturesWithoutAlt: 1, hasLocation: hasLocation(bytes) });
  return { ...toReading({ unit: 'image', total: 1, ...size }, units), hasText: false };
}
