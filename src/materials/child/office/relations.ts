import { posix } from 'node:path';
import type { Limits } from '../../limits.js';
import type { Parts } from './open-parts.js';
import { walkXml } from './walk-xml.js';

export interface Relation {
  id: string;
  /** The last word of its type: `slide`, `notesSlide`, `image`. */
  type: string;
  /** Name of the part. */
  target: string;
}

/** What a part of an OOXML file refers to inside of it; what lies outside is never looked at. Empty when it refers to nothing. */
export async function readRelations(parts: Parts, part: string, limits: Limits): Promise<Relation[]> {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!parts.names.has(name)) return relations;
  await walkXml(parts.read(name), limits, {
    open: ({ name: element, attribute }) => {
      if (element !== 'rels:Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const path = target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(posix.dirname(part), target);
      if (parts.names.has(path)) relations.push({ id: attribute('Id') ?? '', type: posix.basename(attribute('Type') ?? ''), target: path });
    },
  });
  return relations;
}
