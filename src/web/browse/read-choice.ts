/** Longer values and longer lists are mistakes, or somebody trying. */
const LONGEST = 2_000;
const MOST_READ = 50;

/** What one name of a query string was given, repeated or with commas, without repetitions. */
export function readChoice(query: URLSearchParams, name: string): string[] {
  const parts = query.getAll(name).slice(0, MOST_READ).flatMap((value) => value.slice(0, LONGEST).split(/[,\s]+/u));
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, MOST_READ);
}
