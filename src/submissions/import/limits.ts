/** What a table may be, at most. The library of 142 items is a table of 0.3 MB; these leave room for ten times as many. */
export const LIMITS = {
  bytes: 5_000_000,
  rows: 2_000,
  columns: 250,
  /** Letters of a cell: a body has at most 500 kB (`content`). */
  cell: 500_000,
} as const;
