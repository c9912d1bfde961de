import { oneDecimal, ratio, table, whole } from '../markdown-table.js';
import { percentiles } from '../statistics.js';
import type { Crowd } from './crowd.js';
import type { Way, Ways } from './time-ways.js';
import type { Watched } from './watch-bombs.js';

export interface UploadTimes {
  ways: Ways[];
  watched: Watched[];
  crowd: Crowd;
}

const STEPS = ['accepted', 'read', 'checked', 'published', 'found'] as const satisfies readonly (keyof Way)[];

/** All tables of uploads as Markdown. */
export function uploadTables({ ways, watched, crowd }: UploadTimes): string {
  return [wayTable(ways), bombTable(watched), crowdTable(crowd)].join('\n\n');
}

function wayTable(all: readonly Ways[]): string {
  const rows = all.map(({ name, megabytes, ways }) => {
    const sums = ways.map((way) => STEPS.reduce((sum, step) => sum + way[step], 0));
    const approved = ways.map(({ published, found }) => published + found);
    return [name, oneDecimal(megabytes), String(ways.length), ...STEPS.map((step) => seconds(ways.map((way) => way[step]))), seconds(sums), seconds(approved)];
  });
  return table('Upload to searchable, seconds, p50 / p95', ['file', 'MB', 'runs', ...STEPS, 'in all', 'of it after the approval'], rows);
}

function seconds(milliseconds: readonly number[]): string {
  const { p50, p95 } = percentiles(milliseconds);
  return `${(p50 / 1000).toFixed(2)} / ${(p95 / 1000).toFixed(2)}`;
}

function bombTable(watched: readonly Watched[]): string {
  const rows = watched.map(({ name, kilobytes, before, highest, milliseconds, outcome }) => [name, whole(kilobytes), whole(before), whole(highest), difference(highest, before), (milliseconds / 1000).toFixed(1), outcome]);
  return table('Memory of the web process, MB', ['file', 'kB', 'before', 'highest', 'more', 'seconds', 'outcome'], rows);
}

function difference(one: number | undefined, other: number | undefined): string {
  return one === undefined || other === undefined ? '–' : (one - other).toFixed(0);
}

function crowdTable({ readers, pauseMs, phases }: Crowd): string {
  const first = percentiles(phases[0]!.pages);
  const rows = phases.map(({ name, seconds: lasted, pages, failed }) => {
    const { p50, p95, p99 } = percentiles(pages);
    return [name, lasted.toFixed(0), (pages.length / lasted).toFixed(0), ...[p50, p95, p99, Math.max(...pages)].map(oneDecimal), ratio(p50, first.p50), ratio(p95, first.p95), String(failed)];
  });
  return table(`Search pages of ${readers} readers, each asking every ${pauseMs / 1000} s, beside uploads at once, ms`, ['', 'seconds', 'pages/s', 'p50', 'p95', 'p99', 'longest', 'p50 to before', 'p95 to before', 'failed'], rows);
}
