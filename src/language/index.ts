export { createAnalyser, type Analyser, type QueryLemmas } from './analyser.js';
export { collationKey } from './collation-key.js';
export { Dictionary } from './dictionary.js';
export { editDistance, typoBudget } from './edit-distance.js';
export { fold } from './fold.js';
export { guessLemma } from './guess-lemma.js';
export { readDictionary } from './read-dictionary.js';
export { isStopWord } from './stop-words.js';
export { tokens, type Token } from './tokens.js';
