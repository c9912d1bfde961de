import { addressOf } from '../../shared/index.js';
import type { Shown, Visit } from '../visit.js';
import { addEntries, changeList } from './change-list.js';
import { findQuery } from './found-to-add.js';
import { faultsOf, isSound } from './list-faults.js';
import { listPage } from './list-page.js';
import { readListForm } from './read-list-form.js';
import { listQuery } from './reading-list.js';

/**
 * What the form asks for: the address of the changed list, or the page again with everything that was typed and why it
 * cannot be taken.
 */
export function saveList(form: URLSearchParams, visit: Visit): Shown | { address: string } {
  const { wish, added, ...read } = readListForm(form);
  const list = addEntries(changeList(read.list, wish), added.entries);
  const faults = faultsOf(list);
  // Words without the number of an item are looked for; whoever adds one of what was found may want another.
  const words = added.entries.length > 0 ? '' : added.typed;
  if (isSound(faults)) {
    const query = listQuery(list, list.removed);
    const place = words === '' && 'id' in wish && wish.to !== 'remove' ? `#${wish.id}` : '';
    return { address: addressOf('readingList', visit.language) + query + findQuery(words, query) + place };
  }
  // As it was typed, without the wish: whoever shortens a note presses the button again.
  const typed = words === '' && faults.entries === undefined ? '' : added.typed;
  const shown = faults.entries === undefined ? addEntries(read.list, added.entries) : read.list;
  return { view: 'reading-list', page: listPage({ ...read, list: shown }, { faults, typed, isUnsaved: true, found: undefined }, visit), status: 422 };
}
