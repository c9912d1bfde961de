import type { BenchServer } from './bench-server.js';
import type { Block } from './block.js';
import { Random } from './corpus/random.js';
import { sampleItems } from './sample-items.js';
import { oneConnection, timePage } from './time-pages.js';

/** What a reader typing words asks for, letter by letter. */
export interface Typing {
  /** What was in the box at each question. */
  typed: readonly string[];
  /** Milliseconds until the answer was there, in the order of `typed`. */
  times: number[];
  /** The longest stop of the event loop for each. */
  blocks: Block[];
}

const WORDS = 100;
const SHORTEST = 5;
const SEED = 11;

/** Words of titles as somebody types them: every beginning from two letters on, word after word. */
export function typedLetters(content: string): string[] {
  const random = new Random(SEED);
  const words = new Set<string>();
  for (const { title } of random.shuffle(sampleItems(content, random))) {
    const telling = (title.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST);
    if (telling.length > 0 && words.size < WORDS) words.add(random.pick(telling).toLowerCase());
  }
  return [...words].flatMap((word) => Array.from({ length: word.length - 1 }, (_, more) => word.slice(0, 2 + more)));
}

/** One connection, one question after another. */
export async function timeTyping(server: BenchServer, typed: readonly string[], addressOf: (text: string) => string): Promise<Typing> {
  const agent = oneConnection();
  const times: number[] = [];
  const blocks: Block[] = [];
  for (const text of typed) blocks.push(await server.longestBlock(async () => times.push(await timePage(server.url + addressOf(text), agent))));
  agent.destroy();
  return { typed, times, blocks };
}
