import { fold } from './fold.js';
import { SUPPLEMENT, SUPPLEMENT_FORMS } from './supplement.js';

/**
 * Every folded form of the supplement with its folded lemma. Makes some forms nobody writes (`chatbotze`); they cost
 * a line in a map and match nothing.
 */
export function inflectSupplement(): Map<string, string> {
  const lemmaOf = new Map<string, string>();
  for (const [pattern, inflect] of Object.entries(PATTERNS)) {
    for (const lemma of words(SUPPLEMENT[pattern as keyof typeof PATTERNS])) {
      for (const form of [lemma, ...inflect(lemma)]) lemmaOf.set(form, lemma);
    }
  }
  for (const [lemma, forms] of Object.entries(SUPPLEMENT_FORMS)) {
    for (const form of words(forms)) lemmaOf.set(form, fold(lemma));
  }
  return lemmaOf;
}

const PATTERNS = {
  masculine: (word: string) => [
    ...withEndings(word, 'a u owi em iem ie y i e owie ow om ami ach'),
    ...softened(word),
  ],
  feminine: (word: string) => {
    const stem = word.slice(0, -1);
    return [stem, ...withEndings(stem, 'y i e o om ami ach ie'), ...softened(stem)];
  },
  adjective: (word: string) => {
    const stem = word.slice(0, -1);
    return [...withEndings(stem, 'y i a e o ego emu ej ym im ych ich ymi imi iego iemu iej ie'), ...softened(stem)];
  },
} satisfies Record<keyof typeof SUPPLEMENT, (word: string) => string[]>;

function withEndings(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => stem + ending);
}

/** The stem before -e and -i of cases that soften it: chatbot → chatbocie, webinar → webinarze, -ka → -ce. */
function softened(stem: string): string[] {
  const [last, changed] = SOFTENED.find(([hard]) => stem.endsWith(hard)) ?? [];
  return last && changed ? changed.map((soft) => stem.slice(0, -last.length) + soft) : [];
}

const SOFTENED: readonly (readonly [string, readonly string[]])[] = [
  ['ck', ['ccy']],
  ['t', ['cie', 'ci']],
  ['d', ['dzie', 'dzi']],
  ['r', ['rze', 'rzy']],
  ['k', ['ce', 'cy']],
  ['g', ['dze']],
];

function words(list: string): string[] {
  return fold(list).split(/\s+/).filter(Boolean);
}
