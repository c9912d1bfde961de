import type { EngineName } from '../../src/search/index.js';
import type { Measured } from './measure.js';
import { QUERY_CLASSES, type Query } from './queries.js';
import { percentiles } from './statistics.js';

/** One engine on one corpus. */
export interface Run {
  size: number;
  engine: EngineName;
  queries: readonly Query[];
  measured: Measured;
}

/** All tables as Markdown. */
export function tablesOf(runs: readonly Run[]): string {
  return [startTable(runs), speedTable(runs), loadTable(runs), ...runs.map(classTable), ratioTable(runs)].filter(Boolean).join('\n\n');
}

function startTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured }) => [
    `${size} ${engine}`,
    withProcessor(measured.coldStartSeconds, measured.coldProcessorSeconds),
    withProcessor(measured.rebuild.seconds, measured.rebuild.processorSeconds),
    withProcessor(measured.warmStartSeconds, measured.warmProcessorSeconds),
    megabytes(measured.peakMemory),
    megabytes(measured.memoryAfterStart),
    megabytes(measured.memoryAfterLoad),
  ]);
  return table('Start: seconds to the first page (of those, processor time of our process)', ['corpus', 'cold', 'index alone', 'warm, best of 3', 'peak MB, cold', 'MB after start', 'MB after load'], rows);
}

function speedTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured }) => [`${size} ${engine}`, ...three(measured.engine), ...three(measured.pages)]);
  return table('One connection, milliseconds', ['corpus', 'engine p50', 'p95', 'p99', 'page p50', 'p95', 'p99'], rows);
}

function loadTable(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ size, engine, measured }) =>
    measured.loads.map((load) => [`${size} ${engine}`, String(load.connections), load.pagesPerSecond.toFixed(0), load.p95.toFixed(0), load.processorMs.toFixed(2)]),
  );
  return table('Load', ['corpus', 'connections', 'pages/s', 'p97.5 ms', 'processor ms/page'], rows);
}

function classTable({ size, engine, queries, measured }: Run): string {
  const rows = QUERY_CLASSES.map((name) => {
    const ofClass = (times: readonly number[]) => times.filter((_, index) => queries[index]!.class === name);
    return [name, ...three(ofClass(measured.engine)), ...three(ofClass(measured.pages))];
  });
  return table(`${size} items, ${engine}, by class of query, milliseconds`, ['class', 'engine p50', 'p95', 'p99', 'page p50', 'p95', 'p99'], rows);
}

function ratioTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured }) => {
    const call = percentiles(measured.engine);
    const page = percentiles(measured.pages);
    const other = engine === 'embedded' ? runs.find((run) => run.size === size && run.engine === 'meilisearch') : undefined;
    const against = other && percentiles(other.measured.engine);
    const againstPage = other && percentiles(other.measured.pages);
    return [
      `${size} ${engine}`,
      ratio(page.p50, call.p50),
      ratio(page.p95, call.p95),
      against ? ratio(call.p50, against.p50) : '–',
      againstPage ? ratio(page.p50, againstPage.p50) : '–',
      againstPage ? ratio(page.p95, againstPage.p95) : '–',
    ];
  });
  return table('Ratios', ['corpus', 'page/engine p50', 'page/engine p95', 'embedded/Meilisearch engine p50', 'page p50', 'page p95'], rows);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function three(times: readonly number[]): string[] {
  const { p50, p95, p99 } = percentiles(times);
  return [p50, p95, p99].map((time) => time.toFixed(1));
}

function withProcessor(seconds: number, processor: number): string {
  return `${seconds.toFixed(1)} (${processor.toFixed(1)})`;
}

function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)}×`;
}
