import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../shared/index.js';
import { readYamlAgain } from './read-yaml.js';
import { checkWithSchema } from './schema-problems.js';
import type { Vocabularies } from './vocabulary.js';

export type YamlFileReading<Data> = { data: Data } | { problems: Problem[]; missing: boolean };

/** One YAML file of the content, read and checked; `missing` tells an absent file from a faulty one. */
export async function readYamlFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  vocabularies: Vocabularies,
): Promise<YamlFileReading<z.output<Schema>>> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const problem: Problem = { file, severity: 'error', message: 'nie można przeczytać pliku', advice: 'Sprawdź, czy plik istnieje i czy serwer ma prawo go czytać.' };
    return { problems: [problem], missing };
  }
  const yaml = readYamlAgain(text, file);
  if ('problems' in yaml) return { problems: yaml.problems, missing: false };
  const checked = checkWithSchema(schema, yaml.data, { file, locate: yaml.locate, vocabularies });
  return 'data' in checked ? checked : { problems: checked.problems, missing: false };
}
