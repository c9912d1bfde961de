import { counted } from '../plural.js';
import type { Texts } from '../pl.js';

export const vocabularies: Texts['vocabularies'] = {
  title: 'Vocabularies',
  lead: 'The concepts items are described with: topics, methods, regions and others. Codes are permanent, and every vocabulary can be downloaded.',
  titleOf: (name) => `Vocabulary: ${name}`,
  concepts: (count) => counted('en', count, { one: 'concept', other: 'concepts' }),
  take: 'Downloads',
  skos: 'JSON-LD (SKOS)',
  csv: 'CSV',
  api: 'JSON (API)',
  code: 'Code',
  other: 'In Polish',
  alt: 'Other names',
  altOther: 'Other names in Polish',
  broader: 'Broader concept',
  narrower: 'Narrower concepts',
  uses: 'In the library',
  seeAlso: 'Described elsewhere',
  former: 'Concepts no longer in use',
  formerLead: 'They are not given to new items. They stay, so that old codes and links mean something.',
  replacedBy: 'Instead of it',
  deprecated: 'Withdrawn, with nothing in its place.',
};
