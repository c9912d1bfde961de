import { createHash } from 'node:crypto';
import type { Library } from '../../content/index.js';
import type { LibraryRecord } from '../record.js';
import { FORMATS_VERSION } from './formats/formats.js';
import type { Sighting } from './ledger.js';
import { setsOf } from './sets.js';

/** What the ledger needs of a record: whatever is said of it in any format makes its digest another. */
export function sightingOf(record: LibraryRecord, library: Library): Sighting {
  const sets = setsOf(record, library);
  const digest = createHash('sha256').update(JSON.stringify([FORMATS_VERSION, sets, record])).digest('base64url').slice(0, 22);
  return { item: record.id, digest, sets };
}
