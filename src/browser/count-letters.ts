/** Says how long a text is while it is typed. The server has written the same line for the text it has. */
const LETTER_FORMS = new Intl.PluralRules('pl');
const LETTER_NAMES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'znak', few: 'znaki' };

function countLetters(area: HTMLTextAreaElement): void {
  const line = document.getElementById(`${area.id}-counter`);
  const [least, most] = [Number(area.dataset['least']), Number(area.dataset['most'])];
  if (!line || !least || !most) return;
  const count = area.value.trim().replace(/\s+/gu, ' ').length;
  const rest = count < least ? `jeszcze co najmniej ${least - count}` : count > most ? `o ${count - most} za dużo` : `w sam raz, zostało ${most - count}`;
  line.textContent = `${count}\u00a0${LETTER_NAMES[LETTER_FORMS.select(count)] ?? 'znaków'}: ${rest}`;
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.dataset['most']) countLetters(event.target);
});

/** What went wrong is read out and reached first, also when the page was opened without the mark in its address. */
document.addEventListener('DOMContentLoaded', () => document.querySelector<HTMLElement>('[data-focus]')?.focus());
