import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Library, readLibrary, type FrontMatter, type Item } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { applyImport, exportTable, planImport, readTable, type Plan } from '../../../src/submissions/import/index.js';

let library: Library;
let plan: Plan;
const IDS = ['kkwl-2026-0002', 'kkwl-2026-0003', 'kkwl-2026-0004'];
const SUMMARY = 'Zdanie o tym, co zrobiono i dla kogo. '.repeat(5);

beforeAll(async () => {
  library = await readLibrary({ content: join(projectRoot(), 'content'), uploads: join(projectRoot(), 'uploads') });
  const rows = [
    'id;kind;title;summary;topics;sectors;regions;solution;initiator.name;licence;body',
    `${IDS[0]};;Nowy tytuł;;;;;;;;`,
    `${IDS[1]};;;;;;;;;;`,
    `${IDS[2]};;;za krótkie;;;;;;;`,
    `;case-study;Przykład;${SUMMARY};klimat;ngo;PL;Zrobiono przykład.;Organizacja A;CC-BY-4.0;Treść.`,
  ];
  const table = await readTable(Buffer.from(rows.join('\n')), 'tabela.csv');
  if ('problems' in table) throw new Error('not read');
  plan = await planImport(table, { library, bodyOf: () => '', today: '2026-11-24' });
});

async function apply(now: () => Library) {
  const saved: { meta: FrontMatter; body: string | undefined }[] = [];
  const done = await applyImport(plan, { library: now, nextId: () => 'kkwl-2026-9001', save: async (meta, body) => void saved.push({ meta, body }) });
  return { saved, done };
}

describe('applying a plan', () => {
  test('with a change, an unchanged row, a faulty one and a new item: saves the first and the last', async () => {
    expect(plan.rows.map(({ what }) => what)).toEqual(['changed', 'unchanged', 'faulty', 'new']);
    const { saved, done } = await apply(() => library);
    expect(done).toEqual([{ row: 2, id: IDS[0], outcome: 'saved' }, { row: 5, id: 'kkwl-2026-9001', outcome: 'saved' }]);
    expect(saved.map(({ meta, body }) => [meta.id, meta.title, meta.workflow, body])).toEqual([[IDS[0], 'Nowy tytuł', 'published', undefined], ['kkwl-2026-9001', 'Przykład', 'draft', 'Treść.\n']]);
  });

  test('after somebody else changed an item: leaves that item alone', async () => {
    const changed = library.allItems.map((item) => (item.meta.id === IDS[0] ? { ...item, digest: 'another' } : item));
    const { saved, done } = await apply(() => Object.create(library, { allItems: { value: changed } }) as Library);
    expect(done[0]).toEqual({ row: 2, id: IDS[0], outcome: 'stale' });
    expect(saved.map(({ meta }) => meta.id)).toEqual(['kkwl-2026-9001']);
  });
});

describe('applying a plan twice', () => {
  test('with its new item there by now: does not add it again', async () => {
    const [first] = library.allItems;
    const there = [...library.allItems, { ...first!, meta: { ...first!.meta, id: 'kkwl-2026-9001', title: 'PRZYKŁAD' } as FrontMatter }];
    const { done } = await apply(() => libraryWith(there));
    expect(done[1]).toEqual({ row: 5, id: 'kkwl-2026-9001', outcome: 'stale' });
  });
});

function libraryWith(items: readonly Item[]): Library {
  return new Library({ ...library.parts, items });
}

describe('the exported table', () => {
  test('values that look like formulas: are text for a spreadsheet, and come back as they were', async () => {
    const titles = ['=HYPERLINK("http://zly.example")', '+48 pomoc', '-1', '@SUM(A1)', '＝1', "'w cudzysłowie'", 'a|b\\c; "d"'];
    const items = titles.map((title) => ({ ...library.allItems[0]!, meta: { ...library.allItems[0]!.meta, title, steps: [title, 'dalej'] } as FrontMatter }));
    const csv = exportTable(items);
    const cells = csv.split('\r\n').slice(1, -1).flatMap((line) => line.slice(1, -1).split('";"'));
    expect(cells.filter((cell) => /^[-=+@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    const table = await readTable(Buffer.from(csv), 'tabela.csv');
    if ('problems' in table) throw new Error('not read');
    expect(table.rows.map((row) => row.cells[table.header.indexOf('Tytuł')])).toEqual(titles);
    const planned = await planImport(table, { library: libraryWith(items.slice(-1)), bodyOf: () => '', today: '2026-11-24' });
    // All rows have the identifier of the one item, so only a table of that row alone can be held against it.
    expect(planned.rows.every(({ what }) => what === 'faulty')).toBe(true);
    const alone = await planImport({ ...table, rows: table.rows.slice(-1) }, { library: libraryWith(items.slice(-1)), bodyOf: () => '', today: '2026-11-24' });
    expect(alone.rows).toMatchObject([{ what: 'unchanged' }]);
  });

  test('of no items: is a template, as Excel opens it', () => {
    const csv = exportTable([]);
    expect(csv.startsWith('\uFEFF"Identyfikator";"Rodzaj";"Tytuł";')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(2);
  });
});
