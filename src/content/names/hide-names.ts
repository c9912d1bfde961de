import type { NameFinder } from './name-finder.js';

/** What stands in the place of a name. */
export const REMOVED = { pl: '[imię i nazwisko usunięte]', en: '[name removed]' } as const;
/** In addresses within a page, which are made from words. */
const REMOVED_SLUG = 'usunieto';

/** A text without the names. */
export function hideInText(text: string, finder: NameFinder, removed: string = REMOVED.pl): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of finder.find(text)) {
    if (start < at) continue;
    hidden += text.slice(at, start) + removed;
    at = end;
  }
  return hidden + text.slice(at);
}

/** An anchor without the names: `wystapienie-jana-kowalskiego` → `wystapienie-usunieto`. */
export function hideInAnchor(anchor: string, finder: NameFinder): string {
  return hideInText(anchor, finder, REMOVED_SLUG);
}

/**
 * Rendered HTML without the names, also where markup stands between the words, and in the anchors and descriptions of its
 * tags. Addresses of other sites stay: without them a source could not be opened.
 */
export function hideInHtml(html: string, finder: NameFinder, removed: string): string {
  const pieces = html.split(TAG).map((text, index) => ({ text, isTag: index % 2 === 1 }));
  // What is read in one go: text across tags within a line, apart between blocks.
  const read = pieces.map(({ text, isTag }) => (isTag ? (INLINE.test(text) ? '' : '\u0000') : text));
  const spans = finder.find(read.join(''));
  let at = 0;
  return pieces
    .map(({ text, isTag }, index) => {
      const start = at;
      at += read[index]!.length;
      return isTag ? hideInTag(text, finder, removed) : cutOut(text, start, spans, removed);
    })
    .join('');
}

const TAG = /(<(?:"[^"]*"|'[^']*'|[^'">])*>)/u;
const INLINE = /^<\/?(?:a|abbr|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|u)\b/u;

/** The part of a text that is left; a name that goes on in the next piece is replaced where it begins. */
function cutOut(text: string, offset: number, spans: readonly { start: number; end: number }[], removed: string): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of spans) {
    const [from, to] = [start - offset, end - offset];
    if (to <= at || from >= text.length) continue;
    kept += text.slice(at, Math.max(at, from)) + (from >= 0 ? removed : '');
    at = Math.min(text.length, to);
  }
  return kept + text.slice(at);
}

function hideInTag(tag: string, finder: NameFinder, removed: string): string {
  return tag
    .replace(/(\s(?:id|aria-describedby|aria-labelledby)="|\shref="#)([^"]*)/gu, (_, name: string, anchor: string) => name + hideInAnchor(anchor, finder))
    .replace(/(\s(?:alt|title|aria-label)=")([^"]*)/gu, (_, name: string, text: string) => name + hideInText(text, finder, removed));
}
