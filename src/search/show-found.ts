import type { Item, Vocabularies } from '../content/index.js';
import type { Analyser } from '../language/index.js';
import { bestExcerpt, excerptAround, markText, matchesIn, type Match, type Span } from './highlight/excerpt.js';
import { isBetter, type MatchKind, type MatchWord } from './highlight/match-word.js';
import { outsideAddresses } from './highlight/outside-addresses.js';
import type { MaterialTexts } from './material-text.js';
import type { ParsedQuery } from './parse-query.js';
import { passagesOf, type Passage } from './passages.js';

/** One found item, ready to print: only text of our own files, matches as spans. */
export interface FoundItem {
  item: Item;
  title: Span[];
  /** The summary, or the passage that clearly answers better; the passage then stands first in `passages`, without text. */
  excerpt: Span[];
  excerptIs: 'summary' | 'passage';
  /** Where the item answers, best first: places on its page to go straight to. */
  passages: FoundPassage[];
  /** How each word of the query was found, in its order. */
  why: WordFound[];
  /** Marks a translation of title and summary; costs something only where it is asked for, because it is shown. */
  translated: (translation: Translation) => FoundTranslation;
}

type Translation = Pick<Item['meta'], 'title' | 'summary'>;

export interface FoundTranslation {
  title: Span[];
  summary: Span[];
  /** The same as `why` of the item, with the words that were found in the translation alone. */
  why: WordFound[];
}

export interface FoundPassage {
  id: string;
  heading: Passage['heading'];
  /** Of a slide, page or section of a file; empty for all else. */
  title: Span[];
  spans: Span[];
}

/** One word of the query in one item. */
export interface WordFound {
  /** As typed. */
  asked: string;
  /** As it stands in the item, and where; absent when it stands in a part that is not shown. */
  found: { word: string; kind: MatchKind; place: 'title' | 'about' | 'summary' | Passage['heading'] } | undefined;
}

/** Shorter than the main excerpt: these are signposts. */
const SIGNPOST_LENGTH = 130;

/** The summary was written to be read in a list: a passage must answer clearly better to take its place. */
const CLEARLY_BETTER = 0.3;

/**
 * Marks what a query found in an item.
 * @param numbers which of its passages answer (`Hit.passages`)
 * @param match `undefined` for a query without words: then the summary is shown as it is
 */
export function showFound(item: Item, numbers: readonly number[], query: ParsedQuery, match: MatchWord | undefined, { analyser, vocabularies, materials }: { analyser: Analyser; vocabularies: Vocabularies; materials: MaterialTexts }): FoundItem {
  const title = markText(item.meta.title, analyser, match);
  const summary = bestExcerpt(item.meta.summary, analyser, match);
  const none: FoundItem = { item, title: title.spans, excerpt: summary.spans, excerptIs: 'summary', passages: [], why: [], translated: (translation) => markTranslation(translation, [], analyser, match) };
  if (!match) return none;

  const known = numbers.length > 0 ? passagesOf(item, materials) : [];
  const read = numbers.flatMap((number) => known[number] ?? []).map((passage) => ({ passage, ...bestExcerpt(wholeText(passage), analyser, match) }));
  const [best] = read;
  // A slide is written to be spoken to: it is shown as a slide, never instead of the summary.
  const takesPlace = best !== undefined && !('unit' in best.passage.heading) && best.worth > summary.worth + CLEARLY_BETTER;
  const passages = read
    .filter(({ worth }) => worth > 0)
    .map(({ passage, matches }, rank) => foundPassage(passage, takesPlace && rank === 0 ? undefined : matches, analyser, match));
  const shownTexts = [
    { place: 'title' as const, matches: title.matches },
    { place: 'summary' as const, matches: summary.matches },
    ...read.map(({ passage, matches }) => ({ place: passage.heading, matches })),
  ];
  const found = query.words.map((_, index) => bestFound(index, shownTexts));
  // Looked at only when it is needed: most words stand in what is shown.
  const about = found.includes(undefined) ? [{ place: 'about' as const, matches: matchesIn(aboutOf(item, vocabularies), analyser, match) }] : [];
  const why = query.words.map((word, index) => ({ asked: word.word, found: found[index] ?? bestFound(index, about) }));
  return { ...none, excerpt: takesPlace ? best.spans : summary.spans, excerptIs: takesPlace ? 'passage' : 'summary', passages, why, translated: (translation) => markTranslation(translation, why, analyser, match) };
}

/** The title of a slide is half of what it says. */
function wholeText({ heading, text }: Passage): string {
  return 'unit' in heading ? [heading.unit.title, text].filter(Boolean).join('\n') : text;
}

/** @param matches of the whole text; `undefined` where the passage is shown elsewhere */
function foundPassage({ id, heading, text }: Passage, matches: Match[] | undefined, analyser: Analyser, match: MatchWord): FoundPassage {
  if (!('unit' in heading)) return { id, heading, title: [], spans: matches ? excerptAround(text.normalize('NFC'), matches, SIGNPOST_LENGTH).spans : [] };
  const said = text.normalize('NFC');
  return { id, heading, title: markText(heading.unit.title, analyser, match).spans, spans: excerptAround(said, outsideAddresses(said, withinText(matches ?? [], heading.unit.title)), SIGNPOST_LENGTH).spans };
}

/** Matches of `wholeText` as offsets in the text after the title. */
function withinText(matches: readonly Match[], title: string): Match[] {
  const before = title === '' ? 0 : title.normalize('NFC').length + 1;
  return matches.filter(({ start }) => start >= before).map((match) => ({ ...match, start: match.start - before, end: match.end - before }));
}

function markTranslation(translation: Translation, why: readonly WordFound[], analyser: Analyser, match: MatchWord | undefined): FoundTranslation {
  const title = markText(translation.title, analyser, match);
  const summary = markText(translation.summary, analyser, match);
  const texts = [
    { place: 'title' as const, matches: title.matches },
    { place: 'summary' as const, matches: summary.matches },
  ];
  return { title: title.spans, summary: summary.spans, why: why.map((word, index) => ({ ...word, found: word.found ?? bestFound(index, texts) })) };
}

/** The best way in which a word was found, and the first place where it was. */
function bestFound(index: number, sources: readonly { place: NonNullable<WordFound['found']>['place']; matches: readonly Match[] }[]): WordFound['found'] {
  let best: WordFound['found'];
  for (const { place, matches } of sources) {
    for (const { index: answered, kind, word } of matches) {
      if (answered === index && (!best || isBetter(kind, best.kind))) best = { word, kind, place };
    }
  }
  return best;
}

/** What an item is about: the names and labels that stand on its page beside the text, with the other names of its topics. */
function aboutOf({ meta }: Item, { topics, methods, regions }: Vocabularies): string {
  const labels = [labelsOf(topics, meta.topics), labelsOf(methods, meta.methods), labelsOf(regions, meta.regions)];
  const names = [...meta.places, ...meta.organisations, ...meta.creators, ...('speakers' in meta ? meta.speakers : [])].map(({ name }) => name);
  return [...names, ...labels.flat(), meta.edition ?? ''].join(', ');
}

function labelsOf(vocabulary: Vocabularies['topics'], codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const concept = vocabulary.current(code);
    return concept ? [concept.label.pl, ...concept.alt.pl] : [];
  });
}
