import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument } from 'yaml';
import { cutFrontMatter } from './parse-front-matter.js';
import { toMarkdown, withoutEmpty } from './write-item.js';

/**
 * A file with other front matter and body: what did not change stays as it was written, with its comments and in its order, so
 * that the difference between two versions is what somebody changed. Nothing is checked here, as in `toMarkdown`.
 * @param before the file as it stands; where its YAML is broken nothing of it stays
 */
export function rewriteMarkdown(before: string, meta: Readonly<Record<string, unknown>>, body: string): string {
  const cut = cutFrontMatter(before);
  const document = parseDocument(cut?.yaml ?? '');
  if (!cut || document.errors.length > 0 || !isMap(document.contents)) return toMarkdown(meta, body);
  const old = document.toJS() as Record<string, unknown>;
  const wanted = withoutEmpty(meta) as Record<string, unknown>;
  const isSame = (name: string) => isDeepStrictEqual(withoutEmpty({ [name]: old[name] }), withoutEmpty({ [name]: wanted[name] }));
  for (const name of Object.keys(old)) if (!(name in wanted)) document.delete(name);
  for (const [name, value] of Object.entries(wanted)) if (!(name in old) || !isSame(name)) document.set(name, document.createNode(value));
  const yaml = document.toString({ lineWidth: 120 });
  const oldBody = before.slice(cut.length);
  const text = body.replaceAll('\r\n', '\n').trim();
  return `---\n${yaml}---\n${text === oldBody.replaceAll('\r\n', '\n').trim() ? oldBody : `\n${text}\n`}`;
}
