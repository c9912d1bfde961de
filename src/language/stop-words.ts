/** Whether a folded form says so little that an all-words search may drop it. */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}

const STOP_WORDS: ReadonlySet<string> = new Set('i a w z na do o u od dla ze we za sie to oraz lub jak czy of the and in for'.split(' '));
