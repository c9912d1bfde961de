import { rmSync } from 'node:fs';
import { BenchServer } from './bench-server.js';
import { loadPages, type Load } from './load-pages.js';
import type { EngineTask } from './open-engine.js';
import type { Query } from './queries.js';
import { runChild } from './run-child.js';
import type { EngineCallTask } from './time-engine.js';
import { timePages } from './time-pages.js';
import type { RebuildTimes } from './time-rebuild.js';

/** Everything measured for one engine and one corpus. */
export interface Measured {
  coldStartSeconds: number;
  coldProcessorSeconds: number;
  peakMemory: number | undefined;
  rebuild: RebuildTimes;
  warmStartSeconds: number;
  warmProcessorSeconds: number;
  memoryAfterStart: number | undefined;
  memoryAfterLoad: number | undefined;
  /** Milliseconds in the order of `queries`. */
  engine: number[];
  pages: number[];
  loads: Load[];
}

const CONNECTIONS = [1, 8, 32];
const WARM_STARTS = 3;
/** A server that has just started still watches folders and collects garbage. */
const SETTLE_MS = 3000;

/** Measures one engine on one corpus, one thing after another, so that nothing competes with what is measured. */
export async function measure(task: EngineTask, queries: { warmUp: Query[]; asked: Query[] }, seconds: number, tell: (step: string) => void): Promise<Measured> {
  tell('cold start');
  rmSync(task.state, { recursive: true, force: true });
  const cold = await startAndStop(task);
  tell('rebuild of the index');
  const rebuild = await runChild<RebuildTimes>('time-rebuild.ts', task);
  tell('warm starts');
  const warm: Started[] = [];
  for (let run = 0; run < WARM_STARTS; run += 1) warm.push(await startAndStop(task));
  tell('calls of the engine');
  const engine = await runChild<number[]>('time-engine.ts', { ...task, warmUp: queries.warmUp, queries: queries.asked } satisfies EngineCallTask);

  tell('pages');
  const server = await BenchServer.start(task);
  await pause(SETTLE_MS);
  const memoryAfterStart = server.memory()?.now;
  await timePages(server.url, queries.warmUp);
  const pages = await timePages(server.url, queries.asked);
  const loads: Load[] = [];
  for (const connections of CONNECTIONS) {
    tell(`${connections} connections`);
    loads.push(await loadPages(server, queries.asked, connections, seconds));
  }
  const memoryAfterLoad = server.memory()?.now;
  await server.stop();
  return {
    coldStartSeconds: cold.seconds,
    coldProcessorSeconds: cold.processorSeconds,
    peakMemory: cold.peakMemory,
    rebuild,
    warmStartSeconds: Math.min(...warm.map((start) => start.seconds)),
    warmProcessorSeconds: Math.min(...warm.map((start) => start.processorSeconds)),
    memoryAfterStart,
    memoryAfterLoad,
    engine,
    pages,
    loads,
  };
}

interface Started {
  seconds: number;
  processorSeconds: number;
  peakMemory: number | undefined;
}

async function startAndStop(task: EngineTask): Promise<Started> {
  const server = await BenchServer.start(task);
  const started = { seconds: server.startSeconds, processorSeconds: server.processorMs() / 1000, peakMemory: server.memory()?.peak };
  await server.stop();
  return started;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
