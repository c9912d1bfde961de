import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/shared/index.js';

/** Runs a script of this folder in a process of its own: the task goes in and the answer comes out as JSON. @throws when it fails */
export function runChild<Answer>(script: string, task: object): Promise<Answer> {
  const path = join(projectRoot(), 'scripts/bench', script);
  const child = spawn(process.execPath, ['--import', 'tsx', path], { cwd: projectRoot(), stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(printed) as Answer) : reject(new Error(`${script} ended with ${code}`))));
  });
}

/** What the parent wants, in a child. */
export function readTask<Task>(): Task {
  return JSON.parse(readFileSync(0, 'utf8')) as Task;
}
