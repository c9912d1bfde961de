import type { Logger } from 'pino';
import type { KeeperEvents } from './search/index.js';
import { problemLine, type ProgressBars } from './shared/index.js';

/** What the keeper tells, as log lines for the operator and bars for a person at the terminal. */
export function keeperLog(logger: Logger, bars: ProgressBars): KeeperEvents {
  let told = '';
  return {
    onReading: (done, total) => bars.show('Czytanie treści', done, total),
    onIndexing: (engine, done, total) => bars.show(`Indeks ${engine}`, done, total),
    onRead: (library) => {
      bars.stop();
      // The same problems are not told again at every change of another file.
      const problems = library.problems.map(problemLine);
      if (problems.join('\n') === told) return;
      told = problems.join('\n');
      library.problems.forEach((problem, index) => logger[problem.severity === 'error' ? 'error' : 'warn']({ problem }, problems[index]));
    },
    onKept: (engine, report) => {
      // A log line must not run into a bar on the same terminal.
      bars.stop();
      for (const { id, fate } of report.fates) logger[fate === 'kept' ? 'debug' : 'info']({ engine, id, fate }, 'item');
      const changed = report.fates.filter(({ fate }) => fate !== 'kept').length;
      logger.info({ engine, rebuilt: report.rebuilt, items: report.fates.length, changed, milliseconds: Math.round(report.milliseconds) }, 'index in step');
    },
    onFailed: (engine, err) => {
      bars.stop();
      logger.warn({ engine, err }, 'index not in step, will try again');
    },
  };
}
