import { z } from 'zod';
import { PREVIEW_WIDTHS, type PreviewSize } from '../../materials/index.js';

const SIZES = Object.fromEntries(Object.entries(PREVIEW_WIDTHS).map(([size, width]) => [String(width), size])) as Record<string, PreviewSize>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const size = z.string().refine((width) => Object.hasOwn(SIZES, width)).transform((width) => SIZES[width]!);
const number = z.string().regex(/^[1-9]\d{0,4}\.webp$/u).transform((name) => Number.parseInt(name, 10));

/** The content a file's address names; `undefined` for an address that names none. */
export function readFileAddress(parameters: Readonly<Record<string, unknown>>): string | undefined {
  return sha256.safeParse(parameters['sha256']).data;
}

/** Which picture an address names. */
export function readPictureAddress(parameters: Readonly<Record<string, unknown>>): { size: PreviewSize; number: number } | undefined {
  const picture = { size: size.safeParse(parameters['width']).data, number: number.safeParse(parameters['picture']).data };
  return picture.size && picture.number ? { size: picture.size, number: picture.number } : undefined;
}
