import { wordsIn } from './count-words.js';
import type { Random } from './random.js';
import type { RealItem } from './real-content.js';

/** The shape asked of a generated item: passages, with those its fields make, and words in one of them on average. */
export const SHAPE = { passages: 8, words: 42 } as const;
/** A section is so much shorter or longer than the average: real ones have 4 to 94 words. */
const SPREAD = 0.5;

/** How the body of an item is made of sentences. */
interface Pen {
  /** Headings of all real items, for sections the modelled item does not have. */
  headings: readonly string[];
  random: Random;
  nextSentence: () => string;
}

/** A body with as many sections as make the item one of `SHAPE.passages` passages, with the footnotes of the real one. */
export function writeSections({ body, headings: own, outline }: RealItem, { headings, random, nextSentence }: Pen): string {
  const count = SHAPE.passages - outline.passages;
  const average = (SHAPE.passages * SHAPE.words - outline.words) / count;
  const footnotes = body.split('\n').filter((line) => line.startsWith('[^'));
  const chosen = [...new Set([...own, ...random.shuffle(headings)])].slice(0, count);
  const sections = chosen.map((heading, place) => {
    const length = average * (1 - SPREAD + 2 * SPREAD * random.next());
    return `## ${heading}\n\n${proseOf(length, nextSentence)}${notesOf(footnotes.length, place, count)}\n`;
  });
  return `\n${[...sections, footnotes.join('\n')].join('\n')}\n`;
}

/** Whole sentences, as near to a number of words as they come. */
function proseOf(length: number, nextSentence: () => string): string {
  const sentences = [nextSentence()];
  let words = wordsIn(sentences[0]!);
  for (;;) {
    const sentence = nextSentence();
    const more = wordsIn(sentence);
    if (words + more / 2 > length) return sentences.join(' ');
    sentences.push(sentence);
    words += more;
  }
}

/** Every footnote is referred to once, section by section in turn. */
function notesOf(footnotes: number, place: number, sections: number): string {
  return Array.from({ length: footnotes }, (_, note) => note).filter((note) => note % sections === place).map((note) => `[^${note + 1}]`).join('');
}
