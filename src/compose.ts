import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ItemCache, type Library, type ListedFile } from './content/index.js';
import { openShelf } from './open-shelf.js';
import { HarvestLedger } from './exchange/index.js';
import { createAnalyser, readDictionary, type Analyser } from './language/index.js';
import { IndexKeeper, keepRecogniser, LibrarySearch, SimilarItems, Suggestions, type EngineName, type KeeperEvents, type SearchEngine } from './search/index.js';
import { openOidc } from './people/index.js';
import { openEmbeddedEngine } from './search/embedded/index.js';
import { alone, withFallback } from './search/fallback/index.js';
import { openInsight, type SearchInsight } from './search/insight/index.js';
import { openEditorial, type Editorial } from './open-editorial.js';
import { openMail } from './open-mail.js';
import { openHandIn } from './open-hand-in.js';
import { openMaterials } from './open-materials.js';
import { openMeilisearchEngine } from './search/meilisearch/index.js';
import type { Mailer } from './submissions/index.js';
import type { Settings } from './settings.js';
import { DESK, projectRoot, todayInPoland, whenQuiet } from './shared/index.js';
import type { Desk, Health, Services } from './web/index.js';

export interface Composed {
  services: Services;
  keeper: IndexKeeper;
  editorial: Editorial;
  /** Letters, where a mail server is set; to be started when the content was read. */
  mail: Mailer | undefined;
  close(): Promise<void>;
}

/** A start has more urgent work: the first pages. */
const PREPARE_AFTER_MS = 2_000;

/** A deck takes a third of a second to read, and a round of the index looks at every item. */
const READINGS_TOGETHER = { quietMilliseconds: 200, mostMilliseconds: 2_000 };

/** Puts the parts together; the only place that names concrete engines and stores. */
export async function compose(settings: Settings, logger: Logger, events: KeeperEvents): Promise<Composed> {
  const dictionary = readDictionary();
  const analyser = createAnalyser(dictionary);
  const similar = new SimilarItems({ analyser, dictionary });
  const engines = await openEngines(settings, analyser);
  const [first, standIn] = engines;
  const cache = new ItemCache(join(settings.state, 'cache', 'items.db'));
  const searcher = standIn ? withFallback(first, standIn, { onChange: (status) => logger.warn(status, 'who answers searches has changed') }) : alone(first);
  // Many readings that come together are one round of the index.
  const catchUp = whenQuiet(() => void keeper.catchUp().catch((err: unknown) => logger.error({ err }, 'what was read of files is not in the index')), READINGS_TOGETHER);
  // Who waits for a file that was handed in is told at once, not with the next round.
  let handingIn: Awaited<ReturnType<typeof openHandIn>> | undefined;
  const shelf = openShelf(settings, logger, () => (catchUp(), handingIn?.handIn.checkNow()));
  const keeper = new IndexKeeper({
    folders: { content: settings.content, uploads: settings.uploads },
    cache,
    engines,
    analyser,
    masks: () => editorial.consents.masks(),
    materials: shelf,
    today: todayInPoland,
    events: {
      ...events,
      // Before the index is kept: what was read of files when the program last ran belongs into it.
      onRead: (library) => (events.onRead?.(library), shelf.take(filesOf(library))),
      onKept: (...kept) => (events.onKept?.(...kept), prepareLater()),
    },
  });
  const suggestions = new Suggestions({ library: () => keeper.library, analyser, today: todayInPoland });
  // Before most readers ask, and after the first search page: each takes a second or two at 10,000 items.
  const prepare = async () => {
    await suggestions.suggest('', 'pl');
    await similar.prepare(keeper.library, todayInPoland());
  };
  let preparing: NodeJS.Timeout | undefined;
  const prepareLater = () => {
    clearTimeout(preparing);
    preparing = setTimeout(() => void prepare().catch((err: unknown) => logger.error({ err }, 'suggestions or similar items not ready')), PREPARE_AFTER_MS).unref();
  };
  const materials = await openMaterials(settings, shelf);
  const onPublished = () => keeper.refresh().catch((err: unknown) => logger.error({ err }, 'what was published could not be read yet'));
  const editorial = openEditorial(settings, materials, { library: () => keeper.library, onPublished, onFault: (err, run) => logger.error({ err, run }, 'an import stopped') });
  const sessionOf = (edition: string, session: string) => ({ title: keeper.library.session(session)?.title ?? '', edition: keeper.library.edition(edition)?.name.pl ?? 'Krajowy Kongres Współpracy Lokalnej' });
  const mail = openMail(settings, { ...editorial, sessionOf }, logger);
  handingIn = await openHandIn(settings, editorial, logger);
  const version = programVersion();
  const insight = settings.searchInsight ? openSearchInsight(settings, logger) : undefined;
  const services: Services = {
    library: () => keeper.library,
    changedAt: () => (keeper.changedAt > shelf.changedAt ? keeper.changedAt : shelf.changedAt),
    search: new LibrarySearch({ searcher, library: () => keeper.library, analyser, materials: shelf, today: todayInPoland }),
    recognise: keepRecogniser(analyser),
    similar,
    suggest: (text, language) => suggestions.suggest(text, language),
    materials: shelf,
    harvest: new HarvestLedger(editorial.state, () => new Date()),
    today: todayInPoland,
    health: () => healthOf(keeper, first.name, searcher.status(), version),
    logger,
    insight,
    desk: openDesk(editorial, settings),
    editorial: { ...editorial, mail },
    revisions: editorial.revisions,
    handIn: handingIn.handIn,
    site: { url: settings.siteUrl, version, alsoAt: [`http://localhost:${settings.port}`, `http://127.0.0.1:${settings.port}`] },
    limits: { searchesPerMinute: settings.searchesPerMinute },
  };
  return {
    services,
    keeper,
    editorial,
    mail,
    close: async () => {
      clearTimeout(preparing);
      catchUp.cancel();
      await handingIn.close();
      await mail?.close();
      await editorial.imports.close();
      await shelf.close();
      editorial.close();
      insight?.close();
      await searcher.close();
      for (const engine of engines) await engine.close();
      cache.close();
    },
  };
}

/** Only what the public may see is worth the work. */
function filesOf(library: Library): ListedFile[] {
  return library.publicItems(todayInPoland()).flatMap(({ meta }) => meta.files);
}

/** The engine that answers first; with Meilisearch the embedded one stands in when it does not answer. */
async function openEngines(settings: Settings, analyser: Analyser): Promise<[SearchEngine] | [SearchEngine, SearchEngine]> {
  const embedded = await openEngine('embedded', settings, analyser);
  return settings.meiliUrl ? [await openEngine('meilisearch', settings, analyser), embedded] : [embedded];
}

/** One engine by its name. @throws when it is Meilisearch and no address is set */
export async function openEngine(name: EngineName, settings: Settings, analyser: Analyser): Promise<SearchEngine> {
  if (name === 'embedded') return openEmbeddedEngine(join(settings.state, 'index', 'embedded.db'), analyser);
  const { meiliUrl: url, meiliKey: key, meiliPrefix: prefix, meiliTimeout: timeoutMs } = settings;
  if (!url) throw new Error('MEILI_URL is not set');
  return openMeilisearchEngine({ url, prefix, timeoutMs, ...(key ? { key } : {}) }, analyser);
}

function openSearchInsight(settings: Settings, logger: Logger): SearchInsight {
  return openInsight({
    path: insightFile(settings),
    threshold: settings.searchInsightThreshold,
    days: settings.searchInsightDays,
    today: todayInPoland,
    events: {
      onFailed: (err) => logger.warn({ err }, 'searches are not being counted, will try again'),
      onMended: () => logger.info('searches are being counted again'),
      onSetAside: (file, err) => logger.error({ err, file }, 'the counts of searches were damaged and set aside'),
      onLost: (count) => logger.warn({ count }, 'too many different searches to count'),
    },
  });
}

function openDesk({ people, materials, submissions, invitations, publisher, revisions }: Editorial, settings: Settings): Desk {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, oidcName: name, siteUrl } = settings;
  const provider = issuer && clientId ? { ...openOidc({ issuer, clientId, clientSecret, redirectUri: siteUrl + DESK.arrival }), name } : undefined;
  const { incoming, queue, previews } = materials;
  const review = { submissions, invitations, publisher, revisions, queue, previews, folders: [incoming, settings.uploads] };
  return { people, provider, review, now: Date.now };
}

/** Where searches are counted; the report reads it as well. */
export function insightFile({ state }: Settings): string {
  return join(state, 'state', 'insight.db');
}

function healthOf(keeper: IndexKeeper, configured: string, searcher: { degraded: boolean; answering: string }, version: string): Health {
  const { library } = keeper;
  const items = library.publicItems(todayInPoland()).length;
  const isBehind = keeper.enginesBehind.length > 0;
  return {
    status: items === 0 && library.problems.length > 0 ? 'failing' : searcher.degraded || isBehind ? 'degraded' : 'ok',
    version,
    engine: { configured, answering: searcher.answering },
    items,
    problems: library.problems,
    ...(keeper.indexedAt ? { indexedAt: keeper.indexedAt.toISOString() } : {}),
  };
}

function programVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
