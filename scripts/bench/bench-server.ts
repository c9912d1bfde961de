import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { EngineName } from '../../src/search/index.js';
import { projectRoot } from '../../src/shared/index.js';
import type { Block } from './block.js';
import type { EngineTask } from './open-engine.js';

const WATCH = './scripts/bench/watch-loop.mjs';
const FIRST_PAGE = '/szukaj?q=rada+gminy';
const LONGEST_START_MS = 30 * 60_000;
const LOOK_EVERY_MS = 10;

/** The built server in a process of its own, as an operator starts it. */
export class BenchServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** From the start of the process until a search page was answered with 200. */
    readonly startSeconds: number,
  ) {}

  /** @param nodeOptions for the process, such as those that profile it */
  static async start(task: EngineTask, nodeOptions: readonly string[] = []): Promise<BenchServer> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const begun = performance.now();
    const child = spawn(process.execPath, [...nodeOptions, '--import', WATCH, 'dist/server/main.js'], { cwd: projectRoot(), env: environmentOf(task, port), stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let told = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (told += text));
    await firstAnswer(url, child, () => told);
    const server = new BenchServer(child, url, (performance.now() - begun) / 1000);
    await server.#checkWhoAnswers(task.engine);
    return server;
  }

  /** Resident memory in MB, now and at its highest; `undefined` where there is no /proc. */
  memory(): { now: number; peak: number } | undefined {
    const status = this.#proc('status');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status ?? '')?.[1]) / 1000;
    return status === undefined ? undefined : { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  /** Processor time used so far, in milliseconds; NaN where there is no /proc. */
  processorMs(): number {
    // Fields 14 and 15 of proc(5) stat are counted in hundredths of a second; the name before them ends with ")".
    const fields = this.#proc('stat')?.split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** How long the event loop of the server stood still at most while something is done. */
  async longestBlock(whatIsDone: () => Promise<unknown>): Promise<Block> {
    await this.#tell('start');
    await whatIsDone();
    return (await this.#tell('stop')) as Block;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) throw new Error(`the server had ended by itself (${this.child.exitCode ?? this.child.signalCode})`);
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGTERM');
    await closed;
  }

  /** What a stand-in answers must not be counted for the engine that failed. */
  async #checkWhoAnswers(wanted: EngineName): Promise<void> {
    const health = (await (await fetch(`${this.url}/health`)).json()) as { status: string; engine: { answering: string } };
    if (health.status === 'ok' && health.engine.answering === wanted) return;
    await this.stop();
    throw new Error(`the server is ${health.status} and ${health.engine.answering} answers instead of ${wanted}`);
  }

  async #tell(order: 'start' | 'stop'): Promise<unknown> {
    const answer = once(this.child, 'message', { signal: AbortSignal.timeout(LONGEST_START_MS) });
    this.child.send(order);
    return ((await answer) as unknown[])[0];
  }

  #proc(name: string): string | undefined {
    try {
      return readFileSync(join('/proc', String(this.child.pid), name), 'utf8');
    } catch {
      return undefined;
    }
  }
}

function environmentOf({ content, uploads, state, engine, meili }: EngineTask, port: number): NodeJS.ProcessEnv {
  const remote = engine === 'meilisearch' && meili ? { MEILI_URL: meili.url, MEILI_PREFIX: meili.prefix, ...(meili.key ? { MEILI_KEY: meili.key } : {}) } : {};
  return { PATH: process.env['PATH'], PORT: String(port), CONTENT_DIR: content, ...(uploads ? { UPLOADS_DIR: uploads } : {}), VAR_DIR: state, SEARCHES_PER_MINUTE: '0', ...remote };
}

async function firstAnswer(url: string, child: ChildProcess, told: () => string): Promise<void> {
  const deadline = performance.now() + LONGEST_START_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it answered: ${told()}`);
    const answer = await fetch(url + FIRST_PAGE).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  child.kill('SIGKILL');
  throw new Error('the server did not answer in time');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
