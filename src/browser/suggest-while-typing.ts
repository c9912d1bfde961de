/**
 * Search boxes with suggestions, after the pattern „editable combobox with list autocomplete” of the WAI-ARIA Authoring
 * Practices Guide. The form stays what it was: Enter without a chosen suggestion searches for what was typed.
 */
class SuggestingBox {
  readonly #list: SuggestionList;
  readonly #live = document.createElement('p');
  readonly #asker: SuggestionAsker;
  /** The text the suggestions in the list answer. */
  #answered = '';

  constructor(
    private readonly box: HTMLInputElement,
    private readonly settings: SuggestSettings,
  ) {
    this.#list = new SuggestionList(settings, `${box.id}-suggestions`);
    this.#asker = new SuggestionAsker(settings.address, (lines) => this.#show(lines));
    this.#live.className = 'visually-hidden';
    this.#live.setAttribute('role', 'status');
    box.after(this.#list.element, this.#live);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', this.#list.element.id);
    this.#tellState();
    this.#listen();
  }

  #listen(): void {
    const { box } = this;
    box.addEventListener('input', (event) => this.#onInput((event as InputEvent).isComposing === true));
    box.addEventListener('compositionend', () => this.#onInput(false));
    box.addEventListener('keydown', (event) => this.#onKey(event));
    box.addEventListener('blur', () => this.#close());
    box.form?.addEventListener('submit', () => this.#close());
    this.#list.element.addEventListener('click', (event) => this.#onClick(event));
    // Fingers do not always take the focus away from the box.
    document.addEventListener('pointerdown', ({ target }) => {
      if (target !== box && target instanceof Node && !this.#list.element.contains(target)) this.#close();
    });
  }

  /** While a letter is being composed nothing is asked: what stands in the box is not yet what is meant. */
  #onInput(isComposing: boolean): void {
    this.#list.leave();
    if (!this.#asker.isEnough(this.box.value)) this.#close();
    else if (!isComposing) this.#asker.ask(this.box.value);
    this.#tellState();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        return this.#onArrow(event.key === 'ArrowDown' ? 1 : -1, event.altKey);
      case 'Enter':
        if (!this.#list.active) return;
        event.preventDefault();
        return this.#list.active.click();
      case 'Escape':
        event.preventDefault();
        return this.#onEscape();
      case 'Tab':
        return this.#close();
      // The cursor moves in the text, so the box is meant again.
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#list.leave();
        return this.#tellState();
    }
  }

  #onArrow(by: 1 | -1, isAlt: boolean): void {
    if (isAlt && by === -1) return this.#close();
    if (!this.#list.isOpen) {
      if (this.#list.isEmpty || this.#answered !== this.box.value) return this.#asker.ask(this.box.value, 0);
      this.#list.open(true);
    }
    if (!isAlt) this.#list.move(by);
    this.#tellState();
  }

  /** Closes the list first; when there is none, the box is emptied. */
  #onEscape(): void {
    if (this.#list.isOpen) return this.#close();
    this.#asker.stop();
    this.box.value = '';
  }

  /** Words are searched for with everything else the form holds; other suggestions are links. */
  #onClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.suggestion') : null;
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (option.dataset['kind'] === 'query') {
      event.preventDefault();
      this.box.value = option.querySelector('.suggestion-label')?.textContent ?? '';
      this.box.form?.requestSubmit();
    }
    this.#close();
  }

  #show(lines: SuggestedLine[]): void {
    // Somebody who has gone on to something else does not want a list to jump up.
    if (document.activeElement !== this.box) return;
    this.#answered = this.box.value;
    this.#list.fill(lines);
    this.#list.open(lines.length > 0);
    this.#live.textContent = this.settings.counts[lines.length] ?? '';
    this.#tellState();
  }

  #close(): void {
    this.#asker.stop();
    this.#list.open(false);
    this.#live.textContent = '';
    this.#tellState();
  }

  #tellState(): void {
    const { active, isOpen } = this.#list;
    this.box.setAttribute('aria-expanded', String(isOpen));
    if (active) this.box.setAttribute('aria-activedescendant', active.id);
    else this.box.removeAttribute('aria-activedescendant');
  }
}

/** Boxes that have their suggestions already: results are replaced in place, and the way back brings new boxes. */
const suggestingBoxes = new WeakSet<HTMLInputElement>();

function addSuggestions(): void {
  const settings = readSuggestSettings();
  if (!settings) return;
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type="search"][name="q"]')) {
    if (suggestingBoxes.has(box)) continue;
    suggestingBoxes.add(box);
    new SuggestingBox(box, settings);
  }
}

document.addEventListener('DOMContentLoaded', addSuggestions);
document.addEventListener('htmx:after:swap', addSuggestions);
