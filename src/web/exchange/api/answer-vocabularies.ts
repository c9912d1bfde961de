import { SCHEMES } from '../../../content/index.js';
import { ApiProblem } from '../../../exchange/index.js';
import { vocabularyNamed, vocabularyOf } from '../vocabularies/vocabulary-of.js';
import type { Asked, Handler } from './asked.js';

export const listVocabularies: Handler<'listVocabularies'> = ({ visit }) => {
  const vocabularies = SCHEMES.map((scheme) => {
    const { concepts, ...described } = vocabularyOf(visit.library.vocabularies[scheme], visit);
    return { ...described, concepts: concepts.length };
  });
  return { total: vocabularies.length, vocabularies };
};

export function getVocabulary({ visit, segment }: Asked<'getVocabulary'>): ReturnType<Handler<'getVocabulary'>> {
  const vocabulary = vocabularyNamed(segment, visit);
  if (!vocabulary) throw new ApiProblem('not-found');
  return vocabularyOf(vocabulary, visit);
}
