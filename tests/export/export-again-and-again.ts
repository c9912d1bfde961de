import { makeExport } from '../../scripts/export/run.js';
import { writeBag } from '../../scripts/export-data/write-bag.js';
import type { Settings } from '../../src/settings.js';

/** Makes one bag after another (`<target>-1`, `-2`, …) until it is killed; says so when the first is being filled. */
const [settings, target] = process.argv.slice(2);
for (let number = 1; ; number += 1) {
  const wanted = { target: `${target}-${process.pid}-${number}`, typed: {}, settings: JSON.parse(settings!) as Settings, signal: new AbortController().signal };
  await makeExport({ ...wanted, onProgress: (name) => name === 'Materiały' && process.stdout.write('.') }, writeBag);
}
