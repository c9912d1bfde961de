import { readFileSync } from 'node:fs';
import { z } from 'zod';

const documentLine = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });
const queryLine = z.object({ id: z.string(), q: z.string(), relevant: z.array(z.string()), named: z.boolean().default(false) });

export type JudgedDocument = z.output<typeof documentLine>;
export type JudgedQuery = z.output<typeof queryLine>;

export const readDocuments = (path: string): JudgedDocument[] => readLines(path, documentLine);
export const readQueries = (path: string): JudgedQuery[] => readLines(path, queryLine);

/** One JSON object a line. @throws naming the line that is not as it should be */
function readLines<Line>(path: string, schema: z.ZodType<Line>): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(text))];
      } catch (cause) {
        throw new Error(`${path}:${index + 1}: this line cannot be used`, { cause });
      }
    });
}
