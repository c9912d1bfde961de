import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/index.js';
import { Dictionary } from './dictionary.js';

/**
 * Reads the dictionary from its file, by default the one kept in this room (`polimorf/`). The build copies no data
 * files, so the path starts at the project's root and holds for `src/` and for `dist/server/`.
 * @throws Error when the file is missing or is not such a dictionary.
 */
export function readDictionary(path = join(projectRoot(), 'src/language/polimorf/polish.dict')): Dictionary {
  return new Dictionary(readFileSync(path));
}
