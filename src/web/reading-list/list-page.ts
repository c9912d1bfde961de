import { addressOf } from '../../shared/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';
import { entriesOf } from './entries-of.js';
import { entryCard, type EntryCard } from './entry-card.js';
import type { FoundToAdd } from './found-to-add.js';
import { faultLines } from './fault-lines.js';
import type { ListFaults } from './list-faults.js';
import { linksOf, type ListLinks } from './list-links.js';
import type { ReadList } from './read-list.js';
import { FIELDS } from './read-list-form.js';
import { LIST_LIMITS, listQuery } from './reading-list.js';

export interface ListPage {
  frame: Frame;
  texts: Texts['readingList'];
  action: string;
  fields: { title: string; item: string; removed: string; add: string; wish: string };
  limits: typeof LIST_LIMITS;
  /** Why what was sent was not saved; empty as a rule. */
  faults: string[];
  /** What of the address could not be taken in. */
  notices: string[];
  title: string;
  countText: string;
  entries: EntryCard[];
  removed: { value: string; text: string } | undefined;
  /** What was typed for adding. */
  typed: string;
  /** What was found for it, each with the wish of its button; absent where nothing was looked for. */
  found: { heading: string; items: FoundToAdd['items'] } | undefined;
  /** For the script alone: the list as its query string, and what to say; absent where the list was not saved. */
  own: { query: string; texts: string } | undefined;
  /** Nothing to share in an empty list. */
  links: ListLinks | undefined;
  search: string;
}

/** What stands on the page besides the list of an address. */
export interface ListTrouble {
  faults: ListFaults;
  /** Typed into the box for adding, where it could not be done. */
  typed: string;
  found: FoundToAdd | undefined;
  isUnsaved: boolean;
}

export function listPage({ list, tooMany, unread }: ReadList, trouble: ListTrouble, visit: Visit): ListPage {
  const { texts, language } = visit;
  const words = texts.readingList;
  const query = listQuery(list);
  const entries = entriesOf(list, visit);
  const cards = entries.map((entry, place) => entryCard(entry, { isFirst: place === 0, isLast: place === entries.length - 1 }, visit));
  const titleOf = (id: string) => cards.find((card) => card.id === id)?.name ?? id;
  return {
    frame: frameOfList(query, list.title, visit),
    texts: words,
    action: addressOf('readingList', language),
    fields: { title: FIELDS.title, item: FIELDS.item, removed: FIELDS.removed, add: FIELDS.add, wish: FIELDS.wish },
    limits: LIST_LIMITS,
    faults: faultLines(trouble, titleOf, words),
    notices: [...(tooMany.length > 0 ? [words.tooMany(someOf(tooMany, words))] : []), ...(unread.length > 0 ? [words.unread(someOf(unread.map((text) => `„${text}”`), words))] : [])],
    title: list.title,
    countText: list.entries.length > 0 ? words.count(list.entries.length) : words.empty,
    entries: cards,
    removed: list.removed && removedOf(list.removed, visit),
    typed: trouble.found?.text ?? trouble.typed,
    found: trouble.found && { heading: trouble.found.items.length > 0 ? words.found(trouble.found.text) : words.foundNone(trouble.found.text), items: trouble.found.items },
    own: trouble.isUnsaved ? undefined : { query: query.slice(1), texts: JSON.stringify(words.own) },
    links: entries.length > 0 && !trouble.isUnsaved ? linksOf(list, query, visit) : undefined,
    search: addressOf('search', language),
  };
}

/** An empty list is a page like any other; one with something in it is nobody's but its reader's: no search engine may keep it. */
function frameOfList(query: string, title: string, visit: Visit): Frame {
  const words = visit.texts.readingList;
  const name = title === '' ? words.title : `${title} – ${words.title}`;
  if (query === '') return frameOf(visit, { title: words.title, description: words.lead });
  const frame = frameOf({ ...visit, page: undefined }, { title: name, description: words.lead });
  const other = { ...frame.other, address: addressOf('readingList', frame.other.language) + query };
  return { ...frame, other, readingList: { ...frame.readingList, current: true } };
}

function removedOf(removed: NonNullable<ReadList['list']['removed']>, visit: Visit): ListPage['removed'] {
  const { entry, place } = removed;
  const card = entryCard(entriesOf({ title: '', entries: [entry], removed: undefined }, visit)[0]!, { isFirst: true, isLast: true }, visit);
  return { value: `${place}:${entry.id}:${entry.note}`, text: visit.texts.readingList.removed(card.name) };
}

/** Nothing is left out in silence, but a page of numbers helps nobody. */
const MOST_NAMED = 20;

function someOf(texts: readonly string[], words: Texts['readingList']): string {
  const named = texts.slice(0, MOST_NAMED).join(', ');
  return texts.length > MOST_NAMED ? `${named} ${words.andMore(texts.length - MOST_NAMED)}` : named;
}
