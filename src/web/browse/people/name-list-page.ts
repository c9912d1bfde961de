import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { MOST_LINES, pageOfList } from '../../parts/page-of-list.js';
import type { Paging } from '../../parts/paging.js';
import type { Visit } from '../../visit.js';
import type { Mention, NameEntry, NameIndex } from './name-index.js';

/** People or organisations by letter. */
export interface NameListPage {
  frame: Frame;
  title: string;
  lead: string;
  countText: string;
  none: string;
  jumpsLabel: string;
  jumps: { label: string; address: string; countText: string; isCurrent: boolean }[];
  groups: { heading: string; id: string; names: { name: string; address: string; note: string }[] }[];
  /** Where one letter has more names than a page can hold. */
  paging: Paging;
}

interface Wishes<Each extends Mention> {
  page: 'people' | 'organisations';
  pageOfOne: 'person' | 'organisation';
  /** What stands behind a name in the list. */
  noteOf: (entry: NameEntry<Each>) => string;
}

/** Up to what one page can hold it has every name; beyond, each letter has a page, and a long letter several. */
export function nameListPage<Each extends Mention>(index: NameIndex<Each>, { page, pageOfOne, noteOf }: Wishes<Each>, visit: Visit): NameListPage {
  const texts = visit.texts.archive[page];
  const { entries } = index;
  const letters = lettersOf(index);
  const isWhole = entries.length <= MOST_LINES;
  const asked = letters.find(({ id }) => id === visit.query.get('group')) ?? letters[0];
  const shown = isWhole ? letters : asked ? [asked] : [];
  const address = addressOf(page, visit.language);
  const queryOf = (number: number) => (asked ? `?group=${asked.id}${number > 1 ? `&page=${number}` : ''}` : '');
  const { shown: lines, number, paging } = pageOfList(isWhole ? [] : (asked?.entries ?? []), (wanted) => address + queryOf(wanted), visit);
  return {
    frame: frameOf(visit, { title: texts.title, description: texts.lead, query: isWhole || (asked === letters[0] && number === 1) ? '' : queryOf(number) }),
    title: texts.title,
    lead: texts.lead,
    countText: texts.count(entries.length),
    none: texts.none,
    jumpsLabel: visit.texts.archive.letters,
    jumps: letters.map(({ letter, id, entries: own }) => ({ label: letter || visit.texts.archive.otherLetters, address: isWhole ? `#${id}` : `${address}?group=${id}`, countText: texts.count(own.length), isCurrent: !isWhole && id === asked?.id })),
    groups: shown.map(({ letter, id, entries: own }) => ({
      heading: letter || visit.texts.archive.otherLetters,
      id,
      names: (isWhole ? own : lines).map((entry) => ({ name: entry.name, address: addressOf(pageOfOne, visit.language, { code: entry.code }), note: noteOf(entry) })),
    })),
    paging,
  };
}

interface Letter<Each extends Mention> {
  letter: string;
  id: string;
  entries: NameEntry<Each>[];
}

const known = new WeakMap<NameIndex<Mention>, Letter<Mention>[]>();

/** The same index has the same letters: they are found once. */
function lettersOf<Each extends Mention>(index: NameIndex<Each>): Letter<Each>[] {
  const letters = (known.get(index) as Letter<Each>[] | undefined) ?? byLetter(index.entries);
  known.set(index, letters);
  return letters;
}

/** Entries under the letter they are sorted by, each Polish letter apart; what begins otherwise stands together, last. */
function byLetter<Each extends Mention>(entries: readonly NameEntry<Each>[]): Letter<Each>[] {
  const letters = new Map<string, Letter<Each>>();
  for (const entry of entries) {
    const id = /^[a-z][~}]?/u.exec(entry.key)?.[0] ?? '';
    const group = letters.get(id);
    if (group) group.entries.push(entry);
    else letters.set(id, { letter: letterOf(id), id: `l-${id.replace('~', '1').replace('}', '2') || '0'}`, entries: [entry] });
  }
  const other = letters.get('');
  return [...[...letters.values()].filter((each) => each !== other), ...(other ? [other] : [])];
}

/** Keys of collation say `a~` for ą and `z}` for ź. */
const MARKED: Readonly<Record<string, string>> = { 'a~': 'Ą', 'c~': 'Ć', 'e~': 'Ę', 'l~': 'Ł', 'n~': 'Ń', 'o~': 'Ó', 's~': 'Ś', 'z}': 'Ź', 'z~': 'Ż' };

function letterOf(id: string): string {
  return MARKED[id] ?? id.toUpperCase();
}
