/** Facets are checkboxes with the name of the facet: what is ticked in one is „or”, different ones are „and”. */
class SearchPage {
  readonly #engine: SearchInBrowser;
  readonly #box: HTMLInputElement;
  readonly #boxes: HTMLInputElement[];
  #round = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly texts: OfflineTexts,
  ) {
    this.#engine = new kongresotekaEngine.OfflineSearch(baseOfIndex, partsIn(form.dataset['words'] ?? '', form.dataset['letters'] ?? ''));
    this.#box = form.querySelector<HTMLInputElement>('input[name=q]')!;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
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
    try {
      const answer = await this.#engine.search(this.#box.value, this.#ticked());
      // Somebody has asked for something else meanwhile.
      if (round === this.#round) this.#show(answer, isAsked);
    } catch {
      this.#say(this.texts.failed);
    }
  }

  #ticked(): Record<string, string[]> {
    const ticked: Record<string, string[]> = {};
    for (const { name, value } of this.#boxes.filter((box) => box.checked)) (ticked[name] ??= []).push(value);
    return ticked;
  }

  #show({ hits, total, full, unquoted, counts, forms }: OfflineAnswer, isAsked: boolean): void {
    this.#count(counts);
    const notes = [...(unquoted && total > 0 ? [this.texts.unquoted] : []), ...(full === 0 && total > 0 ? [this.texts.some] : [])];
    this.#say([countText(this.texts, total), ...notes].join(' '));
    const items = hits.flatMap(({ id }) => allItems.get(id) ?? []);
    showCards(this.form.querySelector<HTMLElement>('.cards')!, items, (text) => this.#engine.marks(text, forms), this.texts);
    if (isAsked) this.#keepAddress();
  }

  /** Of each value, how many items ticking it would show: as if nothing of its own facet were ticked. */
  #count(counts: OfflineAnswer['counts']): void {
    for (const box of this.#boxes) {
      const count = counts[box.name]?.[box.value] ?? 0;
      const row = box.closest('li');
      const shown = box.closest('label')?.querySelector('.count');
      if (shown) shown.textContent = String(count);
      if (row) row.hidden = count === 0 && !box.checked;
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
  if (form && texts) new SearchPage(form, JSON.parse(texts) as OfflineTexts).start();
});
