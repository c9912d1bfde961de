import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Automaton } from '../../../src/language/automaton.js';
import { projectRoot } from '../../../src/shared/index.js';
import type { Random } from './random.js';

/** Real Polish word forms from PoliMorf, waiting to enter a generated corpus. */
export interface WordStock {
  words: string[];
  /** Forms written with a capital: places, surnames. */
  names: string[];
}

/**
 * Of 4.4 million words every 40th begins a run of 3, of 0.27 million names every 10th: enough for 50,000 items.
 * Neighbours are mostly forms of one word, so the stock has inflection as real text has.
 */
const EVERY = { words: 40, names: 10 } as const;
const RUN = 3;
const SHORTEST = 4;
const SEPARATOR = 0x3b;

export function readWordStock(random: Random): WordStock {
  const automaton = new Automaton(readFileSync(join(projectRoot(), 'src/language/polimorf/polish.dict')));
  const runs = { words: [] as string[][], names: [] as string[][] };
  const seen = { words: 0, names: 0 };
  for (const form of formsOf(automaton)) {
    const kind = /^\p{Lu}/u.test(form) ? 'names' : 'words';
    const place = seen[kind]++ % EVERY[kind];
    if (place >= RUN) continue;
    if (place === 0) runs[kind].push([]);
    if (form.length >= SHORTEST && /^\p{L}+$/u.test(form)) runs[kind].at(-1)!.push(form);
  }
  return { words: random.shuffle(runs.words).flat(), names: random.shuffle(runs.names).flat() };
}

/** Every form of the dictionary in the order of its bytes: the paths up to the separator. */
function* formsOf(automaton: Automaton): Generator<string> {
  const path: number[] = [];
  const decoder = new TextDecoder();
  // An own stack: a recursive generator would resume every level for every form.
  const arcs = [automaton.root];
  while (arcs.length > 0) {
    const arc = arcs.at(-1)!;
    const label = automaton.label(arc);
    if (label === SEPARATOR) yield decoder.decode(Uint8Array.from(path));
    else {
      path.push(label);
      arcs.push(automaton.target(arc));
      continue;
    }
    while (arcs.length > 0) {
      const last = arcs.pop()!;
      if (!automaton.isLast(last)) {
        path.length = arcs.length;
        arcs.push(automaton.next(last));
        break;
      }
      path.length = Math.max(0, arcs.length - 1);
    }
  }
}
