import { BenchServer } from './bench-server.js';
import type { EngineTask } from './open-engine.js';

/** From the start of the process until a search page was answered. */
export interface Started {
  seconds: number;
  processorSeconds: number;
  peakMemory: number | undefined;
}

/** Of several starts the best: what is not the program's can only add. */
export async function bestStart(task: EngineTask, times: number): Promise<Started> {
  const starts: Started[] = [];
  for (let run = 0; run < times; run += 1) starts.push(await startAndStop(task));
  return starts.reduce((best, start) => (start.seconds < best.seconds ? start : best));
}

async function startAndStop(task: EngineTask): Promise<Started> {
  const server = await BenchServer.start(task);
  const started = { seconds: server.startSeconds, processorSeconds: server.processorMs() / 1000, peakMemory: server.memory()?.peak };
  await server.stop();
  return started;
}
