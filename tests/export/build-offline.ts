import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/shared/index.js';

/** Compiles the search of exported sites and the engine it takes from the server, as `npm run build` does. */
export function buildOffline(): void {
  for (const project of ['tsconfig.build.json', 'src/browser/offline/tsconfig.json']) {
    execFileSync(process.execPath, [join(projectRoot(), 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project], { cwd: projectRoot(), stdio: 'inherit' });
  }
}
