import { bibtexOf, risOf, type CslItem } from '../../../exchange/index.js';
import type { ItemForm } from '../../../shared/index.js';

/** The forms of an item for citation managers: what they are called, what they are, and who writes them. */
export const FORMS: Readonly<Record<ItemForm, { name: string; type: string; write: (item: CslItem) => string }>> = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: (item) => bibtexOf([item]) },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: (item) => risOf([item]) },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: (item) => `${JSON.stringify([item], null, 2)}\n` },
};
