/** „Dodaj do teczki”: a switch in its place instead of a way to another page, while this browser can keep a list. */
interface ToggleTexts {
  add: string;
  remove: string;
  added: string;
  removed: string;
  inList: string;
  full: string;
  undone: string;
}

/** The list before the last press, for undo. */
let listBefore = '';

function textsOfToggle(form: HTMLElement): ToggleTexts {
  return JSON.parse(form.dataset['texts'] ?? '{}') as ToggleTexts;
}

function showToggles(): void {
  const ids = idsOfList(keptList() ?? '');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-list-item]')) {
    const isIn = ids.includes(form.dataset['listItem'] ?? '');
    const button = form.querySelector('button[type="submit"]');
    const texts = textsOfToggle(form);
    if (button) button.textContent = isIn ? texts.remove : texts.add;
    const show = form.querySelector<HTMLAnchorElement>('.list-show');
    if (!show) continue;
    show.hidden = ids.length === 0;
    show.search = keptList() ?? '';
  }
  showListCount();
}

function sayInToggle(form: HTMLFormElement, text: string, canUndo: boolean): void {
  const status = form.querySelector('[role="status"]');
  if (status) status.textContent = text;
  const undo = form.querySelector<HTMLButtonElement>('[data-undo]');
  // A button that goes while it has the focus would take the reader to the top of the page.
  if (undo && !canUndo && document.activeElement === undo) form.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
  if (undo) undo.hidden = !canUndo;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset['listItem']) return;
  const kept = keptList();
  // What cannot be kept here goes into an address, as without this script.
  if (kept === undefined || !keepList(kept)) return;
  event.preventDefault();
  const id = form.dataset['listItem'];
  const texts = textsOfToggle(form);
  const ids = idsOfList(kept);
  const isIn = ids.includes(id);
  if (!isIn && ids.length >= LIST_MOST) return sayInToggle(form, texts.full, false);
  listBefore = kept;
  if (!keepList(isIn ? withoutItem(kept, id) : withItem(kept, id))) return form.submit();
  showToggles();
  sayInToggle(form, `${isIn ? texts.removed : texts.added} ${texts.inList} ${isIn ? ids.length - 1 : ids.length + 1}.`, true);
});

document.addEventListener('click', (event) => {
  const undo = event.target instanceof Element ? event.target.closest<HTMLElement>('form[data-list-item] [data-undo]') : null;
  const form = undo?.closest('form');
  if (!form) return;
  keepList(listBefore);
  showToggles();
  sayInToggle(form, textsOfToggle(form).undone, false);
});

document.addEventListener('DOMContentLoaded', showToggles);
// A page that comes back from the browser's own memory, and another window that changed the list.
window.addEventListener('pageshow', showToggles);
window.addEventListener('storage', showToggles);
