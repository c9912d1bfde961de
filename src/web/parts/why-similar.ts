import { setPolishType } from '../../content/index.js';
import type { Shared } from '../../search/index.js';
import type { Visit } from '../visit.js';

/** A piece of a line in one language: words of the texts stay Polish in an English line. */
export interface Piece {
  text: string;
  language: string;
}

/** Things named in one line: more nobody reads. */
const MOST = { topics: 2, words: 2, all: 4 } as const;

/** „Wspólne: rada seniorów, konsultacje społeczne, uchwała; miasto podobnej wielkości”. */
export function whySimilar(shared: Shared, wordsLanguage: string, visit: Visit): Piece[] {
  const { language, texts, library } = visit;
  const { vocabularies } = library;
  const topics = shared.topics.slice(0, MOST.topics).map((code) => small(vocabularies.topics.label(code, language)));
  const words = shared.words.slice(0, MOST.words);
  const methods = shared.methods.slice(0, MOST.all - topics.length - words.length).map((code) => small(vocabularies.methods.label(code, language)));
  const { shared: labels } = texts.item.similar;
  const isOne = topics.length + methods.length + words.length === 1;
  const label = isOne ? labels[topics.length === 1 ? 'topic' : 'method'] : labels.several;
  const place = placeText(shared, visit);
  const things: Piece[] = [...[...topics, ...methods].map((text) => ({ text, language })), ...words.map((text) => ({ text, language: wordsLanguage }))];
  return joined([
    { text: `${label} `, language },
    ...things.flatMap((thing, at) => (at === 0 ? [thing] : [{ text: ', ', language: things[at - 1]!.language }, thing])),
    ...(place ? [{ text: `; ${place}`, language }] : []),
  ]);
}

/** What is nearest is said: the same place, then one as large, then a village like this one, then the voivodeship. */
function placeText({ places, size, placeType, regions }: Shared, { texts }: Visit): string | undefined {
  const { similar } = texts.item;
  if (places.length > 0) return similar.samePlace;
  if (size !== undefined) return similar.sameSize[placeType ?? 'unknown'];
  if (placeType === 'wieś') return similar.alsoVillage;
  return regions.length > 0 ? similar.sameRegion(regions.length) : undefined;
}

/** A label within a sentence. */
function small(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Neighbours of one language as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const { text, language } of pieces) {
    const last = whole.at(-1);
    if (last?.language === language) last.text += text;
    else whole.push({ text, language });
  }
  return whole.map((piece) => ({ ...piece, text: setPolishType(piece.text) }));
}
