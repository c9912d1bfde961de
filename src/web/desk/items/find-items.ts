import type { Item, Library } from '../../../content/index.js';
import { fold } from '../../../language/index.js';

/**
 * Items in any state whose words begin with each of those typed, or whose id holds it; the newest id first.
 * Not the search of readers, which knows public items alone.
 */
export function findItems(library: Library, text: string, workflow: string): Item[] {
  const wanted = fold(text).split(/\s+/u).filter(Boolean);
  return library.allItems
    .filter(({ meta }) => !workflow || meta.workflow === workflow)
    .filter((item) => wanted.length === 0 || isFound(item, wanted))
    .sort((a, b) => b.meta.id.localeCompare(a.meta.id));
}

function isFound({ meta }: Item, wanted: readonly string[]): boolean {
  const people = [...meta.creators, ...meta.contributors, ...('speakers' in meta ? meta.speakers : []), ...('moderators' in meta ? meta.moderators : []), ...meta.organisations, ...meta.places];
  const words = ` ${fold([meta.title, meta.subtitle, meta.summary, ...people.map(({ name }) => name)].filter(Boolean).join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return wanted.every((word) => words.includes(` ${word}`) || meta.id.includes(word));
}
