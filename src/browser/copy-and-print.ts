/** Buttons that only a script can give: copying an address, and printing. */
document.addEventListener('DOMContentLoaded', () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-address], button[data-print]')) button.hidden = false;
});

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy-address], button[data-print]') : null;
  if (!button) return;
  if (button.dataset['copyAddress'] === undefined) window.print();
  else void copyAddress(button);
});

async function copyAddress(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset['copyAddress'] ?? '');
  const status = button.closest('section')?.querySelector('[role="status"]');
  if (!(field instanceof HTMLInputElement) || !status) return;
  try {
    // Not there on http: then the address is selected, to be copied by keys.
    await navigator.clipboard.writeText(field.value);
    status.textContent = button.dataset['copied'] ?? '';
  } catch {
    field.select();
    status.textContent = button.dataset['notCopied'] ?? '';
  }
}
