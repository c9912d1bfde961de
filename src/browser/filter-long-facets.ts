/** Facets with more values than this get a box to filter them. */
const LONG_FACET = 8;

/** Letters as one would type them without a Polish keyboard; ł has no decomposition, so it is named. */
function foldLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('ł', 'l');
}

function addFacetFilters(root: ParentNode): void {
  for (const facet of root.querySelectorAll<HTMLFieldSetElement>('[data-facet]')) {
    if (facet.querySelectorAll('.check').length > LONG_FACET && !facet.querySelector('.facet-filter')) addFacetFilter(facet);
  }
}

function addFacetFilter(facet: HTMLFieldSetElement): void {
  const label = document.createElement('label');
  const name = document.createElement('span');
  const box = document.createElement('input');
  label.className = 'facet-filter';
  name.className = 'visually-hidden';
  name.textContent = facet.dataset['filterLabel'] ?? '';
  box.type = 'search';
  box.placeholder = name.textContent;
  box.id = `filter-${facet.id || (facet.parentElement?.id ?? '')}`;
  box.addEventListener('input', () => filterFacet(facet, box.value));
  box.addEventListener('keydown', (event) => {
    // Enter would send the whole form; here it has nothing to do.
    if (event.key === 'Enter') event.preventDefault();
  });
  label.append(name, box);
  facet.querySelector('legend')?.after(label);
}

/** Shows values in which every typed word begins a word; a value above a shown one stays visible. */
function filterFacet(facet: HTMLFieldSetElement, typed: string): void {
  const wanted = foldLetters(typed).split(/\s+/u).filter(Boolean);
  const isMatch = (row: Element): boolean => {
    const words = foldLetters(row.querySelector('.check-label')?.textContent ?? '').split(/[\s–-]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
  for (const row of [...facet.querySelectorAll<HTMLLIElement>('li')].reverse()) {
    row.hidden = !isMatch(row) && !row.querySelector('li:not([hidden])');
  }
  for (const more of facet.querySelectorAll('details')) {
    if (wanted.length > 0) more.open = more.querySelector('li:not([hidden])') !== null;
  }
}

document.addEventListener('DOMContentLoaded', () => addFacetFilters(document));
document.addEventListener('htmx:after:swap', () => addFacetFilters(document));
