/**
 * On the page of a reading list: is it the one this browser keeps? Its own is kept up to date with every change; somebody
 * else's is only kept when the reader says so.
 */
interface OwnListTexts {
  mine: string;
  other: string;
  fresh: string;
  keep: string;
  merge: string;
  show: string;
  undo: string;
  kept: string;
  full: string;
  undone: string;
}

function meetOwnList(): void {
  const box = document.querySelector<HTMLElement>('[data-own-list]');
  const kept = keptList();
  if (!box || kept === undefined) return;
  const shown = box.dataset['ownList'] ?? '';
  if (takeListEdit()) keepList(shown);
  // Nothing in the address, something kept: that is what the reader looks for.
  else if (shown === '' && kept !== '') return location.replace(`${location.pathname}?${kept}`);
  showOwnList(box, shown);
}

function showOwnList(box: HTMLElement, shown: string, said = ''): void {
  const texts = JSON.parse(box.dataset['texts'] ?? '{}') as OwnListTexts;
  const kept = keptList() ?? '';
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  box.replaceChildren(line);
  showListCount();
  if (shown === '') return line.remove();
  if (kept === shown) {
    line.textContent = said || texts.mine;
    return;
  }
  line.textContent = said || (kept === '' ? texts.fresh : texts.other);
  box.append(listButton(texts.keep, () => changeOwnList(box, shown, shown)));
  if (kept === '') return;
  box.append(listButton(texts.merge, () => goToMerged(box, kept, shown, texts)));
  const show = document.createElement('a');
  show.href = `${location.pathname}?${kept}`;
  show.textContent = texts.show;
  box.append(show);
}

/** Keeps a list, says so, and offers the one before it. */
function changeOwnList(box: HTMLElement, query: string, shown: string): void {
  const texts = JSON.parse(box.dataset['texts'] ?? '{}') as OwnListTexts;
  const before = keptList() ?? '';
  if (!keepList(query)) return;
  showOwnList(box, shown, texts.kept);
  const undo = listButton(texts.undo, () => {
    keepList(before);
    showOwnList(box, shown, texts.undone);
    box.querySelector('button')?.focus();
  });
  box.append(undo);
  undo.focus();
}

function goToMerged(box: HTMLElement, kept: string, shown: string, texts: OwnListTexts): void {
  const merged = mergedLists(kept, shown);
  const line = box.querySelector('p');
  if (idsOfList(merged).length > LIST_MOST || merged.length > LIST_MOST_SIGNS) {
    if (line) line.textContent = texts.full;
    return;
  }
  if (keepList(merged)) location.assign(`${location.pathname}?${merged}`);
}

function listButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}

/** Its own list is being changed: what the server answers with is to be kept. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  const box = document.querySelector<HTMLElement>('[data-own-list]');
  if (!(form instanceof HTMLFormElement) || !form.classList.contains('list-form')) return;
  // After a refusal the page has no box: the mark of the first try still stands.
  if (!box || box.dataset['ownList'] !== keptList()) return;
  try {
    sessionStorage.setItem(LIST_EDIT_KEY, '1');
  } catch {
    // The page will say that the list differs, and offer to keep it.
  }
});

function takeListEdit(): boolean {
  try {
    const isEdit = sessionStorage.getItem(LIST_EDIT_KEY) === '1';
    sessionStorage.removeItem(LIST_EDIT_KEY);
    // Whoever came from elsewhere meanwhile brought another list, which must not take the place of theirs.
    return isEdit && URL.canParse(document.referrer) && new URL(document.referrer).origin === location.origin;
  } catch {
    return false;
  }
}

document.addEventListener('DOMContentLoaded', meetOwnList);
