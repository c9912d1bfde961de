import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkUpload, findSandbox, preflight, readMaterial } from '../../src/materials/index.js';
import { problemLine } from '../../src/shared/index.js';
import { printMaterial } from './print-material.js';

/**
 * What the library reads of a file, and what its speaker would be told: `npm run read-material -- FILE [--json]`. Nothing is kept.
 * Exit 1 when the file would be refused.
 */
const [path, ...options] = process.argv.slice(2).toSorted((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
if (!path || path.startsWith('--') || options.some((option) => option !== '--json')) {
  console.error('Użycie: npm run read-material -- PLIK [--json]');
  process.exitCode = 2;
} else if (!(await stat(path).catch(() => undefined))?.isFile()) {
  console.error(`Nie ma takiego pliku: ${path}`);
  process.exitCode = 2;
} else {
  await readAndPrint(path, options.includes('--json'));
}

async function readAndPrint(file: string, asJson: boolean): Promise<void> {
  const checked = await checkUpload(file, basename(file));
  const started = performance.now();
  const result = 'problems' in checked ? checked : await readMaterial(file, { type: checked.type, name: checked.name, sandbox: await findSandbox() });
  if ('problems' in result) {
    console.log(asJson ? JSON.stringify(result, null, 2) : result.problems.map(problemLine).join('\n'));
    process.exitCode = 1;
  } else if (!('problems' in checked)) {
    const findings = preflight(result.reading);
    const report = { ...checked, milliseconds: Math.round(performance.now() - started), reading: result.reading, findings };
    console.log(asJson ? JSON.stringify(report, null, 2) : printMaterial(report));
  }
}
