import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readLibrary } from '../../../src/content/index.js';
import { frontMatterSchema } from '../../../src/content/schema/front-matter-schema.js';
import { projectRoot } from '../../../src/shared/index.js';
import { columnOf, COLUMNS, NOT_IN_A_TABLE, type Holds } from '../../../src/submissions/import/columns.js';

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  propertyNames?: { enum?: string[] };
  additionalProperties?: Node | boolean;
}

/** Every leaf of the schema by its dotted name, with what a cell of it must hold. */
function leaves(node: Node, name = ''): [string, Holds][] {
  const below = (key: string) => (name === '' ? key : `${name}.${key}`);
  if (node.properties) return Object.entries(node.properties).flatMap(([key, one]) => leaves(one, below(key)));
  if (typeof node.additionalProperties === 'object') return (node.propertyNames?.enum ?? []).flatMap((key) => leaves(node.additionalProperties as Node, below(key)));
  if (node.type === 'array') return node.items?.properties ? Object.keys(node.items.properties).map((key) => [below(key), 'aligned']) : [[name, 'list']];
  return [[name, 'one']];
}

describe('the columns', () => {
  test('they: are the fields of front matter, each once, and hold what the field holds', async () => {
    const { vocabularies } = await readLibrary({ content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') });
    const schema = z.toJSONSchema(frontMatterSchema(vocabularies), { io: 'input', unrepresentable: 'any' }) as Node;
    const fields = new Map((schema.oneOf ?? schema.anyOf ?? []).flatMap((kind) => leaves(kind)).filter(([name]) => !NOT_IN_A_TABLE.includes(name.split('.')[0]!)));
    expect(fields.size).toBeGreaterThan(80);
    expect(new Map(COLUMNS.map(({ name, holds }) => [name, holds]).toSorted() as [string, Holds][])).toEqual(new Map([...fields].toSorted()));
  });

  test('their names and labels: are told apart, whatever the case', () => {
    for (const column of COLUMNS) expect([column.name, column.label].map((one) => columnOf(one.toUpperCase()))).toEqual([column, column]);
    expect(columnOf('  STRESZCZENIE ')?.name).toBe('summary');
    expect(columnOf('Dates.Published')?.name).toBe('dates.published');
    expect(columnOf('Treść')?.name).toBe('body');
    expect(columnOf('streszczenia')).toBeUndefined();
  });
});
