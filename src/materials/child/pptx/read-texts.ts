import type { Limits } from '../../limits.js';
import type { Parts } from '../office/open-parts.js';
import { walkXml } from '../office/walk-xml.js';

/** The words of diagrams (SmartArt) and charts: paragraphs, and the names of series and categories, each once. */
export async function readTexts(parts: Parts, names: readonly string[], limits: Limits): Promise<string[]> {
  const texts = new Set<string>();
  for (const name of names) {
    let current: string | undefined;
    let isWord = false;
    /** Inside of a cache of words; the caches of numbers are left out. */
    let isCache = false;
    await walkXml(parts.read(name), limits, {
      open: ({ name: element }) => {
        if (element === 'c:strCache') isCache = true;
        if (element === 'a:p' || (element === 'c:v' && isCache)) current = '';
        isWord = element === 'a:t' || (element === 'c:v' && isCache);
      },
      text: (text) => {
        if (isWord && current !== undefined) current += text;
      },
      close: (element) => {
        isWord = false;
        if (element === 'c:strCache') isCache = false;
        if ((element !== 'a:p' && element !== 'c:v') || current === undefined) return;
        if (current.trim() !== '') texts.add(current.trim());
        current = undefined;
      },
    });
  }
  return [...texts];
}
