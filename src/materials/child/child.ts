import { readTask } from '../messages.js';
import { CannotRead } from './cannot-read.js';
import { doTask } from './do-task.js';
import { say } from './say.js';

/**
 * The program of a child process: one task, one open file (descriptor 3), messages on its output, nothing else. Everything
 * an upload can do happens here, where it can be killed.
 */
// pdf.js rejects promises nobody holds when a file is damaged; the pages that can be read still count.
process.on('unhandledRejection', () => {});

try {
  await doTask(readTask(process.argv[2]));
  await say({ ended: true });
} catch (error) {
  // Nobody hears this but a person who runs the child by hand to see why a file is refused.
  process.stderr.write(`${(error as Error).stack}\n`);
  const { code, detail } = error instanceof CannotRead ? error : { code: 'damaged' as const, detail: '' };
  await say({ refused: code, detail });
}
process.exit(0);
