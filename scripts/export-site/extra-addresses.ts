import type { Item } from '../../src/content/index.js';
import { FORMS } from '../../src/exchange/index.js';

/**
 * Addresses that belong to an export though no page may lead to them; those that answer with anything but a page or file are left
 * out without a word. Whatever pages link to is found by itself.
 */
export const EXTRA_ADDRESSES: { everywhere: readonly string[]; ofItem: (item: Item) => readonly string[] } = {
  everywhere: ['/favicon.svg', ...FORMS.map(({ ending }) => `/wszystkie.${ending}`)],
  ofItem: ({ meta: { id } }) => ['bib', 'ris', 'csl.json', 'linkset.json'].map((form) => `/m/${id}.${form}`),
};
