/** Asks before a page is left on which something was typed and not sent. */
document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-typed]')) {
    let isTyped = form.dataset['keepTyped'] === 'unsaved';
    form.addEventListener('input', () => (isTyped = true));
    form.addEventListener('submit', () => (isTyped = false));
    window.addEventListener('beforeunload', (event) => {
      if (isTyped) event.preventDefault();
    });
  }
});
