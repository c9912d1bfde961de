import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/shared/index.js';

/** Compiles the search of exported sites, as `npm run build` does. */
export function buildOffline(): void {
  execFileSync(process.execPath, [join(projectRoot(), 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'src/browser/offline/tsconfig.json'], { cwd: projectRoot(), stdio: 'inherit' });
}
