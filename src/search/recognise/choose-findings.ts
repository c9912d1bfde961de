import type { Finding } from './recognition.js';
import { followsOn, isShouted, type TypedWord } from './typed-words.js';

/** Of findings that share words the longest counts; of equally long ones a label before another name, then the first here. */
const ORDER = ['item', 'region', 'edition', 'place', 'topic', 'sector', 'kind'];

/** What the query names, in its order: no word is taken twice, and what is likely part of a longer name is left out. */
export function chooseFindings(all: readonly Finding[], words: readonly TypedWord[], text: string): Finding[] {
  const best = all.toSorted((a, b) => length(b) - length(a) || rank(a) - rank(b) || a.from - b.from);
  const chosen: Finding[] = [];
  for (const finding of best) {
    if (chosen.every((other) => finding.to <= other.from || finding.from >= other.to)) chosen.push(finding);
  }
  chosen.sort((a, b) => a.from - b.from);
  return chosen.filter((finding) => !isCutFromTown(finding, chosen, words, text));
}

/**
 * „Sokołowie Podlaskim” and „Opole Lubelskie” are towns the library may not know: an adjective behind a capital is the
 * end of a name, and a place before the adjective of another voivodeship is the beginning of one.
 */
function isCutFromTown(finding: Finding, chosen: readonly Finding[], words: readonly TypedWord[], text: string): boolean {
  const { target } = finding;
  if (target.is === 'place') {
    const next = chosen.find((other) => other.from === finding.to && followsOn(words[finding.to]));
    return next?.target.is === 'code' && next.target.isBare === true && next.target.code !== target.region;
  }
  if (target.is !== 'code' || !target.isBare) return false;
  const [word, previous] = [words[finding.from]!, words[finding.from - 1]];
  const isFree = !previous || previous.isStop || !/^\s+$/u.test(word.before) || chosen.some((other) => other.to === finding.from);
  return !isFree && word.isCapital && previous.isCapital && !isShouted(words, text);
}

function length({ from, to }: Finding): number {
  return to - from;
}

function rank({ target }: Finding): number {
  const isAlias = target.is === 'code' && target.isAlias === true;
  return ORDER.indexOf(target.is === 'code' ? target.facet : target.is) + (isAlias ? ORDER.length : 0);
}
