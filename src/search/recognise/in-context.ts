import { isShouted, type TypedWord } from './typed-words.js';

/** Words after which a name stands. */
const INTRODUCE = new Set('gmina powiat miasto miasteczko wies solectwo osiedle dzielnica'.split(' '));
const PREPOSITIONS = new Set('w we na z ze do od kolo pod spod'.split(' '));

/**
 * Whether a word that may also be an ordinary one (Dobra and „dobra”, Pisz and „pisz”) is meant as a name: it is all
 * that was typed, ends the query in its first form („budżet małopolska”), has a capital inside the query, or stands
 * where names stand.
 */
export function isMeantAsName(words: readonly TypedWord[], at: number, text: string, isFirstForm: boolean): boolean {
  const word = words[at]!;
  const previous = words[at - 1];
  if (words.length === 1) return true;
  if (!previous) return false;
  if (isFirstForm && at === words.length - 1) return true;
  // „Jan Mazur” is a person.
  if (word.isCapital && (!previous.isCapital || previous.isStop) && !isShouted(words, text)) return true;
  if (previous.lemmas.some((lemma) => INTRODUCE.has(lemma))) return true;
  return PREPOSITIONS.has(previous.form) && !mayDescribe(word, words[at + 1]);
}

/** „W dobrej gminie”: a word that may be an adjective describes the noun after it. */
function mayDescribe(word: TypedWord, next: TypedWord | undefined): boolean {
  if (/(?:ach|ami|om)$/u.test(word.form)) return false;
  return next !== undefined && !next.isStop && word.sure.some((lemma) => /[yi]$/u.test(lemma));
}
