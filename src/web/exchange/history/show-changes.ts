import { setPolishType } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { titleAndSummary } from '../../parts/card.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { showItem } from '../../pages/show-item.js';
import { dayText, type Texts } from '../../texts/index.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { publishedStates, type PublishedState } from './published-states.js';
import { versionDays } from './version-days.js';

export interface ChangesPage {
  frame: Frame;
  texts: Texts['history'];
  item: { title: string; language: string; address: string };
  /** Newest first. */
  entries: ChangeEntry[];
}

interface ChangeEntry {
  label: string;
  when: { text: string; machine: string };
  /** Written for everybody; in the language of the item. */
  reason: string;
  isNow: boolean;
  read: { address: string; of: string } | undefined;
  compare: { address: string; of: string } | undefined;
}

/** What changed in an item since it was published. */
export async function showChanges(visit: Visit): Promise<Shown | Moved> {
  const { library, today, language, texts } = visit;
  const id = visit.parameters['id'] ?? '';
  const item = library.publicItem(id, today);
  if (!item) return showItem({ ...visit, page: 'item', parameters: { id } });
  const shown = titleAndSummary(item, visit);
  const address = addressOf('item', language, { id });
  const states = publishedStates(item, visit);
  const versions = versionDays(item.meta).map(({ number, day, reason }): ChangeEntry & { day: string } => ({
    ...entryOf(number === 1 ? `${texts.history.version(1)}: ${texts.history.first.toLowerCase()}` : texts.history.version(number), day, visit),
    day,
    reason,
    isNow: number === item.meta.version,
    read: { address: addressOf('version', language, { id, number: String(number) }), of: texts.history.readOf(number) },
    compare: compareOf(states.find((state, index) => index > 0 && state.item.meta.version === number && states[index - 1]!.item.meta.version < number), visit),
  }));
  const corrections = states.flatMap((state, index): (ChangeEntry & { day: string })[] => {
    const { version } = state.item.meta;
    if (index === 0 || states[index - 1]!.item.meta.version < version) return [];
    return [{ ...entryOf(texts.history.correction(version), state.day, visit), day: state.day, compare: compareOf(state, visit) }];
  });
  const page: ChangesPage = {
    frame: frameOf(visit, { title: texts.history.of(shown.title), breadcrumbs: [{ label: shown.title, address }] }),
    texts: texts.history,
    item: { title: setPolishType(shown.title), language: shown.language, address },
    entries: [...versions, ...corrections].sort((a, b) => b.day.localeCompare(a.day)).map(({ day: _day, ...entry }) => entry),
  };
  return { view: 'changes', page };
}

function entryOf(label: string, day: string, { language }: Visit): ChangeEntry {
  return { label, when: { text: dayText(day, language), machine: day }, reason: '', isNow: false, read: undefined, compare: undefined };
}

function compareOf(state: PublishedState | undefined, { language, texts }: Visit): ChangeEntry['compare'] {
  return state && { address: addressOf('change', language, { id: state.item.meta.id, number: String(state.number) }), of: texts.history.compareOf(dayText(state.day, language)) };
}
