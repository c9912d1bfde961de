/** What a reader had opened and typed before the results were replaced. */
interface Place {
  open: Map<string, boolean>;
  typed: Map<string, string>;
  focus: string;
  left: boolean;
}

let placeBefore: Place | undefined;

function rememberPlace(): void {
  const found = document.getElementById('found');
  if (!found) return;
  const active = document.activeElement;
  placeBefore = {
    open: new Map([...found.querySelectorAll<HTMLDetailsElement>('details[id]')].map((details) => [details.id, details.open])),
    typed: new Map([...found.querySelectorAll<HTMLInputElement>('.facet-filter input')].map((box) => [box.id, box.value])),
    focus: active instanceof HTMLElement ? active.id : '',
    // A chip or a page number that was pressed is gone afterwards: focus must go somewhere sensible.
    left: active instanceof HTMLAnchorElement && found.contains(active),
  };
}

function restorePlace(): void {
  const found = document.getElementById('found');
  const before = placeBefore;
  placeBefore = undefined;
  if (!found || !before) return;
  for (const [id, open] of before.open) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement && open) details.open = true;
  }
  for (const [id, value] of before.typed) {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLInputElement) || value === '') continue;
    box.value = value;
    box.dispatchEvent(new Event('input'));
  }
  const heading = document.getElementById('results');
  if (before.left && heading) {
    heading.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
  } else if (before.focus !== '') {
    document.getElementById(before.focus)?.focus({ preventScroll: true });
  }
}

/** The box shows the words that were searched for, also after a chip took them away. */
function showSearchedText(): void {
  const box = document.getElementById('q');
  const text = document.getElementById('found')?.dataset['text'];
  if (box instanceof HTMLInputElement && text !== undefined && box !== document.activeElement) box.value = text;
}

/** Says the total to those who cannot see it change. Emptied first, so that the same total is said again. */
function announceTotal(): void {
  const live = document.getElementById('announce');
  const total = document.getElementById('results')?.textContent ?? '';
  if (!live) return;
  live.textContent = '';
  setTimeout(() => (live.textContent = total), 100);
}

document.addEventListener('htmx:before:swap', rememberPlace);
document.addEventListener('htmx:after:swap', () => {
  restorePlace();
  showSearchedText();
  announceTotal();
});
