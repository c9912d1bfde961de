import { rmSync } from 'node:fs';
import { measureServer, type ServerTimes } from './measure-server.js';
import { bestStart, type Started } from './measure-starts.js';
import type { EngineTask } from './open-engine.js';
import type { Query } from './queries.js';
import { runChild } from './run-child.js';
import type { EngineCallTask } from './time-engine.js';
import type { RebuildTimes } from './time-rebuild.js';
import type { UpdateTimes } from './time-updates.js';

/** Everything measured for one engine and one corpus. */
export interface Measured {
  cold: Started;
  rebuild: RebuildTimes;
  warm: Started;
  /** Milliseconds in the order of the queries. */
  engine: number[];
  updates: UpdateTimes;
  server: ServerTimes;
}

const WARM_STARTS = 3;

/** Measures one engine on one corpus, one thing after another, so that nothing competes with what is measured. */
export async function measure(task: EngineTask, queries: { warmUp: Query[]; asked: Query[] }, seconds: number, tell: (step: string) => void): Promise<Measured> {
  tell('cold start');
  rmSync(task.state, { recursive: true, force: true });
  const cold = await bestStart(task, 1);
  tell('rebuild of the index');
  const rebuild = await runChild<RebuildTimes>('time-rebuild.ts', task);
  tell('warm starts');
  const warm = await bestStart(task, WARM_STARTS);
  tell('calls of the engine');
  const engine = await runChild<number[]>('time-engine.ts', { ...task, warmUp: queries.warmUp, queries: queries.asked } satisfies EngineCallTask);
  tell('changes of the index');
  const updates = await runChild<UpdateTimes>('time-updates.ts', task);
  const server = await measureServer(task, queries, seconds, tell);
  return { cold, rebuild, warm, engine, updates, server };
}
