export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export { bibtexOf } from './citations/bibtex-of.js';
export { risOf } from './citations/ris-of.js';
export { changedOn } from './changed-on.js';
export { COLUMNS, SEPARATOR } from './lists/columns.js';
export { FORMS, type Ending, type ListForm } from './lists/forms.js';
export type { Batches, ListHead } from './lists/list-form.js';
