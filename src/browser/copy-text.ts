/**
 * Buttons that copy what stands beside them, a text or a field; what came of it is said in the status line of the same box. Without
 * this both can be selected.
 */
async function copyText(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const status = button.closest('section, main')?.querySelector<HTMLElement>('[data-copied]');
  if (!source || !status) return;
  // Said anew also when it is the same.
  status.textContent = '';
  try {
    // Not there on http: then it is selected, to be copied by keys.
    await navigator.clipboard.writeText((source instanceof HTMLInputElement ? source.value : (source.textContent ?? '')).trim());
    status.textContent = `${status.dataset['copied'] ?? ''}${button.querySelector('.visually-hidden')?.textContent ?? ''}`;
  } catch {
    if (source instanceof HTMLInputElement) source.select();
    else getSelection()?.selectAllChildren(source);
    status.textContent = status.dataset['failed'] ?? '';
  }
}

function showCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.hidden = false;
}

document.addEventListener('DOMContentLoaded', showCopyButtons);
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null;
  if (button) void copyText(button);
});
