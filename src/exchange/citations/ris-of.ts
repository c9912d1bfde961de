import { citationPlugins } from './citation-plugins.js';
import type { CslItem } from './to-csl.js';

/**
 * RIS of items, one record each, with the line breaks RIS asks for (CR LF); empty for none. One line is one field, so texts
 * have no line breaks.
 */
export function risOf(items: readonly CslItem[]): string {
  return items.map((item) => `${[...beyondRis(onOneLine(item) as CslItem)].join('\r\n')}\r\n`).join('');
}

/** Citation-js tells the publisher of reports alone, and no version, for which RIS has the edition; a first version is not named. */
function* beyondRis(item: CslItem): Generator<string> {
  for (const line of lines(citationPlugins().output.format('ris', [item], { format: 'text' }))) {
    if (line.startsWith('PB  -')) continue;
    if (line.startsWith('ER  -')) {
      yield `PB  - ${item.publisher}`;
      if (Number(item.version) > 1) yield `ET  - ${item.version}`;
    }
    yield line;
  }
}

/**
 * citation-js cuts long lines after 70 letters, in the middle of words, and managers put a space where they join them: what
 * begins with no tag belongs to the line before. It takes every speech for a recording; RIS has a type for slides, and ours are.
 * Months and days have two digits in RIS (`YYYY/MM/DD`), not in citation-js.
 */
function lines(text: string): string[] {
  const joined = text.trim().replace(/\n(?![A-Z][A-Z0-9] {2}-(?: |$))/gmu, '');
  return joined.split('\n').map((line) => (line === 'TY  - SOUND' ? 'TY  - SLIDE' : line.startsWith('ER  -') ? 'ER  - ' : isDate(line) ? line.replace(/\/(\d)(?=\/|$)/gu, '/0$1') : line));
}

function isDate(line: string): boolean {
  return /^(?:DA|Y1|Y2) {2}- \d/u.test(line);
}

/** Without line breaks and double spaces nothing in a text can look like a tag. */
function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  // Keywords are cut at commas, and what stands after one would begin with a space.
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === 'keyword' ? String(part).replace(/\s*,\s*/gu, ',') : onOneLine(part)]));
}
