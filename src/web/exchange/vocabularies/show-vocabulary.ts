import type { Scheme } from '../../../content/index.js';
import type { ApiConcept, ApiVocabulary } from '../../../exchange/index.js';
import { addressOf } from '../../../shared/index.js';
import { notFoundPage } from '../../pages/message-page.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import { toQueryString } from '../../reading/to-query-string.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { facetOf } from './uses-of.js';
import { vocabularyNamed, vocabularyOf } from './vocabulary-of.js';

/** A vocabulary, each concept at its own place. */
export interface VocabularyPage {
  frame: Frame;
  texts: Texts['vocabularies'];
  title: string;
  scope: string;
  countText: string;
  skos: string;
  csv: string;
  api: string;
  groups: { head: ConceptModel; narrower: ConceptModel[] }[];
  /** Replaced and taken out of use. */
  former: ConceptModel[];
}

interface ConceptModel {
  code: string;
  label: string;
  other: { label: string; language: string };
  definition: string;
  alt: string;
  altOther: string;
  broader: ConceptLink | undefined;
  narrower: ConceptLink[];
  replacedBy: ConceptLink | undefined;
  seeAlso: string;
  /** Of a concept taken out of use with nothing in its place. */
  without: string;
  uses: { text: string; address: string | undefined };
}

interface ConceptLink {
  label: string;
  address: string;
}

export function showVocabulary(visit: Visit): Shown {
  const vocabulary = vocabularyNamed(visit.parameters['scheme'] ?? '', visit);
  if (!vocabulary) return { view: 'message', page: notFoundPage(visit), status: 404 };
  return { view: 'vocabulary', page: vocabularyPage(vocabularyOf(vocabulary, visit), visit) };
}

function vocabularyPage(vocabulary: ApiVocabulary, visit: Visit): VocabularyPage {
  const { texts, language } = visit;
  const { pathname } = new URL(vocabulary.url);
  const title = vocabulary.title[language];
  const forms = { skos: `${pathname}.jsonld`, csv: `${pathname}.csv`, api: new URL(vocabulary.apiUrl).pathname };
  const inUse = vocabulary.concepts.filter(({ deprecated }) => !deprecated);
  const codes = new Set(inUse.map(({ code }) => code));
  const model = (concept: ApiConcept) => conceptModel(concept, vocabulary, visit);
  return {
    frame: frameOf(visit, {
      title: texts.vocabularies.titleOf(title),
      description: vocabulary.scope,
      breadcrumbs: [{ label: texts.vocabularies.title, address: addressOf('vocabularies', language) }],
      links: [
        { rel: 'alternate', address: forms.skos, type: 'application/ld+json', title: 'SKOS' },
        { rel: 'alternate', address: forms.csv, type: 'text/csv', title: 'CSV' },
      ],
    }),
    texts: texts.vocabularies,
    title,
    scope: vocabulary.scope,
    countText: texts.vocabularies.concepts(inUse.length),
    ...forms,
    // A concept below one that is no longer in use stands by itself: nothing is lost from sight.
    groups: inUse.filter(({ broader }) => broader === undefined || !codes.has(broader)).map((head) => ({ head: model(head), narrower: below(head, inUse).map(model) })),
    former: vocabulary.concepts.filter(({ deprecated }) => deprecated).map(model),
  };
}

/** Everything below a concept, in the order of the file. */
function below({ code }: ApiConcept, inUse: readonly ApiConcept[]): ApiConcept[] {
  return inUse.filter(({ broader }) => broader === code).flatMap((concept) => [concept, ...below(concept, inUse)]);
}

function conceptModel(concept: ApiConcept, vocabulary: ApiVocabulary, visit: Visit): ConceptModel {
  const { language } = visit;
  const other = language === 'pl' ? 'en' : 'pl';
  const link = (code: string): ConceptLink => ({ label: vocabulary.concepts.find((each) => each.code === code)?.label[language] ?? code, address: `#${encodeURIComponent(code)}` });
  return {
    code: concept.code,
    label: concept.label[language],
    other: { label: concept.label[other], language: other },
    definition: concept.definition ?? '',
    alt: concept.alt[language].join(', '),
    altOther: concept.alt[other].join(', '),
    broader: concept.broader === undefined ? undefined : link(concept.broader),
    narrower: concept.narrower.map(link),
    replacedBy: concept.replacedBy === undefined ? undefined : link(concept.replacedBy),
    seeAlso: concept.seeAlso ?? '',
    without: concept.deprecated && concept.replacedBy === undefined ? visit.texts.vocabularies.deprecated : '',
    uses: usesModel(concept, vocabulary.scheme, visit),
  };
}

/** A count is a link where a search finds just these items. */
function usesModel({ code, uses }: ApiConcept, scheme: Scheme, { texts, language }: Visit): ConceptModel['uses'] {
  const facet = facetOf(scheme);
  const text = scheme === 'session-types' ? texts.words.sessions(uses) : texts.words.items(uses);
  const search = facet && uses > 0 ? addressOf('search', language) + toQueryString({ text: '', filters: { [facet]: [code] }, sort: undefined, page: 1 }) : undefined;
  return { text, address: search };
}
