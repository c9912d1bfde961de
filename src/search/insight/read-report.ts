import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { daysBefore, weekOf } from './days.js';
import { LAYOUT } from './store.js';

export interface CountedQuery {
  query: string;
  times: number;
  /** How many of `times` came with filters. */
  filtered: number;
  /** What it found when it was last asked without filters; `null` when it never was. */
  results: number | null;
  /** How many of these have all the words. */
  complete: number | null;
  /** Items opened after it, the most opened first. */
  opened: Opened[];
}

export interface Opened {
  item: string;
  times: number;
}

export interface InsightReport {
  from: string;
  to: string;
  threshold: number;
  /** Queries at or above the threshold, the most frequent first. */
  queries: CountedQuery[];
  /** Queries of this week below the threshold: nobody can say which. */
  waiting: number;
}

/** The file is there and cannot be read. */
export class UnreadableInsight extends Error {
  override readonly name = 'UnreadableInsight';
}

/**
 * Reads the counts of the last days without changing them, beside a running server. Nothing counted yet is an empty report.
 * @throws UnreadableInsight for a damaged file, or one of another version of the program
 */
export function readReport(path: string, { today, days, threshold }: { today: string; days: number; threshold: number }): InsightReport {
  const period = { from: daysBefore(today, days - 1), to: today };
  if (!existsSync(path)) return { ...period, threshold, queries: [], waiting: 0 };
  try {
    return { ...period, threshold, ...read(path, { ...period, threshold, week: weekOf(today) }) };
  } catch (cause) {
    throw new UnreadableInsight('the counts of searches cannot be read', { cause });
  }
}

function read(path: string, { from, to, week, threshold }: { from: string; to: string; week: string; threshold: number }): Pick<InsightReport, 'queries' | 'waiting'> {
  // The driver passes over its option `readonly`; SQLite's own address does not.
  const database = new Database(`${pathToFileURL(path).href}?mode=ro`);
  try {
    database.exec('PRAGMA busy_timeout = 2000');
    const [layout] = database.prepare('PRAGMA user_version').raw().get() as [number];
    if (layout !== LAYOUT) throw new Error(`layout ${layout} instead of ${LAYOUT}`);
    const opened = openedByQuery(database.prepare(OPENED).raw().all(from, to) as [string, string, number][]);
    const rows = database.prepare(QUERIES).raw().all(from, to, threshold, from, to) as [string, number, number, number | null, number | null][];
    return {
      queries: rows.map(([query, times, filtered, results, complete]) => ({ query, times, filtered, results, complete, opened: opened.get(query) ?? [] })),
      waiting: (database.prepare('SELECT count(*) FROM waiting WHERE week = ?').raw().get(week) as [number])[0],
    };
  } finally {
    database.close();
  }
}

function openedByQuery(rows: readonly [string, string, number][]): Map<string, Opened[]> {
  const opened = new Map<string, Opened[]>();
  for (const [query, item, times] of rows) opened.set(query, [...(opened.get(query) ?? []), { item, times }]);
  return opened;
}

// The threshold may have been raised since: it holds for all days that are kept. Beside `max(day)` SQLite takes the other columns from the row of that day (lang_select, "bare columns").
const QUERIES = `
WITH
  counted AS (SELECT query, sum(times) AS times, sum(filtered) AS filtered FROM asked WHERE day BETWEEN ? AND ? AND query IN (SELECT query FROM asked GROUP BY query HAVING sum(times) >= ?) GROUP BY query),
  last AS (SELECT query, results, complete, max(day) FROM asked WHERE results IS NOT NULL AND day BETWEEN ? AND ? GROUP BY query)
SELECT counted.query, counted.times, counted.filtered, last.results, last.complete
FROM counted LEFT JOIN last USING (query)
ORDER BY counted.times DESC, counted.query`;

const OPENED = 'SELECT query, item, sum(times) AS times FROM opened WHERE day BETWEEN ? AND ? GROUP BY query, item ORDER BY times DESC, item';
