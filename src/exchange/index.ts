export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export { bibtexOf } from './citations/bibtex-of.js';
export { risOf } from './citations/ris-of.js';
export { citationsOf, type Citation } from './citations/cite.js';
export type { CitationPiece } from './citations/pieces.js';
export { STYLES, type StyleName } from './citations/styles.js';
