import { parseFrontMatter } from './parse-front-matter.js';

/**
 * An item's file as it is written, for changing it: front matter unchecked and without defaults, and the body.
 * @throws Error for a text without readable front matter
 */
export function readItemText(text: string): { meta: Record<string, unknown>; body: string } {
  const front = parseFrontMatter(text, '');
  if ('problems' in front || typeof front.data !== 'object' || front.data === null) throw new Error('no front matter that can be read');
  return { meta: front.data as Record<string, unknown>, body: front.body.trim() };
}
