/**
 * The reading list this browser keeps: the same query string that stands in the address of its page, in one key of
 * localStorage. Whatever is found there is read like something a stranger wrote.
 */
const LIST_KEY = 'kongresoteka.teczka';
const LIST_EDIT_KEY = 'kongresoteka.teczka.zmiana';
const LIST_MOST = 50;
/** As much as the server takes in an address. */
const LIST_MOST_SIGNS = 60_000;

/** What is kept; `undefined` where nothing can be kept at all (blocked, private window). Empty for an empty list. */
function keptList(): string | undefined {
  try {
    return soundList(localStorage.getItem(LIST_KEY) ?? '');
  } catch {
    return undefined;
  }
}

/** @returns whether it could be kept */
function keepList(query: string): boolean {
  try {
    if (query === '') localStorage.removeItem(LIST_KEY);
    else localStorage.setItem(LIST_KEY, query);
    return true;
  } catch {
    return false;
  }
}

/** The query string written anew from what is an id, a title or a note of it; everything else is dropped. */
function soundList(query: string): string {
  if (query.length > LIST_MOST_SIGNS) return '';
  return listText(new URLSearchParams(query), idsOfList(query).slice(0, LIST_MOST));
}

function idsOfList(query: string): string[] {
  return [...new Set(new URLSearchParams(query).getAll('m').filter((id) => /^kkwl-\d{4}-\d{4}$/u.test(id)))];
}

/** Written as the server writes it, so that two lists can be compared as texts. */
function listText(from: URLSearchParams, ids: readonly string[]): string {
  const list = new URLSearchParams();
  const title = from.get('t');
  if (title) list.append('t', title);
  const notes = from.getAll('n');
  for (const id of ids) {
    list.append('m', id);
    const note = notes.find((each) => each.startsWith(`${id}:`));
    if (note && note.length > id.length + 1) list.append('n', note);
  }
  return list.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function withItem(query: string, id: string): string {
  return listText(new URLSearchParams(query), [...idsOfList(query), id]);
}

function withoutItem(query: string, id: string): string {
  return listText(new URLSearchParams(query), idsOfList(query).filter((each) => each !== id));
}

/** What another list has and this one has not, at the end; notes of this one win. */
function mergedLists(query: string, other: string): string {
  const both = new URLSearchParams(query);
  if (!both.get('t')) both.set('t', new URLSearchParams(other).get('t') ?? '');
  for (const note of new URLSearchParams(other).getAll('n')) both.append('n', note);
  return listText(both, [...new Set([...idsOfList(query), ...idsOfList(other)])]);
}

/** The link in the header leads to the kept list and says how many items it has. */
function showListCount(): void {
  const kept = keptList();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-reading-list]')) {
    link.dataset['label'] ??= link.textContent;
    const count = idsOfList(kept ?? '').length;
    link.textContent = count > 0 ? `${link.dataset['label']} (${count})` : link.dataset['label'];
    link.search = kept ?? '';
  }
}
