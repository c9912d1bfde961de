/** A ticked box or another order searches at once; the buttons that did it without JavaScript are hidden by the style. */
document.documentElement.classList.add('with-js');

document.addEventListener('change', (event) => {
  const choice = event.target;
  if (!(choice instanceof HTMLInputElement && choice.type === 'checkbox') && !(choice instanceof HTMLSelectElement)) return;
  const form = choice.form;
  if (form?.id === 'search') form.requestSubmit();
});
