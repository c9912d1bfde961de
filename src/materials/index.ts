export { acceptedEndings, endingOf, FILE_TYPES, type FileType, type UnitKind } from './file-types.js';
export { REFUSED_ENDINGS } from './known-endings.js';
export { LIMITS, type Limits } from './limits.js';
export { type Refusal, type RefusalCode } from './refusals.js';
export { checkUpload, type Checked } from './check/check-upload.js';
export { READER_VERSION, readMaterial, type ReadOptions } from './read-material.js';
export { type Reading, type Unit } from './reading.js';
export { findSandbox, type Sandbox } from './run-child/sandbox.js';
