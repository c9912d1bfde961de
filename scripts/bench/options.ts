import { parseArgs } from 'node:util';
import type { EngineName } from '../../src/search/index.js';

export interface BenchOptions {
  /** What is measured; everything when not given. */
  only: (typeof PARTS)[number] | undefined;
  /** Corpus sizes, in items. */
  sizes: number[];
  engines: EngineName[];
  meiliUrl: string | undefined;
  meiliKey: string | undefined;
  /** Seconds of load at each number of connections. */
  seconds: number;
  /** Where corpora are kept between runs; a temporary folder, removed at the end, when not given. */
  folder: string | undefined;
}

const PARTS = ['search', 'uploads'] as const;

/** Reads the command line; both engines are measured when `MEILI_URL` is set and none is named. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '1000,10000,50000' }, engine: { type: 'string' }, seconds: { type: 'string', default: '8' }, folder: { type: 'string' }, only: { type: 'string' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 100_000)) throw new Error('--sizes: whole numbers of 100 … 100000, for example 1000,10000');
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== undefined && !only) throw new Error(`--only: ${PARTS.join(' or ')}`);
  const meiliUrl = environment['MEILI_URL'] || undefined;
  const engines = readEngines(values.engine, meiliUrl);
  return { only, sizes, engines, meiliUrl, meiliKey: environment['MEILI_KEY'] || undefined, seconds: Number(values.seconds), folder: values.folder };
}

function readEngines(name: string | undefined, meiliUrl: string | undefined): EngineName[] {
  if (name !== undefined && name !== 'embedded' && name !== 'meilisearch') throw new Error('--engine: embedded or meilisearch');
  if (name === 'meilisearch' && !meiliUrl) throw new Error('--engine meilisearch needs MEILI_URL');
  if (name !== undefined) return [name];
  return meiliUrl ? ['embedded', 'meilisearch'] : ['embedded'];
}
