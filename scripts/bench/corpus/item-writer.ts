import { stringify } from 'yaml';
import type { GrowingVocabulary } from './growing-vocabulary.js';
import { mapText } from './map-text.js';
import type { Random } from './random.js';
import { isProse, NOTES, sentencesOf, type RealContent } from './real-content.js';

/** Bounds of the schema (`common-fields.ts`), with room for words that come out longer. */
const SUMMARY = { least: 170, most: 600 } as const;
const LONGEST_TITLE = 190;

/**
 * Makes items of the shape of real ones: fields, headings, numbers of sentences and footnotes of one real item, its
 * sentences and codes drawn from all of them, its words varied.
 */
export function itemWriter(real: RealContent, vocabulary: GrowingVocabulary, random: Random) {
  const draw = (place: string) => random.pick(real.sentences.get(place)!);
  // English stays as it is: the stock is Polish.
  const vary = (place: string, text: string) => (place.startsWith('translations.') ? text : vocabulary.vary(text));
  const another = (place: string, text: string) => sentencesOf(text).map(() => vary(place, draw(place))).join(' ');

  const newText = (place: string, text: string): string => {
    if (place === 'summary') return summary(another(place, text), () => vary(place, draw(place)));
    return place === 'title' ? another(place, text).slice(0, LONGEST_TITLE).trim() : another(place, text);
  };
  const newLine = (line: string): string =>
    isProse(line) ? sentencesOf(line).map((sentence) => vary('body', draw('body')) + (sentence.match(NOTES)?.at(-1) ?? '')).join(' ') : line;

  return (id: string): { path: string; text: string } => {
    vocabulary.beginItem();
    const { folder, front, body } = random.pick(real.items);
    const codes = Object.fromEntries([...real.codes].filter(([field]) => front[field] !== undefined).map(([field, values]) => [field, random.pick(values)]));
    const published = dayBetween(2023, 2026, random);
    const { relations: _relations, files: _files, ...kept } = mapText(front, newText) as Record<string, unknown>;
    const meta = { ...kept, ...codes, id, dates: { published, modified: published } };
    return { path: `${folder}/${id}-proba.md`, text: `---\n${stringify(meta, { lineWidth: 0 })}---\n${body.split('\n').map(newLine).join('\n')}` };
  };
}

function summary(text: string, nextSentence: () => string): string {
  let long = text;
  while (long.length < SUMMARY.least) long += ` ${nextSentence()}`;
  return long.length <= SUMMARY.most ? long : `${long.slice(0, SUMMARY.most).replace(/\s+\S*$/u, '')}.`;
}

/** All days lie before the day the real content was published, so every generated item is public. */
function dayBetween(first: number, last: number, random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${first + random.below(last - first + 1)}-${two(1 + random.below(10))}-${two(1 + random.below(28))}`;
}
