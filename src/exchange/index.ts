export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export type { Brief, BriefLink, BriefList, BriefPart, BriefSection, BriefTable, LicenceUse } from './brief/brief.js';
export { toDocx } from './brief/to-docx.js';
export { toEpub } from './brief/to-epub.js';
