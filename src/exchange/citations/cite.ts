import { LRUCache } from 'lru-cache';
import { withoutMarks, type CitationPiece } from './pieces.js';
import { StyleEngine } from './style-engine.js';
import { STYLES, type LOCALES, type StyleName } from './styles.js';
import type { CslItem } from './to-csl.js';

/** One way of citing an item. */
export interface Citation {
  style: StyleName;
  pieces: CitationPiece[];
}

type Language = keyof typeof LOCALES;

/** Citations of what was asked for last; one holds some 2 kB. */
const KEPT = 2_000;
const kept = new LRUCache<string, readonly Citation[]>({ max: KEPT });
const engines = new Map<string, StyleEngine>();

/** How an item is cited, in every style (https://docs.citationstyles.org/en/stable/specification.html). The same item again costs nothing. */
export function citationsOf(item: CslItem, language: Language): readonly Citation[] {
  const key = `${language} ${JSON.stringify(item)}`;
  const known = kept.get(key);
  if (known) return known;
  const { abstract: _abstract, keyword: _keyword, ...cited } = item;
  const clean = plain(cited) as object;
  const citations = STYLES.map((style) => ({ style, pieces: engineOf(style, language).cite(clean) }));
  kept.set(key, citations);
  return citations;
}

/** Every text in it as citeproc may get it. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

function engineOf(style: StyleName, language: Language): StyleEngine {
  const key = `${style} ${language}`;
  const engine = engines.get(key) ?? new StyleEngine(style, language);
  engines.set(key, engine);
  return engine;
}
