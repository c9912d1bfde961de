export { answerHarvest, type HarvestParts } from './answer.js';
export { repositoryAt } from './identify.js';
export { HARVEST_LAYOUT } from './layout.js';
export { HarvestLedger } from './ledger.js';
export { sightingOf } from './sighting-of.js';
