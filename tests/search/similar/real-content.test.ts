import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary, type Library } from '../../../src/content/index.js';
import { SimilarItems } from '../../../src/search/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { TODAY } from '../../web/builders.js';
import { ids, parts } from './library-of-many.js';

let library: Library;
const similar = new SimilarItems(parts);
const to = async (id: string) => similar.to(library.publicItem(id, TODAY)!, library, TODAY, { most: 4 });

beforeAll(async () => {
  library = await readLibrary({ content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') });
});

describe('our own content', () => {
  /** Read and judged one by one: whoever reads the first wants the second. */
  test.each([
    ['kkwl-2026-0001', 'kkwl-2026-0005', 'two citizens’ assemblies'],
    ['kkwl-2026-0007', 'kkwl-2026-0131', 'two assemblies on green'],
    ['kkwl-2026-0013', 'kkwl-2026-0015', 'two local funds'],
    ['kkwl-2026-0016', 'kkwl-2026-0021', 'two rounds of Działaj Lokalnie'],
    ['kkwl-2026-0017', 'kkwl-2026-0011', 'two villages that live from a theme'],
    ['kkwl-2026-0023', 'kkwl-2026-0024', 'two energy co-operatives'],
    ['kkwl-2026-0025', 'kkwl-2026-0046', 'two councils of immigrants'],
    ['kkwl-2026-0027', 'kkwl-2026-0026', 'two centres for refugees'],
    ['kkwl-2026-0028', 'kkwl-2026-0055', 'two senior councils'],
    ['kkwl-2026-0029', 'kkwl-2026-0030', 'two youth councils'],
    ['kkwl-2026-0073', 'kkwl-2026-0111', 'two cities with local initiatives'],
    ['kkwl-2026-0074', 'kkwl-2026-0075', 'two networks of neighbourhood houses'],
    ['kkwl-2026-0080', 'kkwl-2026-0082', 'two school budgets'],
    ['kkwl-2026-0083', 'kkwl-2026-0086', 'two social co-operatives'],
    ['kkwl-2026-0090', 'kkwl-2026-0087', 'two campaigns for 1% of the tax'],
    ['kkwl-2026-0092', 'kkwl-2026-0094', 'two houses of culture that ask'],
    ['kkwl-2026-0105', 'kkwl-2026-0104', 'two village funds'],
    ['kkwl-2026-0122', 'kkwl-2026-0125', 'two collections of money for culture'],
  ])('%s: %s is among the four, %s', async (id, wanted) => {
    expect(ids(await to(id))).toContain(wanted);
  });

  test('every item: four others at most, each once and with a reason', async () => {
    for (const { meta } of library.publicItems(TODAY)) {
      const found = await to(meta.id);
      expect(found.length).toBeLessThanOrEqual(4);
      expect(new Set([meta.id, ...ids(found)]).size).toBe(found.length + 1);
      for (const { shared } of found) expect(shared.topics.length + shared.methods.length).toBeGreaterThan(0);
    }
  });

  test('a text like no other: has no list', async () => {
    expect(await to('kkwl-2026-0049')).toEqual([]);
  });
});
