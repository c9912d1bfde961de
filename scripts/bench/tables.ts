import type { EngineName } from '../../src/search/index.js';
import type { Block } from './block.js';
import { oneDecimal, table, three, whole } from './markdown-table.js';
import type { Measured } from './measure.js';
import { QUERY_CLASSES, type Query } from './queries.js';
import { ratioTables } from './ratio-tables.js';
import { percentiles } from './statistics.js';
import type { Typing } from './time-typing.js';

/** One engine on one corpus. */
export interface Run {
  size: number;
  engine: EngineName;
  queries: readonly Query[];
  measured: Measured;
}

/** All tables as Markdown. */
export function tablesOf(runs: readonly Run[]): string {
  const all = [corpusTable, startTable, speedTable, typingTable, readyTable, changeTable, loadTable].map((tableOf) => tableOf(runs));
  return [...all, ...runs.map(classTable), ...ratioTables(runs)].join('\n\n');
}

function corpusTable(runs: readonly Run[]): string {
  const ofSizes = runs.filter(({ size }, place) => runs.findIndex((run) => run.size === size) === place);
  const rows = ofSizes.map(({ size, measured: { rebuild } }) => [String(size), oneDecimal(rebuild.shape.passages), whole(rebuild.shape.wordsOfPassage), whole(rebuild.shape.words)]);
  return table('Corpora', ['items', 'passages an item', 'words a passage', 'words an item'], rows);
}

function startTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured: { cold, rebuild, warm, server } }) => [
    `${size} ${engine}`,
    withProcessor(cold),
    withProcessor(rebuild),
    withProcessor(warm),
    oneDecimal(server.ready.suggestions.seconds),
    oneDecimal(server.ready.similar.seconds),
    whole(cold.peakMemory),
    whole(server.memoryAfterStart),
    whole(server.memoryAfterLoad),
  ]);
  const head = ['corpus', 'cold', 'index alone', 'warm, best of 3', 'first suggestion, warm', 'first page of an item, warm', 'peak MB, cold', 'MB after start', 'MB after load'];
  return table('Start: seconds to the first page (of those, processor time of our process)', head, rows);
}

function speedTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured: { engine: calls, server } }) => [`${size} ${engine}`, ...[calls, server.pages, server.items, server.typing.suggestions.times].flatMap(three)]);
  const head = ['engine', 'search page', 'page of an item', 'suggestions'].flatMap((name) => [`${name} p50`, 'p95', 'p99']);
  return table('One connection, milliseconds', ['corpus', ...head], rows);
}

function typingTable(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ size, engine, measured: { server } }) =>
    (['search', 'suggestions'] as const).map((name) => [`${size} ${engine}`, name, ...three(server.typing[name].times), ...blockCells(server.typing[name])]),
  );
  const head = ['corpus', 'asked for', 'answer p50', 'p95', 'p99', 'stop p50', 'p95', 'p99', 'longest', 'longest in processor time'];
  return table('Typing words letter by letter, milliseconds; a stop is the longest the event loop stood still for one letter (1 is none)', head, rows);
}

function readyTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured: { server } }) => [`${size} ${engine}`, ...[server.ready.suggestions, server.ready.similar].flatMap(({ longestBlock }) => clockAndProcessor(longestBlock))]);
  const head = ['corpus', 'until the first suggestion', 'in processor time', 'from then until the first page of an item', 'in processor time'];
  return table('After a start: longest stop of the event loop, milliseconds', head, rows);
}

function blockCells({ typed, blocks }: Typing): string[] {
  const times = blocks.map(({ milliseconds }) => milliseconds);
  const processors = blocks.map(({ processor }) => processor);
  const longest = (all: readonly number[]) => `${oneDecimal(Math.max(...all))} („${typed[all.indexOf(Math.max(...all))]}”)`;
  return [...three(times), longest(times), longest(processors)];
}

function clockAndProcessor({ milliseconds, processor }: Block): string[] {
  return [milliseconds, processor].map(oneDecimal);
}

function changeTable(runs: readonly Run[]): string {
  const rows = runs.map(({ size, engine, measured: { updates } }) => [`${size} ${engine}`, ...[updates[1], updates[100]].flatMap((times) => [whole(percentiles(times).p50), whole(Math.max(...times))])]);
  return table('Changed items: milliseconds from handing them to the engine until a search finds all of them', ['corpus', '1 item, median of 5', 'most', '100 items, median of 5', 'most'], rows);
}

function loadTable(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ size, engine, measured }) =>
    measured.server.loads.map((load) => [`${size} ${engine}`, String(load.connections), whole(load.pagesPerSecond), whole(load.p975), load.processorMs.toFixed(2)]),
  );
  return table('Load', ['corpus', 'connections', 'pages/s', 'p97.5 ms', 'processor ms/page'], rows);
}

function classTable({ size, engine, queries, measured }: Run): string {
  const rows = QUERY_CLASSES.map((name) => {
    const ofClass = (times: readonly number[]) => times.filter((_, index) => queries[index]!.class === name);
    return [name, ...three(ofClass(measured.engine)), ...three(ofClass(measured.server.pages))];
  });
  return table(`${size} items, ${engine}, by class of query, milliseconds`, ['class', 'engine p50', 'p95', 'p99', 'page p50', 'p95', 'p99'], rows);
}

function withProcessor({ seconds, processorSeconds }: { seconds: number; processorSeconds: number }): string {
  return `${oneDecimal(seconds)} (${oneDecimal(processorSeconds)})`;
}
