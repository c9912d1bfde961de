/** Between two questions: reading a deck takes a second or two. */
const READING_PAUSE_MS = 1_500;

/** Shows how files are being read, without loading the page: what is typed beside them stays. */
async function followReading(line: HTMLElement): Promise<void> {
  const address = line.dataset['reading'];
  if (!address) return;
  while (line.isConnected && line.dataset['pending'] === 'true') {
    await new Promise((resolve) => setTimeout(resolve, READING_PAUSE_MS));
    const answer = await fetch(address).catch(() => undefined);
    // The session may be over; whoever loads the page is told so.
    if (answer && !answer.ok) return;
    if (answer) showReading(line, await answer.text());
  }
}

function showReading(line: HTMLElement, html: string): void {
  const news = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-progress]');
  if (!news) return;
  let isLeft = false;
  for (const state of news.querySelectorAll<HTMLElement>('.file-state')) {
    const shown = document.getElementById(state.id);
    if (!shown || shown.dataset['state'] === state.dataset['state']) continue;
    // Whoever is in it is not thrown out; it is put in its place at the next question.
    if (shown.contains(document.activeElement)) isLeft = true;
    else shown.replaceWith(state);
  }
  const said = news.dataset['progress'] ?? '';
  if (line.textContent !== said) line.textContent = said;
  line.dataset['pending'] = isLeft ? 'true' : (news.dataset['pending'] ?? 'false');
}

document.addEventListener('DOMContentLoaded', () => {
  for (const line of document.querySelectorAll<HTMLElement>('[data-reading]')) void followReading(line);
});
