const MB = 1_000_000;

/**
 * Every limit of this room, with where it comes from ("measured" is shared/research/uploads.md). Handed in, so that tests
 * can be small; programs use these.
 */
export const LIMITS = {
  /** Of an upload. Of 210 real decks one was larger (353 MB, 80 photos). */
  fileBytes: 200 * MB,
  /** Entries of an office file. Real decks have some hundreds; a directory of 10,000 names is work for nothing. */
  zipEntries: 5_000,
  /** One XML part of an office file, unpacked, and all of them: four times the largest honest ones. */
  xmlPartBytes: 40 * MB,
  xmlBytes: 150 * MB,
  /** Everything an office file unpacks to. Pictures hardly shrink, so this is three times the largest file. */
  unpackedBytes: 600 * MB,
  /** An entry may be packed this well only below `ratioFromBytes`: honest decks hold metafiles packed 1:200. */
  ratio: 200,
  ratioFromBytes: 50 * MB,
  /** Pixels of a picture (ASVS 5.2.6); the newest phones make 50 million. */
  pixels: 50 * MB,

  /** Pages, slides or sections read of one file, and characters of each and of all. The largest of 1,064 real PDFs had 1,310 pages. */
  units: 1_500,
  unitCharacters: 20_000,
  characters: 5 * MB,
  /** Elements and depth of an XML part: 200,000 levels took LibreOffice 11 GB. */
  xmlElements: 2 * MB,
  xmlDepth: 1_000,

  /** Memory of a child, for `prlimit --data`: at 0.7 GB ordinary files die, at 1.1 GB none of 1,064 real PDFs did. */
  childDataBytes: 1_100 * MB,
  /** Its JavaScript heap, in megabytes. */
  childHeapMegabytes: 384,
  /** Wall clock of reading; of 792 real files 95 in 100 took 0.4 s, none more than 4. */
  readMilliseconds: 20_000,
  /** What a child may say when it reads: five million characters, escaped, in UTF-8. */
  readOutputBytes: 40 * MB,

  /** A preview child is killed when it is silent so long (one page took 17 s at worst), and after so long in all. */
  previewSilenceMilliseconds: 25_000,
  previewMilliseconds: 300_000,
  /** What a child may say when it draws: 1,500 pages of 50 kB, written as text. */
  previewOutputBytes: 200 * MB,
  /** Height of a page for its width: a page of 1 × 14,000,000 points breaks every engine. */
  previewTallness: 4,
  /** LibreOffice: 2.7 s for 95 of 100 real decks, 25 s for the slowest. */
  officeMilliseconds: 90_000,
  officeDataBytes: 1_500 * MB,
  officeOutputBytes: 300 * MB,
} as const;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
