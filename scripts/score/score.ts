import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../../src/content/index.js';
import { collationKey, createAnalyser, readDictionary, type Analyser } from '../../src/language/index.js';
import { FACET_NAMES, indexStamp, parseQuery, Synonyms, type SearchDocument, type SearchEngine } from '../../src/search/index.js';
import { openEmbeddedEngine } from '../../src/search/embedded/index.js';
import { openMeilisearchEngine } from '../../src/search/meilisearch/index.js';
import { readSettings } from '../../src/settings.js';
import { ProgressBars } from '../../src/shared/index.js';
import { DEGRADATIONS, type Degradation } from './degrade.js';
import { measure, type Measurement, type Scores } from './measure.js';
import { readDocuments, readQueries, type JudgedDocument } from './read-set.js';

/**
 * Scores search on a judged set: a throw-away index with the site's own analyser, engine, query reading and ranking.
 * npm run score -- --documents D.jsonl --queries Q.jsonl [--engine embedded|meilisearch] [--degrade NAME] [--every N] [--json]
 */
const { values: options } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    engine: { type: 'string', default: 'embedded' },
    degrade: { type: 'string', default: 'none' },
    every: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const problem = faultOf(options);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
} else {
  await score(options as Required<typeof options>);
}

function faultOf({ documents, queries, engine, degrade, every }: typeof options): string | undefined {
  if (!documents || !queries) return 'Give --documents D.jsonl and --queries Q.jsonl.';
  if (engine !== 'embedded' && engine !== 'meilisearch') return 'An engine is embedded or meilisearch.';
  if (!Object.hasOwn(DEGRADATIONS, degrade)) return `A degradation is one of: ${Object.keys(DEGRADATIONS).join(', ')}.`;
  return /^[1-9]\d*$/u.test(every) ? undefined : '--every takes a whole number from 1.';
}

async function score({ documents, queries, engine: name, degrade, every, json }: Required<typeof options>): Promise<void> {
  const settings = readSettings(process.env);
  const analyser = createAnalyser(await readDictionary());
  const { synonyms } = await readLibrary({ content: settings.content, uploads: settings.uploads });
  const compiled = new Synonyms(synonyms, analyser);
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  const engine = await openEngine(name, folder, analyser);
  const bars = new ProgressBars();
  try {
    const started = performance.now();
    const indexed = readDocuments(documents!).map(toDocument);
    await engine.rebuild(indexed, indexStamp(analyser), (done, total) => bars.show('Index', done, total));
    bars.stop();
    const seconds = (performance.now() - started) / 1000;
    const change = DEGRADATIONS[degrade as Degradation];
    const asked = readQueries(queries!).filter((_, index) => index % Number(every) === 0);
    const result = await measure(engine, asked, (text) => parseQuery(change(text), analyser, compiled));
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    print({ engine: name, degrade, documents: indexed.length, ...result, indexSeconds: seconds, peakMegabytes }, json);
    if (name === 'meilisearch') await engine.rebuild([], indexStamp(analyser));
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openEngine(name: string, folder: string, analyser: Analyser): Promise<SearchEngine> {
  if (name === 'embedded') return openEmbeddedEngine(join(folder, 'index.db'), analyser);
  const { meiliUrl, meiliKey } = readSettings(process.env);
  if (!meiliUrl) throw new Error('Set MEILI_URL to score on Meilisearch.');
  return openMeilisearchEngine({ url: meiliUrl, prefix: `score-${process.pid}`, timeoutMs: 30_000, ...(meiliKey ? { key: meiliKey } : {}) }, analyser);
}

function toDocument({ id, title, text }: JudgedDocument): SearchDocument {
  return {
    id,
    digest: id,
    text: { title, names: '', labels: '', summary: '', body: text },
    facets: Object.fromEntries(FACET_NAMES.map((facet) => [facet, []])) as unknown as SearchDocument['facets'],
    published: 20260101,
    passageEnds: [],
    titleKey: collationKey(title),
  };
}

type Report = Measurement & { engine: string; degrade: string; documents: number; indexSeconds: number; peakMegabytes: number };

function print(report: Report, asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(report));
    return;
  }
  const row = (label: string, scores: Scores) =>
    `${label.padEnd(8)} ${String(scores.queries).padStart(6)}  ${[scores.r1, scores.r3, scores.r10, scores.mrr10, scores.empty].map((value) => value.toFixed(3)).join('  ')}`;
  console.log(`${report.engine}, ${report.documents} documents, queries: ${report.degrade}`);
  console.log('         queries  R@1    R@3    R@10   MRR@10 empty');
  console.log(row('all', report.all));
  console.log(row('named', report.named));
  console.log(`p50 ${report.p50.toFixed(1)} ms, p95 ${report.p95.toFixed(1)} ms; index ${report.indexSeconds.toFixed(1)} s; peak memory ${Math.round(report.peakMegabytes)} MB`);
}
