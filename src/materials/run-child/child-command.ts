import type { Limits } from '../limits.js';
import type { Task } from '../messages.js';
import type { Sandbox } from './sandbox.js';

/** Everything a child may know of the environment. */
export const CHILD_ENVIRONMENT: Readonly<Record<string, string>> = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };

/** Program and arguments that do a task within the limits, as far as this machine can set them. */
export function childCommand(task: Task, sandbox: Sandbox, limits: Limits): string[] {
  // Pictures are encoded by a library that is no JavaScript (sharp).
  const permission = sandbox.permission.length > 0 && task.do === 'draw' ? [...sandbox.permission, '--allow-addons'] : sandbox.permission;
  const node = [process.execPath, `--max-old-space-size=${limits.childHeapMegabytes}`, ...permission, sandbox.child, JSON.stringify(task)];
  // Bound last: a new namespace would undo it.
  return [...resourceLimits(task, sandbox, limits), ...sandbox.alone, ...sandbox.bound, ...node];
}

/** Files a child may have open, which is none of ours but the upload. */
const MOST_FILES = 256;

/**
 * Memory counts what a process writes to (`--data`): a limit of addresses (`--as`) kills Node before it starts. A child whose
 * parent was killed has no timer, so processor time is limited as well. Without prlimit the shell does it; where neither can,
 * the limits of the heap and of time remain.
 */
function resourceLimits(task: Task, { prlimit }: Sandbox, limits: Limits): string[] {
  const seconds = Math.ceil((task.do === 'draw' ? limits.previewMilliseconds : limits.readMilliseconds) / 1000) + 5;
  if (prlimit) return [prlimit, `--data=${limits.childDataBytes}`, `--cpu=${seconds}`, `--nofile=${MOST_FILES}`, '--fsize=0', '--core=0', '--'];
  return ['/bin/sh', '-c', `ulimit -d ${Math.round(limits.childDataBytes / 1024)}; ulimit -t ${seconds}; ulimit -n ${MOST_FILES}; ulimit -f 0; ulimit -c 0; exec "$@"`, 'sh'];
}
