import { addressOf, SUGGESTIONS } from '../../src/shared/index.js';
import { BenchServer } from './bench-server.js';
import type { Block } from './block.js';
import { Random } from './corpus/random.js';
import { loadPages, type Load } from './load-pages.js';
import type { EngineTask } from './open-engine.js';
import { addressOfQuery, type Query } from './queries.js';
import { sampleItems } from './sample-items.js';
import { timePages } from './time-pages.js';
import { timeTyping, typedLetters, type Typing } from './time-typing.js';

/** What the running program answers, over HTTP. */
export interface ServerTimes {
  ready: Ready;
  /** Megabytes, with suggestions and similar items. */
  memoryAfterStart: number | undefined;
  memoryAfterLoad: number | undefined;
  /** Milliseconds in the order of the queries. */
  pages: number[];
  /** Pages of items, with what is similar. */
  items: number[];
  typing: { search: Typing; suggestions: Typing };
  loads: Load[];
}

/** What is made after a start, while pages are answered already: each when somebody asks as soon as the one before is there. */
interface Ready {
  suggestions: ReadyAt;
  /** The first page of an item waits for what is similar. */
  similar: ReadyAt;
}

interface ReadyAt {
  /** Since the start of the process. */
  seconds: number;
  /** The longest stop of the event loop since the step before. */
  longestBlock: Block;
}

const CONNECTIONS = [1, 8, 32];
/** A server that has just started still watches folders and collects garbage. */
const SETTLE_MS = 3000;
const SEED = 13;

/** One server from its start to its end, one thing after another. */
export async function measureServer(task: EngineTask, { warmUp, asked }: { warmUp: Query[]; asked: Query[] }, seconds: number, tell: (step: string) => void): Promise<ServerTimes> {
  tell('start of a server, suggestions and similar items');
  const server = await BenchServer.start(task);
  const items = [...new Set(sampleItems(task.content, new Random(SEED)).map(({ id }) => addressOf('item', 'pl', { id })))];
  const ready = await getReady(server, items[0]!);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const memoryAfterStart = server.memory()?.now;
  tell('pages');
  await timePages(server.url, warmUp.map(addressOfQuery));
  const pages = await timePages(server.url, asked.map(addressOfQuery));
  tell('pages of items');
  const itemTimes = await timePages(server.url, items);
  const typed = typedLetters(task.content);
  tell(`typing, ${typed.length} questions: search`);
  const search = await timeTyping(server, typed, (text) => addressOfQuery({ class: 'prefix', text, filters: {}, sort: undefined, page: 1 }));
  tell('typing: suggestions');
  const suggestions = await timeTyping(server, typed, (text) => suggestionsFor(text));
  const loads: Load[] = [];
  for (const connections of CONNECTIONS) {
    tell(`${connections} connections`);
    loads.push(await loadPages(server, asked, connections, seconds));
  }
  const memoryAfterLoad = server.memory()?.now;
  await server.stop();
  return { ready, memoryAfterStart, memoryAfterLoad, pages, items: itemTimes, typing: { search, suggestions }, loads };
}

/** Both are made one after the other, as the program does by itself some seconds after a start. */
async function getReady(server: BenchServer, item: string): Promise<Ready> {
  const begun = performance.now();
  const first = async (address: string): Promise<ReadyAt> => {
    const longestBlock = await server.longestBlock(() => timePages(server.url, [address]));
    return { seconds: server.startSeconds + (performance.now() - begun) / 1000, longestBlock };
  };
  return { suggestions: await first(suggestionsFor('ra')), similar: await first(item) };
}

function suggestionsFor(text: string): string {
  return `${SUGGESTIONS.pl}?${new URLSearchParams({ q: text })}`;
}
