/** A pause in typing after which the text is shown as it will look. */
const PREVIEW_PAUSE_MS = 400;

/** Shows the text of an item while it is written: the server makes it with the code of the real page. */
function previewWhileTyping(place: HTMLElement): void {
  const address = place.dataset['preview'] ?? '';
  const text = place.querySelector('textarea');
  const preview = document.getElementById('preview');
  if (!text || !preview) return;
  let timer = 0;
  let running: AbortController | undefined;
  const ask = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ body: text.value }), signal: running.signal });
      // An ended session is said elsewhere; the old preview is better than a page for signing in.
      if (answer.ok) preview.innerHTML = await answer.text();
    } catch {
      // The button does the same.
    }
  };
  text.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PREVIEW_PAUSE_MS);
  });
}

document.addEventListener('DOMContentLoaded', () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-preview]')) previewWhileTyping(place);
});
