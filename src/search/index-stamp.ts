import type { Analyser } from '../language/index.js';
import { FACETS, TEXT_FIELD_NAMES } from './fields.js';

/** Raised by hand when `toSearchDocument` puts other text into the same fields. */
const DOCUMENT_REVISION = 2;

/** What an index was made with; when any of it changes, the index is built anew. Weights are not part: they act at query time. */
export function indexStamp(analyser: Analyser): string {
  return JSON.stringify([DOCUMENT_REVISION, analyser.version, TEXT_FIELD_NAMES, Object.keys(FACETS)]);
}
