/** Kept in this browser alone: whoever cannot use single keys switches them off once (WCAG 2.2, 2.1.4). */
const KEYS_OFF = 'redakcja-skroty';

/** What each key leads to: something on this page (`#approve`), or another page. */
function readKeyTargets(keys: HTMLElement): Map<string, string> {
  return new Map([...keys.querySelectorAll<HTMLElement>('[data-key]')].map((one) => [one.dataset['key'] ?? '', one.dataset['target'] ?? '']));
}

function areKeysOff(): boolean {
  try {
    return localStorage.getItem(KEYS_OFF) === 'off';
  } catch {
    // A browser that keeps nothing: then nothing can be switched off for good, so nothing is on.
    return true;
  }
}

/** Keys mean letters where somebody writes, and belong to the browser together with Ctrl, Alt or Meta. */
function isForTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing || (target instanceof HTMLElement && target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null);
}

function followKey(target: string): void {
  if (!target.startsWith('#')) return location.assign(target);
  const place = document.querySelector<HTMLElement>(target);
  place?.scrollIntoView({ block: 'center' });
  place?.focus();
}

function showKeysState(keys: HTMLElement): void {
  const isOff = areKeysOff();
  const state = keys.querySelector('[data-keys-state]');
  const button = keys.querySelector('button');
  if (state) state.textContent = (isOff ? keys.dataset['areOff'] : keys.dataset['areOn']) ?? '';
  if (!button) return;
  button.hidden = false;
  button.textContent = (isOff ? keys.dataset['on'] : keys.dataset['off']) ?? '';
}

document.addEventListener('DOMContentLoaded', () => {
  const keys = document.getElementById('desk-keys');
  if (!keys) return;
  const targets = readKeyTargets(keys);
  showKeysState(keys);
  keys.querySelector('button')?.addEventListener('click', () => {
    try {
      localStorage.setItem(KEYS_OFF, areKeysOff() ? 'on' : 'off');
    } catch {
      // They stay off.
    }
    showKeysState(keys);
  });
  document.addEventListener('keydown', (event) => {
    const target = targets.get(event.key);
    if (!target || areKeysOff() || isForTyping(event)) return;
    event.preventDefault();
    followKey(target);
  });
});
