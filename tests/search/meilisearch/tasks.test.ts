import { afterEach, describe, expect, it } from 'vitest';
import { EngineUnavailable } from '../../../src/search/engine.js';
import { openMeilisearchEngine } from '../../../src/search/meilisearch/index.js';
import { analyser, document } from '../contract/builders.js';
import { apiError, fakeServer, json } from './fake-server.js';

let close = async (): Promise<void> => undefined;
afterEach(() => close());

interface Plan {
  /** Kind of task → how it ends; all others succeed. */
  ends?: Record<string, 'failed' | 'canceled'>;
  /** How many documents the server says the new index holds. */
  holds?: number;
  indexes?: string[];
  /** Kinds of tasks that are done but not shown, as swaps are to a key limited to our indexes. */
  hidden?: string[];
}

/** Just enough of Meilisearch to rebuild on: every write is accepted, its task ends as planned. */
async function server(plan: Plan) {
  const tasks: string[] = [];
  /** Name → number of its creation. */
  const indexes = new Map((plan.indexes ?? []).map((uid, number) => [uid, number]));
  const fake = await fakeServer((request, response, body) => {
    const path = request.url!.split('?')[0]!;
    const accept = (type: string): void => json(response, 202, { taskUid: tasks.push(type) - 1, status: 'enqueued', type });
    const taskOf = (uid: number) => {
      const status = plan.ends?.[tasks[uid]!] ?? 'succeeded';
      return { uid, type: tasks[uid], status, error: status === 'failed' ? apiError('no_space_left_on_device', 'disk full') : null };
    };
    if (path === '/tasks') {
      const uids = new URL(request.url!, 'http://x').searchParams.get('uids')?.split(',') ?? [];
      return json(response, 200, { results: uids.map((uid) => taskOf(Number(uid))), total: uids.length });
    }
    if (path.startsWith('/tasks/') && plan.hidden?.includes(tasks[Number(path.split('/')[2])]!)) return json(response, 404, apiError('task_not_found'));
    if (path.startsWith('/tasks/')) return json(response, 200, taskOf(Number(path.split('/')[2])));
    if (path === '/swap-indexes') {
      if (!plan.ends?.['indexSwap']) {
        const [{ indexes: [one, other], rename }] = JSON.parse(body) as [{ indexes: [string, string]; rename: boolean }];
        const [first, second] = [indexes.get(one)!, indexes.get(other)!];
        indexes.set(other, first);
        if (rename) indexes.delete(one);
        else indexes.set(one, second);
      }
      return accept('indexSwap');
    }
    if (path === '/indexes' && request.method === 'GET') return json(response, 200, { results: [...indexes.keys()].map((uid) => ({ uid })), total: indexes.size, limit: 1000, offset: 0 });
    if (path === '/indexes') {
      indexes.set((JSON.parse(body) as { uid: string }).uid, tasks.length + 100);
      return accept('indexCreation');
    }
    if (path.endsWith('/settings')) return accept('settingsUpdate');
    if (path.endsWith('/stats')) return json(response, 200, { numberOfDocuments: plan.holds ?? 1, isIndexing: false, fieldDistribution: {} });
    if (path.includes('_meta/documents/')) return json(response, 404, apiError('document_not_found'));
    if (path.endsWith('/delete-batch')) return accept('documentDeletion');
    if (path.endsWith('/documents')) return accept(path.includes('_meta') ? 'note' : 'documentAdditionOrUpdate');
    if (request.method === 'DELETE') {
      indexes.delete(path.split('/')[2]!);
      return accept('indexDeletion');
    }
    return indexes.has(path.split('/')[2]!) ? json(response, 200, { uid: path.split('/')[2], primaryKey: 'id', createdAt: `creation ${indexes.get(path.split('/')[2]!)}` }) : json(response, 404, apiError('index_not_found'));
  });
  close = fake.close;
  return { engine: openMeilisearchEngine({ url: fake.url, prefix: 'k' }, analyser), tasks, indexes };
}

describe('tasks that were accepted and then failed', () => {
  it.each(['indexCreation', 'settingsUpdate', 'documentAdditionOrUpdate', 'indexSwap'])('a rebuild whose %s fails is unavailable and says why', async (type) => {
    const { engine } = await server({ ends: { [type]: 'failed' } });
    const error: unknown = await engine.rebuild([document({ id: 'a' })], 'stamp').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineUnavailable);
    expect((error as Error).message).toContain('disk full');
    expect((error as Error).message).toContain(type);
  });

  it('a canceled task is a failure, too', async () => {
    const { engine } = await server({ ends: { indexSwap: 'canceled' } });
    await expect(engine.rebuild([document({ id: 'a' })], 'stamp')).rejects.toThrow('canceled');
  });

  it('a failed rebuild swaps nothing and removes what it began', async () => {
    const { engine, tasks, indexes } = await server({ ends: { documentAdditionOrUpdate: 'failed' }, indexes: ['k_items'] });
    await expect(engine.rebuild([document({ id: 'a' })], 'stamp')).rejects.toThrow(EngineUnavailable);
    expect(tasks).not.toContain('indexSwap');
    expect([...indexes.keys()]).toEqual(['k_items']);
  });

  it('a failed change is unavailable', async () => {
    const { engine } = await server({ ends: { documentAdditionOrUpdate: 'failed' } });
    await expect(engine.apply({ put: [document({ id: 'a' })], remove: [] })).rejects.toThrow('disk full');
    const deleting = await server({ ends: { documentDeletion: 'failed' } });
    await expect(deleting.engine.apply({ put: [], remove: ['a'] })).rejects.toThrow('disk full');
  });

  it('documents missing after a rebuild: the old index stays', async () => {
    const { engine, tasks } = await server({ holds: 0, indexes: ['k_items'] });
    await expect(engine.rebuild([document({ id: 'a' })], 'stamp')).rejects.toThrow('0 of 1');
    expect(tasks).not.toContain('indexSwap');
  });

  it('after a failure the next write goes on', async () => {
    const { engine } = await server({ holds: 0 });
    await expect(engine.rebuild([document({ id: 'a' })], 'stamp')).rejects.toThrow(EngineUnavailable);
    await expect(engine.apply({ put: [document({ id: 'a' })], remove: [] })).resolves.toBeUndefined();
  });
});

describe('the order of a rebuild', () => {
  it('creates, sets, fills, and only then swaps; the note comes last', async () => {
    const { engine, tasks } = await server({ indexes: ['k_items'] });
    await engine.rebuild([document({ id: 'a' })], 'stamp');
    expect(tasks).toEqual(['note', 'indexCreation', 'settingsUpdate', 'documentAdditionOrUpdate', 'indexSwap', 'note', 'indexDeletion']);
  });

  it('a swap whose task the key may not see is known by its effect', async () => {
    const { engine, tasks } = await server({ indexes: ['k_items'], hidden: ['indexSwap'] });
    await engine.rebuild([document({ id: 'a' })], 'stamp');
    expect(tasks.slice(-3)).toEqual(['note', 'note', 'indexDeletion']);
  });

  it('and when it had none, the rebuild has failed', async () => {
    const { engine } = await server({ indexes: ['k_items'], hidden: ['indexSwap'], ends: { indexSwap: 'failed' } });
    await expect(engine.rebuild([document({ id: 'a' })], 'stamp')).rejects.toThrow('the old one stays in use');
  });

  it('removes what killed rebuilds have left, and nothing of others', async () => {
    const { engine, indexes } = await server({ indexes: ['k_items', 'k_items_build_dead1', 'k_items_build_dead2', 'kk_items_build_x', 'k_itemsbuild', 'other'] });
    await engine.rebuild([document({ id: 'a' })], 'stamp');
    expect([...indexes.keys()].filter((uid) => !uid.startsWith('k_items_build_'))).toEqual(['k_items', 'kk_items_build_x', 'k_itemsbuild', 'other']);
    expect([...indexes.keys()].filter((uid) => uid.includes('dead'))).toEqual([]);
  });
});
