import { SCHEMES } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';

/** All vocabularies, each with its forms. */
export interface VocabulariesPage {
  frame: Frame;
  texts: Texts['vocabularies'];
  vocabularies: { title: string; address: string; scope: string; countText: string; skos: string; csv: string; scheme: string }[];
}

export function showVocabularies(visit: Visit): Shown {
  const { texts, language, library } = visit;
  const { title, lead } = texts.vocabularies;
  const page: VocabulariesPage = {
    frame: frameOf(visit, { title, description: lead }),
    texts: texts.vocabularies,
    vocabularies: SCHEMES.map((scheme) => {
      const vocabulary = library.vocabularies[scheme];
      const address = addressOf('vocabulary', language, { scheme });
      const ours = addressOf('vocabulary', 'pl', { scheme });
      return { scheme, title: vocabulary.title[language], address, scope: vocabulary.scope, countText: texts.vocabularies.concepts(vocabulary.concepts.length), skos: `${ours}.jsonld`, csv: `${ours}.csv` };
    }),
  };
  return { view: 'vocabularies', page };
}
