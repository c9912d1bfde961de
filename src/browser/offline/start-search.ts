/** Facets are checkboxes with the name of the facet: what is ticked in one is „or”, different ones are „and”. */
class OfflineSearch {
  readonly #box: HTMLInputElement;
  readonly #boxes: HTMLInputElement[];
  readonly #names: string[];
  #round = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly texts: OfflineTexts,
  ) {
    this.#box = form.querySelector<HTMLInputElement>('input[name=q]')!;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    this.#names = [...new Set(this.#boxes.map(({ name }) => name))];
  }

  start(): void {
    const asked = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    this.#box.value = asked.get('q') ?? '';
    for (const box of this.#boxes) box.checked = asked.getAll(box.name).includes(box.value);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(true);
    });
    this.form.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && target.type === 'checkbox' && void this.#search(true));
    const facets = this.form.querySelector<HTMLElement>('#facets');
    if (facets) facets.hidden = false;
    void this.#search(false);
  }

  async #search(isAsked: boolean): Promise<void> {
    const round = (this.#round += 1);
    const folder = this.form.dataset['words'] ?? '';
    const letters = this.form.dataset['letters'] ?? '';
    try {
      const answer = await findItems(this.#box.value, (form) => wordsOf(letterOf(form), folder, letters), allItems.length);
      // Somebody has asked for something else meanwhile.
      if (round === this.#round) this.#show(answer, isAsked);
    } catch {
      this.#say(this.texts.failed);
    }
  }

  #show({ found, words, asked, forms }: FoundItems, isAsked: boolean): void {
    const most = Math.max(0, ...words.values());
    // All the words where any item has them, else as many as one has.
    const wanted = Math.min(asked, most);
    const numbers = found === undefined ? allItems.map((_, number) => number) : [...found.keys()].filter((number) => (words.get(number) ?? 0) >= wanted);
    const inAll = numbers.filter((number) => this.#names.every((name) => this.#isTicked(name, number)));
    inAll.sort((a, b) => (found?.get(b) ?? 0) - (found?.get(a) ?? 0) || (allItems[a]!.published < allItems[b]!.published ? 1 : -1));
    this.#count(numbers);
    const some = wanted < asked && inAll.length > 0 ? ` ${this.texts.some}` : '';
    this.#say(countText(this.texts, inAll.length) + some);
    showCards(this.form.querySelector<HTMLElement>('.cards')!, inAll.map((number) => allItems[number]!), forms, this.texts);
    if (isAsked) this.#keepAddress();
  }

  #isTicked(name: string, number: number): boolean {
    const ticked = this.#boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
    return ticked.length === 0 || (allItems[number]!.facets[name] ?? []).some((code) => ticked.includes(code));
  }

  /** Of each value, how many items ticking it would show: as if nothing of its own facet were ticked. */
  #count(numbers: readonly number[]): void {
    for (const name of this.#names) {
      const others = this.#names.filter((other) => other !== name);
      const within = numbers.filter((number) => others.every((other) => this.#isTicked(other, number)));
      for (const box of this.#boxes.filter((one) => one.name === name)) {
        const count = within.filter((number) => (allItems[number]!.facets[name] ?? []).includes(box.value)).length;
        const row = box.closest('li');
        const shown = box.closest('label')?.querySelector('.count');
        if (shown) shown.textContent = String(count);
        if (row) row.hidden = count === 0 && !box.checked;
      }
    }
  }

  #say(text: string): void {
    this.form.querySelector('#results')!.textContent = text;
    this.form.querySelector('#announce')!.textContent = text;
  }

  /** After the sign #, for a page on a disk may not change the rest of its address. */
  #keepAddress(): void {
    const parameters = new URLSearchParams();
    if (this.#box.value.trim()) parameters.set('q', this.#box.value.trim());
    for (const box of this.#boxes) if (box.checked) parameters.append(box.name, box.value);
    history.replaceState(null, '', `#${parameters.toString()}`);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector<HTMLFormElement>('form#search');
  const texts = form?.dataset['texts'];
  if (form && texts) new OfflineSearch(form, JSON.parse(texts) as OfflineTexts).start();
});
