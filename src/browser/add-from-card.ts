/** „Dodaj do teczki” on cards: puts the item into the kept list at once, and leads to that list afterwards. */
interface CardTexts {
  add: string;
  isIn: string;
  added: string;
  inList: string;
  full: string;
}

function textsOfCards(): CardTexts {
  return JSON.parse(document.querySelector<HTMLElement>('a[data-reading-list]')?.dataset['texts'] ?? '{}') as CardTexts;
}

function cardIsIn(link: HTMLElement): boolean {
  return idsOfList(keptList() ?? '').includes(link.dataset['listAdd'] ?? '');
}

function showAddLinks(): void {
  const texts = textsOfCards();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-list-add]')) {
    const isIn = cardIsIn(link);
    const before = link.textContent ?? '';
    const after = isIn ? texts.isIn : texts.add;
    link.search = isIn ? (keptList() ?? '') : `?m=${link.dataset['listAdd'] ?? ''}`;
    if (before === after) continue;
    link.textContent = after;
    link.ariaLabel = (link.ariaLabel ?? '').replace(before, after);
  }
}

const SAID_MILLISECONDS = 6_000;
let saidSince: ReturnType<typeof setTimeout> | undefined;

/** One place to speak from, there before anything is said. It lies over the page, so it goes by itself; the link tells it, too. */
function sayOfCards(text: string): void {
  const status = document.querySelector('#list-said');
  if (!status) return;
  status.textContent = text;
  clearTimeout(saidSince);
  saidSince = setTimeout(() => (status.textContent = ''), SAID_MILLISECONDS);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-list-add]') : null;
  // Another window, or a list that has it: the link does what links do.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || cardIsIn(link)) return;
  const kept = keptList();
  if (kept === undefined || !keepList(kept)) return;
  event.preventDefault();
  const texts = textsOfCards();
  if (idsOfList(kept).length >= LIST_MOST) return sayOfCards(texts.full);
  if (!keepList(withItem(kept, link.dataset['listAdd'] ?? ''))) return location.assign(link.href);
  showAddLinks();
  showListCount();
  sayOfCards(`${texts.added} ${texts.inList} ${idsOfList(kept).length + 1}.`);
});

document.addEventListener('DOMContentLoaded', () => {
  const status = document.createElement('p');
  status.id = 'list-said';
  status.className = 'list-said';
  status.setAttribute('role', 'status');
  document.body.append(status);
  showAddLinks();
});
// Results that were replaced, a page that comes back, another window.
document.addEventListener('htmx:after:swap', showAddLinks);
window.addEventListener('pageshow', showAddLinks);
window.addEventListener('storage', showAddLinks);
