import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openInsight, readReport, type InsightEvents, type InsightReport, type SearchInsight } from '../../../src/search/insight/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';

/** A Monday. */
export const TODAY = '2026-11-23';

/** Statistics on a file of their own, with a day and a clock that the test moves. */
export interface Counting {
  insight: SearchInsight;
  path: string;
  told: string[];
  /** What the clock says. */
  at: { day: string; minutes: number };
  /** Asks so many times, each long enough after the other to count. */
  ask(query: string, times: number, answer?: Partial<{ results: number; full: number; isFiltered: boolean }>): void;
  report(days?: number, threshold?: number): InsightReport;
  /** Writes, and gives the report's queries with their times. */
  counted(): Record<string, number>;
}

export function counting({ path = join(temporaryFolder(), 'state', 'insight.db'), threshold = 3, days = 400 } = {}): Counting {
  const at = { day: TODAY, minutes: 0 };
  const told: string[] = [];
  const events: InsightEvents = {
    onFailed: (error) => told.push(`failed: ${(error as { code?: string }).code ?? (error as Error).message}`),
    onMended: () => told.push('mended'),
    onSetAside: () => told.push('set aside'),
    onLost: (count) => told.push(`lost ${count}`),
  };
  const insight = openInsight({ path, threshold, days, today: () => at.day, now: () => at.minutes * 60_000, events, everyMs: 3_600_000 });
  const report = (period = 30, least = threshold) => readReport(path, { today: at.day, days: period, threshold: least });
  return {
    insight,
    path,
    told,
    at,
    ask: (query, times, answer = {}) => {
      for (let time = 0; time < times; time += 1) {
        at.minutes += 11;
        insight.searched(query, { results: 5, full: 5, isFiltered: false, ...answer });
      }
    },
    report,
    counted: () => {
      insight.flush();
      return Object.fromEntries(report().queries.map(({ query, times }) => [query, times]));
    },
  };
}

/** Every byte the statistics left on the disk, in any file. */
export function bytesOf(path: string): Buffer {
  const folder = dirname(path);
  return Buffer.concat(readdirSync(folder).sort().map((name) => readFileSync(join(folder, name))));
}
