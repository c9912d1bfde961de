import type { Label } from '../../content/index.js';
import type { ApiConcept, ApiVocabulary } from '../api/vocabulary-schemas.js';

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const;

/**
 * A vocabulary as SKOS in JSON-LD (https://www.w3.org/TR/skos-reference/). Replaced and deprecated concepts stay, marked as
 * `owl:deprecated`; they are under no other and above none, as on the page.
 */
export function toSkos(vocabulary: ApiVocabulary): object {
  const url = new Map(vocabulary.concepts.map((concept) => [concept.code, concept.url]));
  const to = (code: string | undefined) => (code !== undefined && url.has(code) ? { '@id': url.get(code)! } : undefined);
  const top = vocabulary.concepts.filter((concept) => concept.broader === undefined && !concept.deprecated);
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': vocabulary.url,
        '@type': 'skos:ConceptScheme',
        'dcterms:title': inLanguages(vocabulary.title),
        'dcterms:description': { '@value': vocabulary.scope, '@language': 'pl' },
        'dcterms:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
        'skos:hasTopConcept': top.map((concept) => ({ '@id': concept.url })),
      },
      ...vocabulary.concepts.map((concept) => conceptOf(concept, vocabulary, to)),
    ],
  };
}

function conceptOf(concept: ApiConcept, vocabulary: ApiVocabulary, to: (code: string | undefined) => { '@id': string } | undefined): object {
  const scheme = { '@id': vocabulary.url };
  const other = [...concept.alt.pl.map((name) => ({ '@value': name, '@language': 'pl' })), ...concept.alt.en.map((name) => ({ '@value': name, '@language': 'en' }))];
  const broader = to(concept.broader);
  return {
    '@id': concept.url,
    '@type': 'skos:Concept',
    'skos:inScheme': scheme,
    'skos:notation': concept.code,
    'skos:prefLabel': inLanguages(concept.label),
    ...(other.length > 0 ? { 'skos:altLabel': other } : {}),
    ...(concept.definition ? { 'skos:definition': { '@value': concept.definition, '@language': 'pl' } } : {}),
    ...(broader && !concept.deprecated ? { 'skos:broader': broader } : {}),
    ...(concept.narrower.length > 0 ? { 'skos:narrower': concept.narrower.map(to) } : {}),
    ...(concept.broader === undefined && !concept.deprecated ? { 'skos:topConceptOf': scheme } : {}),
    ...(concept.deprecated ? { 'owl:deprecated': true } : {}),
    ...(concept.replacedBy ? { 'dcterms:isReplacedBy': to(concept.replacedBy) } : {}),
    ...(concept.seeAlso ? { 'rdfs:seeAlso': { '@id': concept.seeAlso } } : {}),
  };
}

function inLanguages(label: Label): object[] {
  return [
    { '@value': label.pl, '@language': 'pl' },
    { '@value': label.en, '@language': 'en' },
  ];
}
