import { setPolishType } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { differences, type LineChange } from '../../../submissions/index.js';
import { onlyChanged } from '../../desk/review/only-changed.js';
import { titleAndSummary } from '../../parts/card.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { notFoundPage } from '../../pages/message-page.js';
import { showItem } from '../../pages/show-item.js';
import { dayText, type Texts } from '../../texts/index.js';
import type { Moved, Shown, Visit } from '../../visit.js';
import { publishedStates } from './published-states.js';
import { textOfState } from './text-of-state.js';

export interface ChangePage {
  frame: Frame;
  texts: Texts['history'];
  heading: string;
  item: { title: string; language: string; address: string };
  back: string;
  /** Absent where nothing differs of what a reader reads. */
  marks: { lines: readonly LineChange[]; added: string; removed: string } | undefined;
  language: string;
}

/** What one published change changed of what everybody could read. */
export async function showChange(visit: Visit): Promise<Shown | Moved> {
  const { library, today, language, texts } = visit;
  const { id = '', number = '' } = visit.parameters;
  const item = library.publicItem(id, today);
  if (!item) return showItem({ ...visit, page: 'item', parameters: { id } });
  const states = publishedStates(item, visit);
  const index = states.findIndex((state) => String(state.number) === number);
  const [before, after] = [states[index - 1], states[index]];
  if (!before || !after) return { view: 'message', page: notFoundPage(visit), status: 404 };
  const [old, now] = [textOfState(before.item, texts), textOfState(after.item, texts)];
  const shown = titleAndSummary(item, visit);
  const heading = texts.history.change(dayText(after.day, language));
  const back = addressOf('changes', language, { id });
  const page: ChangePage = {
    frame: frameOf(visit, { title: `${heading}: ${shown.title}`, breadcrumbs: [{ label: shown.title, address: addressOf('item', language, { id }) }, { label: texts.history.title, address: back }] }),
    texts: texts.history,
    heading,
    item: { title: setPolishType(shown.title), language: shown.language, address: addressOf('item', language, { id }) },
    back,
    marks: old === now ? undefined : { lines: onlyChanged(differences(old, now), texts.history.unchanged), added: texts.history.added, removed: texts.history.removed },
    language: item.meta.lang,
  };
  return { view: 'change', page };
}
