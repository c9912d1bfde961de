import { z } from 'zod';
import type { Problem } from '../shared/index.js';
import { readYamlFile } from './read-yaml-file.js';
import { line } from './schema/values.js';
import type { Vocabularies } from './vocabulary.js';

const synonymsSchema = z.strictObject({ groups: z.array(z.array(line).min(2)) });

/** Reads `content/synonyms.yaml`: groups of words and phrases that readers use for one another. */
export async function readSynonyms(folder: string, vocabularies: Vocabularies): Promise<{ synonyms: string[][]; problems: Problem[] }> {
  const reading = await readYamlFile(folder, 'synonyms.yaml', synonymsSchema, vocabularies);
  if ('data' in reading) return { synonyms: reading.data.groups, problems: [] };
  return { synonyms: [], problems: reading.missing ? [] : reading.problems };
}
