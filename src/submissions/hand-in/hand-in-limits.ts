const MB = 1_000_000;

/** What one invitation may send, in one table; the form shows it. Limits of a single file are those of `materials`. */
export const HAND_IN_LIMITS = {
  /** Of a submission: slides, a handout and some photographs. */
  files: 10,
  /** Of everything one invitation holds: five decks of the largest size. */
  bytes: 1_000 * MB,
  /** Arrivals in an hour: a whole set three times over. */
  filesPerHour: 30,
  /** Of one session at the same time: two windows. More would hold connections open for nothing. */
  uploadsAtOnce: 2,
  /** Free disk below which nothing is taken: the index, the state and publishing must go on. */
  freeDiskBytes: 1_000 * MB,
  /** Files in one request at which it is given up; up to here those above `files` are refused one by one. */
  filesInRequest: 50,
  people: 20,
  links: 10,
} as const;

export type HandInLimits = { readonly [Name in keyof typeof HAND_IN_LIMITS]: number };
