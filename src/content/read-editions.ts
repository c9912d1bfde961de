import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../shared/index.js';
import type { Edition, ReferenceDocument } from './edition.js';
import { readYamlFile } from './read-yaml-file.js';
import { clockTime, code, day, line, webAddress } from './schema/values.js';
import type { Vocabularies } from './vocabulary.js';

const label = z.strictObject({ pl: line, en: line });

function editionSchema(vocabularies: Vocabularies) {
  return z.strictObject({
    code: z.union([z.string(), z.number().transform(String)]).pipe(z.string().regex(/^\d{4}$/u)),
    name: label,
    motto: line.optional(),
    start: day,
    end: day,
    city: line,
    venue: line.optional(),
    summary: label,
    attendance: line.optional(),
    programmeNote: line.optional(),
    sessions: z
      .array(
        z.strictObject({
          code: z.string().regex(/^\d{4}-[a-z0-9-]+$/u),
          title: line,
          titleIsOurs: z.boolean().default(false),
          type: code(vocabularies, 'session-types'),
          day: day.optional(),
          start: clockTime.optional(),
          end: clockTime.optional(),
          room: line.optional(),
          people: z.array(z.strictObject({ name: line, role: line.optional(), organisation: line.optional() })).default([]),
          sources: z.array(webAddress).default([]),
        }),
      )
      .default([]),
    sources: z.array(webAddress).default([]),
  });
}

const referencesSchema = z.strictObject({
  references: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/u),
      title: line,
      kind: z.enum(['law', 'report', 'handbook', 'standard']),
      publisher: line,
      year: z.union([z.string(), z.number().transform(String)]).optional(),
      url: webAddress,
      relevance: line,
      note: line.optional(),
    }),
  ),
});

/** Reads `content/editions/*.yaml`, oldest first. A faulty edition is reported and left out. */
export async function readEditions(folder: string, vocabularies: Vocabularies): Promise<{ editions: Edition[]; problems: Problem[] }> {
  const names = await readdir(join(folder, 'editions')).catch(() => [] as string[]);
  const schema = editionSchema(vocabularies);
  const editions: Edition[] = [];
  const problems: Problem[] = [];
  for (const name of names.filter((entry) => entry.endsWith('.yaml')).sort()) {
    const file = `editions/${name}`;
    const reading = await readYamlFile(folder, file, schema, vocabularies);
    if ('problems' in reading) {
      problems.push(...reading.problems);
      continue;
    }
    const { sessions, ...rest } = reading.data;
    editions.push({ ...rest, sessions: sessions.map((session) => ({ ...session, edition: rest.code })) } as Edition);
  }
  problems.push(...repeatedSessions(editions));
  return { editions, problems };
}

/** Reads `content/references.yaml`; a library without it simply has no reference documents. */
export async function readReferences(folder: string, vocabularies: Vocabularies): Promise<{ references: ReferenceDocument[]; problems: Problem[] }> {
  const reading = await readYamlFile(folder, 'references.yaml', referencesSchema, vocabularies);
  if ('problems' in reading) return { references: [], problems: reading.missing ? [] : reading.problems };
  return { references: reading.data.references as ReferenceDocument[], problems: [] };
}

function repeatedSessions(editions: Edition[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const session of editions.flatMap((edition) => edition.sessions)) {
    if (seen.has(session.code)) {
      problems.push({ file: `editions/${session.edition}.yaml`, field: 'sessions', severity: 'error', message: `kod sesji „${session.code}” występuje dwa razy`, advice: 'Nadaj jednej z sesji inny kod.' });
    }
    seen.add(session.code);
  }
  return problems;
}
