import type { Match } from './excerpt.js';

/** `stocznia.org.pl/projekty/panel`, with or without `https://`. */
const ADDRESS = /[a-z0-9-]\.[a-z]{2,}\//iu;

/**
 * Matches that stand outside web addresses. Slides name their sources as addresses, which say the words of the slide once more
 * and tell nobody anything.
 */
export function outsideAddresses(text: string, matches: readonly Match[]): Match[] {
  if (matches.length === 0 || !ADDRESS.test(text)) return [...matches];
  const addresses = [...text.matchAll(/\S+/gu)].filter(([run]) => ADDRESS.test(run)).map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  return matches.filter((match) => !addresses.some(({ start, end }) => start <= match.start && match.end <= end));
}
