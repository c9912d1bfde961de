import { SCHEMES, type Scheme, type Vocabulary } from '../../../content/index.js';
import { vocabularyRecord } from '../../../exchange/index.js';
import type { Visit } from '../../visit.js';
import { usesOf } from './uses-of.js';

/** The vocabulary an address names; `undefined` when there is none of this name. */
export function vocabularyNamed(name: string, { library }: Pick<Visit, 'library'>): Vocabulary | undefined {
  return isScheme(name) ? library.vocabularies[name] : undefined;
}

/** A vocabulary with its counts, as it leaves the library. */
export function vocabularyOf(vocabulary: Vocabulary, visit: Pick<Visit, 'library' | 'catalogue' | 'services'>): ReturnType<typeof vocabularyRecord> {
  return vocabularyRecord(vocabulary, { siteUrl: visit.services.site.url, usesOf: usesOf(vocabulary.scheme as Scheme, visit) });
}

function isScheme(name: string): name is Scheme {
  return (SCHEMES as readonly string[]).includes(name);
}
