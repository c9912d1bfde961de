/** What a reader had opened and typed before the results were replaced. */
interface Place {
  open: Map<string, boolean>;
  typed: Map<string, string>;
  focus: string;
  /** Where the focused thing stood in the window, in pixels from its top. */
  top: number;
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
    top: active?.getBoundingClientRect().top ?? 0,
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
    // At once: a smooth way up a long page would still be running when the reader begins to read.
    if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ behavior: 'instant' });
  } else if (before.focus !== '') {
    focusAt(document.getElementById(before.focus), before.top);
  }
}

/** Focuses a thing and moves the page so that it stands where it stood: what is above it may have grown or shrunk. */
function focusAt(thing: HTMLElement | null, top: number): void {
  if (!thing) return;
  thing.focus({ preventScroll: true });
  window.scrollBy({ top: thing.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** The box shows the words that were searched for, also after a chip took them away. */
function showSearchedText(): void {
  const box = document.getElementById('q');
  const text = document.getElementById('found')?.dataset['text'];
  if (box instanceof HTMLInputElement && text !== undefined && box !== document.activeElement) box.value = text;
}

/** A form sends empty fields and one field a box; the address bar shows the same search in its one short form. */
function showOneAddress(): void {
  const address = document.getElementById('found')?.dataset['address'];
  if (address && location.pathname + location.search !== address) history.replaceState(history.state, '', address);
}

/** The old results stay where new ones could not be had; it is said that they are old. */
function showFailure(isShown: boolean): void {
  const failed = document.getElementById('failed');
  if (!failed) return;
  failed.hidden = !isShown;
  failed.textContent = isShown ? (failed.dataset['text'] ?? '') : '';
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
  showOneAddress();
  showFailure(false);
  announceTotal();
});
document.addEventListener('htmx:error', () => showFailure(true));
document.addEventListener('htmx:response:error', () => showFailure(true));
