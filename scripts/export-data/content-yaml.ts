import { stringify } from 'yaml';
import type { Edition, Library, ReferenceDocument } from '../../src/content/index.js';

/** Files of `content/` as the library reads them, made from what the public may see: comments of editors are not in them. */

type Vocabulary = Library['vocabularies'][keyof Library['vocabularies']];

export function vocabularyYaml({ scheme, title, scope, concepts }: Vocabulary): string {
  return yaml({ scheme, title, scope, concepts });
}

export function editionYaml({ sessions, ...edition }: Edition): string {
  return yaml({ ...edition, sessions: sessions.map(({ edition: _edition, ...session }) => session) });
}

export function referencesYaml(references: readonly ReferenceDocument[]): string {
  return yaml({ references });
}

export function synonymsYaml(groups: Library['synonyms']): string {
  return yaml({ groups });
}

function yaml(data: object): string {
  return stringify(data, { lineWidth: 120, version: '1.2', aliasDuplicateObjects: false });
}
