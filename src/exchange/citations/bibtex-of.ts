import { citationPlugins } from './citation-plugins.js';
import type { CslDate, CslItem } from './to-csl.js';

/**
 * BibTeX of items, one entry each, ending with a line break; empty for none. The key of an entry is the id of the item, so it
 * is the same in every file. Letters stand as they are (UTF-8, as managers and biber read it).
 */
export function bibtexOf(items: readonly CslItem[]): string {
  const mapped = items.map(({ accessed: _told, ...item }) => ({ ...(asTex(item) as CslItem), issued: monthOf(item.issued), 'citation-key': item.id }));
  const entries = withOurSettings(() => citationPlugins().output.format('bibtex', mapped, { format: 'object' }));
  return entries.map(({ type, label, properties }, at) => entryText(type, label, { ...properties, ...beyondBibtex(items[at]!) })).join('\n');
}

function entryText(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/**
 * What citation-js leaves out of BibTeX though managers read it (pandoc, bibutils, JabRef, Zotero): the day, the language, the
 * abstract, keywords and, from the second on, the version. The title is in braces as a whole: in a language with capitals of its
 * own nothing may be recased, and citation-js braces only words of ASCII letters („Łęgów” became „łęgów”).
 */
function beyondBibtex(item: CslItem): Record<string, string> {
  const { title, abstract, keyword } = asTex(item) as CslItem;
  const [, , day] = item.issued['date-parts'][0];
  // Without its region: „pl-x” is no language to `Intl` and would be a fault.
  const [code = 'pl'] = item.language.split('-');
  const language = LANGUAGES.of(code)?.toLowerCase() ?? code;
  return {
    title: `{${title}}`,
    ...(day === undefined ? {} : { day: String(day) }),
    ...(item.accessed ? { urldate: dayOf(item.accessed) } : {}),
    language,
    langid: language,
    ...(Number(item.version) > 1 ? { version: item.version } : {}),
    abstract,
    ...(keyword ? { keywords: keyword } : {}),
  };
}

/** biblatex calls languages by their English names: `polish`. */
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The day somebody looked at it; citation-js makes an English note of it. */
function dayOf({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
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
function withOurSettings<Written>(write: () => Written): Written {
  const { format } = citationPlugins().config.get('@bibtex');
  const before = { ...format };
  Object.assign(format, { asciiOnly: false, checkLabel: false });
  try {
    return write();
  } finally {
    Object.assign(format, before);
  }
}
