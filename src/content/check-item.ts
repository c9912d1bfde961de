import { stringify } from 'yaml';
import type { Problem } from '../shared/index.js';
import { checkLibrary } from './check-library.js';
import type { Library } from './library.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

/** What would be in a file that is not written yet. */
export type CheckedItem = { meta: FrontMatter } | { problems: Problem[] };

/**
 * Checks an item before there is a file of it, with all that files are checked for, and by the same code: it is written as
 * text, read back, and held against the library. Only whether its materials lie in `uploads/` is not asked.
 */
export async function itemChecker(library: Library): Promise<(meta: object, body: string) => CheckedItem> {
  // Loading what renders Markdown takes 0.17 s; a program that only reads from its cache need not.
  const { itemParser } = await import('./parse-item.js');
  const parse = itemParser(library.vocabularies);
  const known = new Set([...library.allItems.map(({ meta }) => meta.id), ...library.parts.faulty]);
  const { editions, references, vocabularies } = library;
  return (meta, body) => {
    const text = `---\n${stringify(meta, { lineWidth: 0 })}---\n\n${body}`;
    const { item, problems } = parse(text, `${String((meta as { id?: unknown }).id)}.md`);
    if (!item) return { problems: problems.map(withoutLine) };
    const between = checkLibrary({ items: [item], editions, references, vocabularies, uploads: '', faulty: known }).filter(({ field }) => !field?.startsWith('files.'));
    return between.some(({ severity }) => severity === 'error') ? { problems: between } : { meta: item.meta };
  };
}

/** Lines of a text nobody sees. */
function withoutLine({ line: _line, ...problem }: Problem): Problem {
  return problem;
}
