export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export { answerHarvest, HARVEST_LAYOUT, HarvestLedger, repositoryAt, sightingOf, toXml } from './harvest/index.js';
