import { stringify } from 'yaml';
import type { GrowingVocabulary } from './growing-vocabulary.js';
import { mapText } from './map-text.js';
import type { Random } from './random.js';
import { sentencesOf, type RealContent } from './real-content.js';
import { writeSections } from './write-sections.js';

/** Bounds of the schema (`common-fields.ts`), with room for words that come out longer. */
const SUMMARY = { least: 170, most: 600 } as const;
const LONGEST_TITLE = 190;

/**
 * Makes items after real ones: fields, headings and footnotes of one real item, sentences and codes drawn from all of
 * them, words varied. Bodies are longer than the real ones, as those of slides and reports will be (`SHAPE`).
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
  const pen = { headings: real.headings, random, nextSentence: () => vary('body', draw('body')) };

  return (id: string): { path: string; text: string } => {
    vocabulary.beginItem();
    const item = random.pick(real.items);
    const { folder, front } = item;
    const codes = Object.fromEntries([...real.codes].filter(([field]) => front[field] !== undefined).map(([field, values]) => [field, random.pick(values)]));
    const published = dayBetween(2023, 2026, random);
    const { relations: _relations, files: _files, ...kept } = mapText(front, newText) as Record<string, unknown>;
    const meta = { ...kept, ...codes, id, dates: { published, modified: published } };
    return { path: `${folder}/${id}-proba.md`, text: `---\n${stringify(meta, { lineWidth: 0 })}---\n${writeSections(item, pen)}` };
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
