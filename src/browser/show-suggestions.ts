/**
 * The list under a search box: groups of links with the roles of a list box. Links, so that a suggestion can be opened
 * in another tab; the focus stays in the box and the list is told which one is meant.
 */
class SuggestionList {
  readonly element = document.createElement('div');
  #options: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(
    private readonly settings: SuggestSettings,
    id: string,
  ) {
    this.element.id = id;
    this.element.className = 'suggestions';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', settings.list);
    this.element.hidden = true;
    // A press would take the focus away from the box before the click comes.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#options[this.#active];
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get isEmpty(): boolean {
    return this.#options.length === 0;
  }

  fill(lines: readonly SuggestedLine[]): void {
    this.#options = [];
    this.#active = -1;
    const kinds = [...new Set(lines.map(({ kind }) => kind))];
    this.element.replaceChildren(...kinds.map((kind) => this.#group(kind, lines.filter((line) => line.kind === kind))));
    this.element.scrollTop = 0;
  }

  open(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    if (!isOpen) this.#mark(-1);
  }

  /** Moves by so many; past either end lies the box itself, and behind it the other end. */
  move(by: 1 | -1): void {
    const places = this.#options.length + 1;
    this.#mark(((this.#active + 1 + by + places) % places) - 1);
  }

  leave(): void {
    this.#mark(-1);
  }

  #mark(place: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#active = place;
    this.active?.setAttribute('aria-selected', 'true');
    this.active?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #group(kind: string, lines: readonly SuggestedLine[]): HTMLElement {
    const group = document.createElement('div');
    const heading = document.createElement('div');
    heading.id = `${this.element.id}-${kind}`;
    heading.className = 'suggestions-kind';
    heading.setAttribute('role', 'presentation');
    heading.textContent = this.settings.kinds[kind] ?? '';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...lines.map((line) => this.#option(line)));
    return group;
  }

  #option({ kind, label, language, detail, address }: SuggestedLine): HTMLAnchorElement {
    const option = document.createElement('a');
    const name = document.createElement('span');
    option.id = `${this.element.id}-${this.#options.length}`;
    option.className = 'suggestion';
    option.href = address;
    option.tabIndex = -1;
    option.dataset['kind'] = kind;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    name.className = 'suggestion-label';
    name.textContent = label;
    if (language) name.lang = language;
    option.append(name);
    if (detail) option.append(' ', suggestionDetail(detail));
    this.#options.push(option);
    return option;
  }
}

function suggestionDetail(text: string): HTMLElement {
  const detail = document.createElement('span');
  detail.className = 'suggestion-detail';
  detail.textContent = text;
  return detail;
}
