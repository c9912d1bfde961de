import { stringify } from 'yaml';
import { ITEM_ID } from './schema/common-fields.js';

/** The order fields stand in our files: who it is, where it belongs, its days and rights, then what its kind adds. */
const FIRST = ['id', 'kind', 'title', 'subtitle', 'lang', 'summary', 'plainSummary', 'translations', 'creators', 'contributors', 'speakers', 'moderators', 'organisations', 'edition', 'session', 'basis', 'topics', 'methods', 'sectors', 'regions', 'places', 'period', 'dates', 'version', 'versions', 'licence', 'access', 'attribution', 'workflow', 'withdrawn', 'deck', 'files', 'links'];
const FOLDERS = new Map([['case-study', 'case-studies'], ['panel-note', 'panel-notes'], ['presentation', 'presentations']]);
/** Of the words in a file name; the rest only makes lists hard to read. */
const SLUG_LENGTH = 50;

/**
 * An item as a file: YAML front matter and body, so that reading it gives the same again. Fields without a value are left out.
 * Nothing is checked here; whoever writes has read it back with `itemParser`.
 */
export function toMarkdown(meta: Readonly<Record<string, unknown>>, body: string): string {
  const known = FIRST.filter((name) => name in meta);
  const ordered = withoutEmpty(Object.fromEntries([...known, ...Object.keys(meta).filter((name) => !FIRST.includes(name))].map((name) => [name, meta[name]])));
  const yaml = stringify(ordered, { lineWidth: 120, version: '1.2' });
  return `---\n${yaml}---\n\n${body.replaceAll('\r\n', '\n').trim()}\n`;
}

/**
 * Where a new item's file stands, below `content/`: `case-studies/kkwl-2026-0140-tytul.md`.
 * @throws RangeError for an id that is none: it becomes part of a path
 */
export function itemFile(id: string, kind: string, title: string): string {
  const folder = FOLDERS.get(kind);
  if (!ITEM_ID.test(id) || !folder) throw new RangeError(`no item can be called ${id} (${kind})`);
  return `${folder}/${[id, slug(title)].filter(Boolean).join('-')}.md`;
}

function slug(title: string): string {
  const letters = title.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{Mn}/gu, '');
  const words = letters.match(/[a-z0-9]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= SLUG_LENGTH) break;
    name = name ? `${name}-${word}` : word;
  }
  return name;
}

/** A value without the fields that say nothing. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !isEmpty(each)).map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (isEmpty(each) ? [] : [[name, withoutEmpty(each)]])));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
