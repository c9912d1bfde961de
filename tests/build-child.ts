import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/shared/index.js';

/** Compiles the program when what children run of it has changed since; `npm run build` writes the same files. */
export default function buildChild(): void {
  const built = statSync(join(projectRoot(), 'dist', 'server.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isNewer = ['src/materials', 'src/shared'].some((folder) => sources(join(projectRoot(), folder)).some((file) => statSync(file).mtimeMs > built));
  if (isNewer) execFileSync(process.execPath, [join(projectRoot(), 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], { cwd: projectRoot(), stdio: 'inherit' });
}

function sources(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}
