import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../src/shared/index.js';
import type { AskedPage, ReadersTask } from './ask-as-readers.js';

/** Readers in a process of their own, so that what the bench does at the same time is not in their times. */
export class Readers {
  private constructor(private readonly child: ChildProcess) {}

  /** They read from now on, until `stop`. */
  static start(task: ReadersTask): Readers {
    const child = fork(join(projectRoot(), 'scripts/bench/uploads/ask-as-readers.ts'), { execArgv: ['--import', 'tsx'], cwd: projectRoot() });
    child.send(task);
    return new Readers(child);
  }

  /** @returns every page they asked for */
  async stop(): Promise<AskedPage[]> {
    const told = once(this.child, 'message');
    this.child.send('stop');
    const [pages] = (await told) as [AskedPage[]];
    await once(this.child, 'exit');
    return pages;
  }
}
