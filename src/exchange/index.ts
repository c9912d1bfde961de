export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export { bibtexOf } from './citations/bibtex-of.js';
export { risOf } from './citations/ris-of.js';
