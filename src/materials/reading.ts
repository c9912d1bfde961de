import { z } from 'zod';
import { LIMITS } from './limits.js';

const count = z.int().min(0).max(1_000_000);
const text = z.string().max(LIMITS.unitCharacters + 1);
const shortText = z.string().max(1_000);

/** A page, slide, section of a document, or a picture by itself. */
const Unit = z.strictObject({
  /** From 1, as readers count. */
  number: z.int().min(1).max(LIMITS.units),
  /** Does not stand in `text` again. `null`: there is none, or none can be told. */
  title: shortText.nullable(),
  /** What everybody sees: NFC, hyphens at line ends joined, one paragraph or line a line. */
  text,
  /** What the speaker sees beside the slide; private until the speaker says otherwise. */
  notes: text,
  isHidden: z.boolean(),
  /** Pictures, charts and diagrams that are told apart from decoration, and those nobody describes. */
  pictures: count,
  picturesWithoutAlt: count,
  /** Descriptions of its pictures, one a line. */
  altTexts: text,
  /** In points, as far as the file says it: the smallest size of at least 20 letters. */
  smallestFont: z.number().min(0).max(10_000).nullable(),
  /** A picture of it carries the place where it was taken. In documents the first section answers for all. */
  hasLocation: z.boolean(),
  /** Not all of its text is here: too long, or the page is damaged. */
  isCut: z.boolean(),
});

/** What was read of a material. Everything in it comes from the file, so nothing in it is safe to print unescaped. */
const Reading = z.strictObject({
  unit: z.enum(['page', 'slide', 'section', 'image']),
  /** Units the file has; more than `units` when it was too long to be read to its end. */
  total: z.int().min(1).max(10_000_000),
  units: z.array(Unit).min(1).max(LIMITS.units),
  /** False for scans and pictures: nothing can be searched. */
  hasText: z.boolean(),
  /** As the properties of the file say, which are often somebody else's. */
  title: shortText.nullable(),
  language: z.string().max(35).nullable(),
  /** Of the first page or slide in points, of a picture in pixels. */
  width: z.number().min(0).max(100_000_000).nullable(),
  height: z.number().min(0).max(100_000_000).nullable(),
  /** A PDF without tags cannot be read in order by a screen reader; `null` for other types. */
  isTagged: z.boolean().nullable(),
  /** For the editor: a PDF that runs scripts or carries files. */
  hasScripts: z.boolean(),
  attachments: count,
});

export type Unit = z.output<typeof Unit>;
export type Reading = z.output<typeof Reading>;

/** Checks what a child says it has read. @returns `undefined` for anything that is not a reading */
export function readReading(said: unknown): Reading | undefined {
  const result = Reading.safeParse(said);
  if (!result.success) return undefined;
  const { units, total } = result.data;
  const inOrder = units.every((unit, index) => unit.number === index + 1 && unit.picturesWithoutAlt <= unit.pictures);
  return inOrder && units.length <= total ? result.data : undefined;
}
