import { openSync, readSync } from 'node:fs';

/**
 * Loaded into the built server before its own code (`node --import`): tells the bench over IPC how long the event loop
 * stood still at most between the orders `start` and `stop`, by the clock and in processor time of its thread. On a
 * machine with other work the clock tells of that work as well, the processor does not.
 */
const TICK_MS = 1;
const threadTimes = openThreadTimes();
const text = Buffer.alloc(64);
let longest = { milliseconds: 0, processor: 0 };
let last = now();
let ticking;

process.on('message', (order) => {
  if (order === 'start') {
    longest = { milliseconds: 0, processor: 0 };
    last = now();
    ticking = setInterval(tick, TICK_MS);
    process.send?.('started');
  } else {
    // A stop ends with the next tick, so that tick must have come.
    setTimeout(() => {
      clearInterval(ticking);
      process.send?.(longest);
    }, 3 * TICK_MS);
  }
});
// The server may end when it wants to.
process.channel?.unref();

function tick() {
  const { milliseconds, processor } = now();
  longest = { milliseconds: Math.max(longest.milliseconds, milliseconds - last.milliseconds), processor: Math.max(longest.processor, processor - last.processor) };
  last = { milliseconds, processor };
}

function now() {
  return { milliseconds: performance.now(), processor: processorTime() };
}

/** Of this thread alone, in milliseconds; 0 where the system does not tell. */
function processorTime() {
  if (threadTimes === undefined) return 0;
  // The first number: nanoseconds on a processor (Linux, Documentation/scheduler/sched-stats.rst).
  return Number(text.toString('latin1', 0, readSync(threadTimes, text, 0, text.length, 0)).split(' ')[0]) / 1e6;
}

function openThreadTimes() {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return undefined;
  }
}
