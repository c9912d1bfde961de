/** Dropped files go at once, chosen ones with the button, both with a bar; without JavaScript the form sends them. */
function sendFiles(form: HTMLFormElement, files: FileList): void {
  const line = form.querySelector<HTMLElement>('.upload-progress');
  const button = form.querySelector('button');
  if (!line || files.length === 0 || form.dataset['busy'] === 'true') return;
  form.dataset['busy'] = 'true';
  if (button) button.disabled = true;
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', form.dataset['sending'] ?? '');
  line.replaceChildren(`${form.dataset['sending'] ?? ''}… `, bar);
  const data = new FormData();
  for (const file of files) data.append('files', file);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) bar.value = Math.round((loaded / total) * 100);
  });
  request.addEventListener('load', () => {
    line.textContent = form.dataset['sent'] ?? '';
    // The same page again, with the new files or why they were refused.
    location.reload();
  });
  request.addEventListener('error', () => {
    delete form.dataset['busy'];
    if (button) button.disabled = false;
    line.textContent = form.dataset['cutOff'] ?? '';
  });
  request.open('POST', form.action);
  request.send(data);
}

for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(name, (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-upload]') : null;
    if (!form) return;
    event.preventDefault();
    form.classList.toggle('is-over', name === 'dragover');
    if (name === 'drop' && event.dataTransfer) sendFiles(form, event.dataTransfer.files);
  });
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['upload'] === undefined) return;
  const files = form.querySelector<HTMLInputElement>('input[type=file]')?.files;
  // Without files the server says that none was chosen.
  if (!files || files.length === 0) return;
  event.preventDefault();
  sendFiles(form, files);
});
