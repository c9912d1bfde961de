export { acceptedEndings, endingOf, FILE_TYPES, type FileType, type UnitKind } from './file-types.js';
export { REFUSED_ENDINGS } from './known-endings.js';
export { LIMITS, type Limits } from './limits.js';
export { type Refusal, type RefusalCode } from './refusals.js';
export { checkUpload, type Checked } from './check/check-upload.js';
