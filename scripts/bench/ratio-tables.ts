import { ratio, table } from './markdown-table.js';
import { percentiles } from './statistics.js';
import type { Run } from './tables.js';

/** What is compared, of one run. */
const FIGURES: Readonly<Record<string, (measured: Run['measured']) => number | undefined>> = {
  'engine p50': ({ engine }) => percentiles(engine).p50,
  'engine p95': ({ engine }) => percentiles(engine).p95,
  'page p50': ({ server }) => percentiles(server.pages).p50,
  'page p95': ({ server }) => percentiles(server.pages).p95,
  'page of an item p95': ({ server }) => percentiles(server.items).p95,
  'index alone': ({ rebuild }) => rebuild.seconds,
  'change of 1': ({ updates }) => percentiles(updates[1]).p50,
  'change of 100': ({ updates }) => percentiles(updates[100]).p50,
  'warm start': ({ warm }) => warm.seconds,
  'memory after load': ({ server }) => server.memoryAfterLoad,
};

/** Page against engine, one engine against the other, one size against the one before. */
export function ratioTables(runs: readonly Run[]): string[] {
  const of = (size: number, engine: string) => runs.find((run) => run.size === size && run.engine === engine);
  const sizes = [...new Set(runs.map(({ size }) => size))];
  const engines = [...new Set(runs.map(({ engine }) => engine))];
  const against = (title: string, pairs: readonly (readonly [string, Run | undefined, Run | undefined])[]) => {
    const rows = pairs.map(([name, one, other]) => [name, ...Object.values(FIGURES).map((figure) => ratio(one && figure(one.measured), other && figure(other.measured)))]);
    return rows.length > 0 ? [table(title, ['', ...Object.keys(FIGURES)], rows)] : [];
  };
  const grown = engines.flatMap((engine) => sizes.slice(1).map((size, before) => [`${size} to ${sizes[before]} ${engine}`, of(size, engine), of(sizes[before]!, engine)] as const));
  const compared = engines.length > 1 ? sizes.map((size) => [String(size), of(size, 'embedded'), of(size, 'meilisearch')] as const) : [];
  return [pageTable(runs), ...against('The larger corpus to the smaller', grown), ...against('Embedded to Meilisearch', compared)];
}

function pageTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured }) => {
    const [call, page] = [percentiles(measured.engine), percentiles(measured.server.pages)];
    return [`${size} ${engine}`, ratio(page.p50, call.p50), ratio(page.p95, call.p95)];
  });
  return table('Page to engine', ['corpus', 'p50', 'p95'], rows);
}
