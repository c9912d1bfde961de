import type { FrontMatter } from './schema/front-matter-schema.js';

export type ListedFile = FrontMatter['files'][number];

/** A file of an item, with the other file that is only another form of it (the PDF of a deck). */
export interface OwnFile {
  file: ListedFile;
  rendition: ListedFile | undefined;
}

/** The files of an item, each content once, renditions beside what they are made of: the same text is not shown or searched twice. */
export function ownFiles(meta: FrontMatter): OwnFile[] {
  const files = meta.files.filter(({ sha256 }, index) => meta.files.findIndex((other) => other.sha256 === sha256) === index);
  const originalOf = (file: ListedFile) => files.find((other) => other !== file && other.path === namedOriginal(file, meta));
  const made = new Map(files.flatMap((file) => (originalOf(file) ? [[originalOf(file)!, file] as const] : [])));
  // Where files name one another in a circle or a chain, or two name the same, none may vanish.
  const isMade = (file: ListedFile) => [...made.values()].includes(file) && !made.has(file);
  return files.filter((file) => !isMade(file)).map((file) => ({ file, rendition: [made.get(file)].find((one) => one && isMade(one)) }));
}

function namedOriginal({ path, renditionOf }: ListedFile, meta: FrontMatter): string | undefined {
  if (renditionOf !== undefined) return renditionOf;
  return meta.kind === 'presentation' && meta.deck?.rendition === path ? meta.deck.file : undefined;
}
