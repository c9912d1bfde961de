import { bibtexOf } from '../citations/bibtex-of.js';
import { risOf } from '../citations/ris-of.js';
import { toCsl } from '../citations/to-csl.js';
import type { WriteList } from './list-form.js';

/** BibTeX, some entries at a time: converting 100 takes 10 ms, and others are answered in between. */
export const writeBibtex: WriteList = async function* (batches) {
  let before = '';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield before + bibtexOf(batch.map((record) => toCsl(record)));
    before = '\n';
  }
};

export const writeRis: WriteList = async function* (batches) {
  for await (const batch of batches) yield risOf(batch.map((record) => toCsl(record)));
};

/** CSL-JSON: one array of items (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export const writeCslJson: WriteList = async function* (batches) {
  let before = '[\n';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield before + batch.map((record) => JSON.stringify(toCsl(record))).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
};
