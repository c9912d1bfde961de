export { itemUrl, recordOf, type LibraryRecord, type RecordFile, type RecordParts, type Term } from './record.js';
export { toCsl, type CslItem } from './citations/to-csl.js';
export { BAG_DECLARATION, bagInfo, manifest, type BagFacts, type BagFile } from './data/bag.js';
export { datasetLd, type DatasetFacts } from './data/dataset.js';
export { csv, itemTable } from './data/item-table.js';
export { isInSlice, readSlice, SLICE_NAMES, sliceInWords, type Slice } from './data/slice.js';
export { offlineIndex, shardOf, type OfflineIndex, type OfflineItem, type OfflineShard, type Words } from './site/offline-index.js';
