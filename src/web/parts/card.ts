import { setPolishType, type Item } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import type { FoundItem, Span } from '../../search/index.js';
import { periodText } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { addToList, type AddToList } from './add-to-list.js';
import { passageLabel } from './passage-label.js';
import { pictureOfUnit, unitAddress, type UnitPicture } from './unit-place.js';
import { plainSpans, typesetSpans } from './typeset.js';
import { whyOf, type Why } from './why.js';

/** One item in a list. */
export interface Card {
  address: string;
  title: Span[];
  titleLanguage: string;
  kind: string;
  place: string;
  years: string;
  excerpt: Span[];
  excerptLanguage: string;
  /** Places of the item that answer, each with a link straight there; the excerpt itself may be the first. */
  passages: CardPassage[];
  why: Why | undefined;
  /** Absent on the page of a reading list. */
  add: AddToList | undefined;
  /** A tick for the comparison, for a found case study; the form it belongs to stands on the page of results. */
  compare: { id: string; label: string; name: string } | undefined;
}

export interface CardPassage {
  label: string;
  address: string;
  /** Of a slide, page or section of a file; empty for all else. */
  title: Span[];
  picture: UnitPicture | undefined;
  /** Empty where the card's excerpt is this passage. */
  spans: Span[];
  language: string;
}

/** An item in a list that was not searched for. */
export function cardOf(item: Item, visit: Visit): Card {
  const shown = titleAndSummary(item, visit);
  return { ...factsOf(item, visit), title: plainSpans(shown.title), titleLanguage: shown.language, excerpt: plainSpans(shown.summary), excerptLanguage: shown.language, passages: [], why: undefined, compare: undefined };
}

/**
 * A found item: with its matches marked, and the places that answer. Typography is set once for what is shown
 * (measured: half a millisecond for twenty cards, half the cost of a page of results without the engine).
 */
export function foundCardOf(found: FoundItem, visit: Visit): Card {
  const { item } = found;
  const facts = factsOf(item, visit);
  return {
    ...facts,
    ...headOf(found, visit),
    compare: comparePick(item, visit),
    passages: found.passages.map(({ id, heading, title, spans }) => ({
      label: passageLabel(heading, visit.texts),
      ...('unit' in heading ? { address: unitAddress(item, heading.unit, visit.language), picture: pictureOfUnit(item, heading.unit, visit) } : { address: id ? `${facts.address}#${id}` : facts.address, picture: undefined }),
      title: typesetSpans(title),
      spans: typesetSpans(spans),
      language: item.meta.lang,
    })),
  };
}

/** Title, excerpt and reason in the language of the interface; the excerpt as written where it alone answers. */
function headOf(found: FoundItem, visit: Visit): Pick<Card, 'title' | 'titleLanguage' | 'excerpt' | 'excerptLanguage' | 'why'> {
  const { item, title, excerpt } = found;
  const asWritten = { excerpt: typesetSpans(excerpt), excerptLanguage: item.meta.lang };
  const shown = titleAndSummary(item, visit);
  if (shown.language === item.meta.lang) return { ...asWritten, title: typesetSpans(title), titleLanguage: shown.language, why: whyOf(found.why, visit.texts) };
  const translated = found.translated(shown);
  const answersAlone = found.excerptIs === 'passage' || (hasMarks(excerpt) && !hasMarks(translated.summary));
  return {
    ...(answersAlone ? asWritten : { excerpt: typesetSpans(translated.summary), excerptLanguage: shown.language }),
    title: typesetSpans(translated.title),
    titleLanguage: shown.language,
    why: whyOf(translated.why, visit.texts),
  };
}

function comparePick(item: Item, visit: Visit): Card['compare'] {
  if (item.meta.kind !== 'case-study') return undefined;
  const { pick, pickFor } = visit.texts.archive.compare;
  return { id: item.meta.id, label: pick, name: pickFor(setPolishType(titleAndSummary(item, visit).title)) };
}

function hasMarks(spans: readonly Span[]): boolean {
  return spans.some((span) => span.marked);
}

/** Title and summary in the language of the interface where there is a translation, otherwise as written. */
export function titleAndSummary({ meta }: Item, { language }: Pick<Visit, 'language'>): { title: string; summary: string; language: string } {
  const translation = language === 'en' && meta.lang !== 'en' ? meta.translations.en : undefined;
  return translation ? { ...translation, language: 'en' } : { title: meta.title, summary: meta.summary, language: meta.lang };
}

function factsOf(item: Item, visit: Visit): Pick<Card, 'address' | 'kind' | 'place' | 'years' | 'add'> {
  const { vocabularies } = visit.library;
  const { meta } = item;
  const regions = meta.regions.map((code) => vocabularies.regions.label(code, visit.language));
  return {
    address: addressOf('item', visit.language, { id: meta.id }),
    add: addToList(meta.id, titleAndSummary(item, visit).title, visit),
    kind: vocabularies.kinds.label(meta.kind, visit.language),
    place: [...meta.places.slice(0, 2).map((place) => place.name), ...regions.slice(0, 3)].join(', '),
    years: meta.period ? periodText(meta.period, visit.language) : (meta.edition ?? ''),
  };
}
