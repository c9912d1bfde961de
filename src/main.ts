import { createServer, type Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { createApp, SERVER_OPTIONS } from './app.js';
import { finishRestore } from './backup/index.js';
import { compose } from './compose.js';
import { keeperLog } from './keeper-log.js';
import { readSettings, SettingsError, type Settings } from './settings.js';
import { ProgressBars, todayInPoland } from './shared/index.js';
import { watchContent } from './watch-content.js';

/** How long answers under way may take after the order to stop. */
const CLOSING_MS = 10_000;
/** How often to look whether a day has passed or an engine has come back. */
const ROUND_MS = 30_000;

try {
  await start(readSettings(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function start(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.logLevel });
  const restored = await finishRestore(settings.state);
  if (restored) logger.warn({ backup: restored }, 'a restore that was killed has been finished');
  const events = keeperLog(logger, new ProgressBars());
  // While a start reads everything, the heap only grows, and sweeping it is in vain.
  const composed = await compose(settings, logger, { ...events, onRead: (library) => (keepHeapSmall(), events.onRead?.(library)) });
  const { keeper, editorial, mail } = composed;
  const resume = () => editorial.publisher.resume().catch((err: unknown) => logger.error({ err }, 'what was approved could not be published yet'));
  await resume();
  await keeper.refresh();
  mail?.start();
  editorial.imports.wake();

  const app = createApp(composed.services);
  app.set('trust proxy', settings.trustProxy);
  const server = createServer(SERVER_OPTIONS, app);
  await listen(server, settings);
  process.stderr.write(`Kongresoteka: ${settings.siteUrl}\n`);

  const refresh = () => keeper.refresh().catch((err: unknown) => logger.error({ err }, 'refresh failed'));
  const stopWatching = settings.watch ? watchContent({ content: settings.content, uploads: settings.uploads }, refresh) : async () => {};
  let tidied = '';
  const rounds = setInterval(() => {
    if (keeper.isDue) void refresh();
    void resume();
    mail?.wake();
    if (tidied !== todayInPoland()) void editorial.tidy().catch((err: unknown) => logger.error({ err }, 'what is too old could not be removed'));
    tidied = todayInPoland();
  }, ROUND_MS);

  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'closing');
    clearInterval(rounds);
    await stopWatching();
    await closeServer(server);
    await composed.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close(signal));
}

/**
 * The usual heap doubles before it is swept. On a cheap server memory is dearer than a twentieth of the throughput: 10,000 items
 * under load took 590 MB without this and 390 MB with it.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => resolve());
  });
}

/** New connections are refused, answers under way are finished, idle connections end at once. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return 'Ten port jest zajęty. Zatrzymaj program, który go używa, albo ustaw inny: PORT=3001 npm start';
  if (code === 'EACCES') return 'Brak uprawnień do portu lub folderu. Użyj portu powyżej 1024 i sprawdź prawa do folderu var.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
