import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../shared/index.js';
import { readYamlAgain } from './read-yaml.js';
import { checkWithSchema } from './schema-problems.js';
import { SCHEMES, Vocabulary, type Concept, type Scheme, type Vocabularies } from './vocabulary.js';

const label = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) });

const vocabularyFile = z.strictObject({
  scheme: z.enum(SCHEMES),
  title: label,
  scope: z.string(),
  concepts: z
    .array(
      z.strictObject({
        code: z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^[A-Za-z0-9.-]+$/u)),
        label,
        alt: z.strictObject({ pl: z.array(z.string()).default([]), en: z.array(z.string()).default([]) }).default({ pl: [], en: [] }),
        scope: z.string().optional(),
        broader: z.string().optional(),
        replacedBy: z.string().optional(),
        deprecated: z.literal(true).optional(),
        url: z.url().optional(),
      }),
    )
    .min(1),
});

/**
 * Reads every vocabulary of `content/vocabularies/`. A faulty one is reported and stands empty,
 * so the items that use it are reported as well, but nothing goes down.
 */
export async function readVocabularies(folder: string): Promise<{ vocabularies: Vocabularies; problems: Problem[] }> {
  const problems: Problem[] = [];
  const entries = await Promise.all(
    SCHEMES.map(async (scheme) => {
      const reading = await readVocabulary(folder, scheme);
      problems.push(...reading.problems);
      return [scheme, reading.vocabulary] as const;
    }),
  );
  return { vocabularies: Object.fromEntries(entries) as Vocabularies, problems };
}

async function readVocabulary(folder: string, scheme: Scheme): Promise<{ vocabulary: Vocabulary; problems: Problem[] }> {
  const file = `vocabularies/${scheme}.yaml`;
  const empty = new Vocabulary(scheme, { pl: scheme, en: scheme }, '', []);
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    return { vocabulary: empty, problems: [{ file, severity: 'error', message: 'nie można przeczytać słownika', advice: 'Przywróć ten plik z kopii.' }] };
  }
  const yaml = readYamlAgain(text, file);
  if ('problems' in yaml) return { vocabulary: empty, problems: yaml.problems };
  const checked = checkWithSchema(vocabularyFile, yaml.data, { file, locate: yaml.locate });
  if ('problems' in checked) return { vocabulary: empty, problems: checked.problems };
  const concepts = checked.data.concepts as Concept[];
  const vocabulary = new Vocabulary(scheme, checked.data.title, checked.data.scope, concepts);
  return { vocabulary, problems: checkLinks(vocabulary, file, yaml.locate) };
}

/** Codes are unique, `broader` and `replacedBy` lead somewhere. */
function checkLinks(vocabulary: Vocabulary, file: string, locate: (path: PropertyKey[]) => number | undefined): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  vocabulary.concepts.forEach((concept, index) => {
    const report = (field: string, message: string, advice: string) => {
      const line = locate(['concepts', index, field]);
      problems.push({ file, ...(line === undefined ? {} : { line }), field: `concepts.${index}.${field}`, severity: 'error', message, advice });
    };
    if (seen.has(concept.code)) report('code', `kod „${concept.code}” występuje dwa razy`, 'Nadaj jednemu z pojęć inny kod.');
    seen.add(concept.code);
    for (const field of ['broader', 'replacedBy'] as const) {
      const target = concept[field];
      if (target && !vocabulary.get(target)) report(field, `nie ma pojęcia „${target}”`, 'Wpisz kod, który istnieje w tym pliku.');
    }
  });
  return problems;
}
