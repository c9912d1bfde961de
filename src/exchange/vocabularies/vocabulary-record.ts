import { isOffered, type Concept, type Scheme, type Vocabulary } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { apiAddress } from '../api/to-api-item.js';
import type { ApiConcept, ApiVocabulary } from '../api/vocabulary-schemas.js';
import { conceptUrl } from '../record.js';

/**
 * A vocabulary as it leaves the library: page, JSON, SKOS and table all say what stands here.
 * @param usesOf how many items (or sessions) have a code
 */
export function vocabularyRecord(vocabulary: Vocabulary, { siteUrl, usesOf }: { siteUrl: string; usesOf: (code: string) => number }): ApiVocabulary {
  const scheme = vocabulary.scheme as Scheme;
  return {
    scheme,
    title: vocabulary.title,
    scope: vocabulary.scope,
    url: vocabularyUrl(scheme, siteUrl),
    apiUrl: apiAddress(siteUrl, 'vocabularies', scheme),
    concepts: vocabulary.concepts.map((concept) => conceptRecord(concept, vocabulary, { siteUrl, usesOf })),
  };
}

/** Where a vocabulary stands for ever; with `.jsonld` and `.csv` behind it for programs. */
export function vocabularyUrl(scheme: Scheme, siteUrl: string): string {
  return siteUrl + addressOf('vocabulary', 'pl', { scheme });
}

function conceptRecord(concept: Concept, vocabulary: Vocabulary, { siteUrl, usesOf }: { siteUrl: string; usesOf: (code: string) => number }): ApiConcept {
  const { code, label, alt, scope, broader, replacedBy, url } = concept;
  return {
    code,
    label,
    alt,
    definition: scope,
    broader,
    narrower: vocabulary.narrower(code).map((narrower) => narrower.code),
    replacedBy,
    deprecated: !isOffered(concept),
    uses: usesOf(code),
    url: conceptUrl(vocabulary.scheme as Scheme, code, siteUrl),
    seeAlso: url,
  };
}
