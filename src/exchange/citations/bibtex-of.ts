import { citationPlugins } from './citation-plugins.js';
import type { CslDate, CslItem } from './to-csl.js';

/**
 * BibTeX of items, one entry each, ending with a line break; empty for none. The key of an entry is the id of the item, so it
 * is the same in every file. Letters stand as they are (UTF-8, as managers and biber read it).
 */
export function bibtexOf(items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const entries = items.map((item) => ({ ...(asTex(item) as CslItem), issued: monthOf(item.issued), 'citation-key': item.id }));
  return withOurSettings(() => `${citationPlugins().output.format('bibtex', entries, { format: 'text' }).trim().replace(/^\}\n(?=@)/gmu, '}\n\n')}\n`);
}

/** BibTeX has a month and no day; citation-js writes both into the month, which styles then print as it stands. */
function monthOf({ 'date-parts': [[year, month]] }: CslDate): CslDate {
  return { 'date-parts': [[year, month].filter((part) => part !== undefined)] };
}

/** Addresses and codes are written as they are. */
const VERBATIM: ReadonlySet<string> = new Set(['URL', 'DOI', 'id', 'type', 'language']);

/** Signs that mean something to TeX, or that citation-js would take for its own markup. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

function asTex(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').replace(/[\\{}~^<>$&#%_]/gu, (sign) => SIGNS[sign]!);
  if (Array.isArray(value)) return value.map(asTex);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, VERBATIM.has(name) ? part : asTex(part)]));
}

/**
 * citation-js escapes for TeX only together with turning letters into commands, and then drops those it has no command for
 * (Cyrillic): we escape ourselves. It refuses keys with a hyphen, which BibTeX allows. The settings are those of the whole
 * program, so they are put back.
 */
function withOurSettings(write: () => string): string {
  const { format } = citationPlugins().config.get('@bibtex');
  const before = { ...format };
  Object.assign(format, { asciiOnly: false, checkLabel: false });
  try {
    return write();
  } finally {
    Object.assign(format, before);
  }
}
