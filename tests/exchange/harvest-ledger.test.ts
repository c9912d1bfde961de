import { expect, test } from 'vitest';
import { HARVEST_LAYOUT, HarvestLedger } from '../../src/exchange/index.js';
import { openState } from '../../src/state/index.js';

const sightings = (count: number, digest = 'a') => Array.from({ length: count }, (_, index) => ({ item: `kkwl-2026-${String(index).padStart(4, '0')}`, digest, sets: ['topic:klimat'] }));
const finish = (work: Generator<void, void>) => {
  while (!work.next().done);
};

test('a program killed while it looks through: what was written stands, the rest is noticed by the next, nothing twice', () => {
  const state = openState(':memory:', [HARVEST_LAYOUT]);
  const killed = new HarvestLedger(state, () => new Date('2026-03-01T10:00:00Z')).notice(sightings(1_200), []);
  for (let step = 0; step < 700; step += 1) killed.next();
  const next = new HarvestLedger(state, () => new Date('2026-03-01T11:00:00Z'));
  expect(next.list({ after: 0 }, 2_000).left).toBe(500);
  finish(next.notice(sightings(1_200), []));
  const { entries } = next.list({ after: 0 }, 2_000);
  expect([entries.length, new Set(entries.map(({ item }) => item)).size]).toEqual([1_200, 1_200]);
  expect([entries.filter(({ datestamp }) => datestamp === '2026-03-01T10:00:00Z').length, next.begunAt]).toEqual([500, '2026-03-01T10:00:00Z']);
});

test('a clock that was put back: datestamps do not fall in the order of changes', () => {
  const state = openState(':memory:', [HARVEST_LAYOUT]);
  finish(new HarvestLedger(state, () => new Date('2026-03-01T10:00:00Z')).notice(sightings(1), []));
  const later = new HarvestLedger(state, () => new Date('2026-02-01T10:00:00Z'));
  finish(later.notice(sightings(1, 'b'), []));
  expect(later.find('kkwl-2026-0000')).toMatchObject({ number: 2, datestamp: '2026-03-01T10:00:00Z' });
});

test('selections: moments are both included, sets hold what lies in them', () => {
  let now = '2026-03-01T10:00:00Z';
  const ledger = new HarvestLedger(openState(':memory:', [HARVEST_LAYOUT]), () => new Date(now));
  finish(ledger.notice(sightings(1), []));
  now = '2026-03-01T10:00:05Z';
  finish(ledger.notice(sightings(3), []));
  const count = (selection: object) => ledger.list({ after: 0, ...selection }, 10).entries.length;
  expect([count({}), count({ from: '2026-03-01T10:00:05Z' }), count({ from: '2026-03-01T10:00:06Z' }), count({ until: '2026-03-01T10:00:04Z' }), count({ until: '2026-03-01T10:00:05Z' }), count({ set: 'topic' }), count({ set: 'topic:klimat', from: '2026-03-01T10:00:05Z' }), count({ set: 'topic:klim' })]).toEqual([3, 2, 0, 1, 3, 3, 2, 0]);
});
