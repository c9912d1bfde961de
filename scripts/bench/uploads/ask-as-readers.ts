import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../corpus/random.js';
import { oneConnection, timePage } from '../time-pages.js';

/**
 * A process of readers: each asks for a page, reads it for a while and asks for the next. Begins with the first message and ends
 * with the second, answering it with every page that was asked for.
 */
export interface ReadersTask {
  url: string;
  addresses: string[];
  readers: number;
  /** How long a page is read on average, in milliseconds. */
  pauseMs: number;
}

export interface AskedPage {
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
  milliseconds: number;
  /** Not answered with 200, or not at all. */
  failed?: true;
}

const SEED = 23;

process.once('message', (task: ReadersTask) => {
  const pages: AskedPage[] = [];
  const state = { isOver: false };
  const all = Promise.all(Array.from({ length: task.readers }, (_, reader) => read(task, reader, pages, state)));
  process.once('message', () => {
    state.isOver = true;
    void all.then(() => process.send!(pages, () => process.disconnect()));
  });
});

async function read({ url, addresses, readers, pauseMs }: ReadersTask, reader: number, pages: AskedPage[], state: { isOver: boolean }): Promise<void> {
  const random = new Random(SEED + reader);
  const agent = oneConnection();
  // Each begins elsewhere in the list, so no two ask the same.
  let next = Math.floor((reader * addresses.length) / readers);
  while (!state.isOver) {
    // Even between nothing and twice the average: readers do not ask in step.
    await sleep(random.next() * 2 * pauseMs);
    const at = Date.now();
    const address = url + addresses[next++ % addresses.length]!;
    const milliseconds = await timePage(address, agent).catch(() => undefined);
    pages.push(milliseconds === undefined ? { at, milliseconds: Date.now() - at, failed: true } : { at, milliseconds });
  }
  agent.destroy();
}
