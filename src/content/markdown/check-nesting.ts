import type { Problem } from '../../shared/index.js';

/**
 * Deeper than any person writes. The Markdown parser needs time that grows faster than the depth and the length of
 * lists, and overflows the stack in the end: 10 kB of `- - - -` took 50 s, 100 kB of `![[![[` took 46 s, during which
 * a server answers nobody.
 */
const MAX_DEPTH = 12;
/** Items of lists in one file; 2,000 take about 2 s, and the time grows with the square. */
const MAX_LIST_ITEMS = 2_000;
const INDENT_OF_A_LEVEL = 4;

const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Finds what would take minutes to render; the first such line is enough to act on. */
export function checkNesting(markdown: string, file: string, bodyLine: number): Problem[] {
  let listItems = 0;
  let openBrackets = 0;
  const fault = (line: number, message: string, advice: string): Problem[] => [
    { file, line: bodyLine + line, field: 'treść', severity: 'error', message, advice },
  ];
  for (const [index, line] of markdown.split('\n').entries()) {
    const { depth, items } = markersOf(line);
    listItems += items;
    openBrackets = line.trim() === '' ? 0 : bracketsAfter(line, openBrackets);
    if (depth > MAX_DEPTH || openBrackets > MAX_DEPTH) {
      return fault(index + 1, `zagnieżdżenie jest głębsze niż ${MAX_DEPTH} poziomów`, 'Uprość wyliczenie, cytat albo nawiasy w tym wierszu.');
    }
    if (listItems > MAX_LIST_ITEMS) {
      return fault(index + 1, `wyliczenia mają razem ponad ${MAX_LIST_ITEMS} punktów`, 'Zamień wykaz na załącznik w uploads albo podziel materiał.');
    }
  }
  return [];
}

/** Quotes and list items that open at the start of a line; how far it is indented counts as depth, too. */
function markersOf(line: string): { depth: number; items: number } {
  let depth = 0;
  let items = 0;
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(line); match; match = MARKER.exec(line)) {
    depth += 1;
    if (!match[0].endsWith('>')) items += 1;
  }
  const indent = /^[ \t]*/u.exec(line)![0].replaceAll('\t', '    ').length;
  return { depth: items > 0 ? depth + Math.floor(indent / INDENT_OF_A_LEVEL) : depth, items };
}

/** Brackets left open at the deepest point count; escaped ones do not matter at this precision. */
function bracketsAfter(line: string, before: number): number {
  let open = before;
  let deepest = before;
  for (const character of line) {
    if (character === '[') deepest = Math.max(deepest, (open += 1));
    else if (character === ']') open = Math.max(0, open - 1);
  }
  return deepest > MAX_DEPTH ? deepest : open;
}
