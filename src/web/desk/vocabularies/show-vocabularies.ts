import { countUses, isOffered, SCHEMES, type Concept, type Scheme, type Vocabulary } from '../../../content/index.js';
import { FACETS, FACET_NAMES } from '../../../search/index.js';
import { addressOf, deskAddress, DESK } from '../../../shared/index.js';
import { EXTENDABLE, WITH_LEVELS } from '../../../submissions/index.js';
import { vocabularies as texts } from '../../texts/pl/desk-vocabularies.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { summaryOf, type ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskShown } from '../visit.js';
import type { WorkVisit } from '../work.js';
import { conceptForm, fieldsOf, NOTHING_TYPED, type ConceptForm } from './concept-form.js';
import type { ConceptFaults, TypedConcept } from './read-concept.js';

export function showVocabularies(visit: WorkVisit): DeskShown {
  const { vocabularies } = visit.services.library();
  const links = SCHEMES.map((scheme) => ({ label: vocabularies[scheme].title.pl, address: deskAddress('vocabulary', { scheme }), about: texts.about(vocabularies[scheme].concepts.filter(isOffered).length, vocabularies[scheme].scope) }));
  return { view: 'desk/list', page: { frame: deskFrame(visit, { title: texts.title, page: 'vocabularies' }), heading: texts.title, lead: texts.lead, links, empty: '' } };
}

interface VocabularyPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  lead: string;
  fixed: string | undefined;
  summary: ErrorSummary | undefined;
  concepts: ConceptLine[];
  gone: ConceptLine[];
  form: ConceptForm | undefined;
  back: { label: string; address: string };
}

interface ConceptLine {
  name: string;
  english: string;
  code: string;
  isNarrower: boolean;
  scope: string;
  alt: string;
  uses: string;
  search: { label: string; address: string } | undefined;
  note: string;
  edit: string;
}

export function showVocabulary(visit: WorkVisit, tried?: { typed: TypedConcept; faults?: ConceptFaults; error?: string }): DeskShown {
  const scheme = schemeOf(visit);
  if (!scheme) return noSuchThing(visit, DESK.vocabularies, texts.backToAll);
  const library = visit.services.library();
  const vocabulary = library.vocabularies[scheme];
  const uses = countUses(library.allItems, library.editions)[scheme];
  const lineOf = (concept: Concept) => conceptLine(concept, { scheme, vocabulary, uses: uses.get(concept.code) ?? 0 });
  const broader = WITH_LEVELS.includes(scheme) ? vocabulary.narrower() : undefined;
  const form = EXTENDABLE.includes(scheme) ? conceptForm({ action: deskAddress('vocabulary', { scheme }), typed: tried?.typed ?? NOTHING_TYPED, faults: tried?.faults ?? {}, seen: '', broader }) : undefined;
  const page: VocabularyPage = {
    frame: deskFrame(visit, { title: tried ? `${texts.failed} – ${vocabulary.title.pl}` : vocabulary.title.pl, page: 'vocabularies' }),
    texts,
    heading: vocabulary.title.pl,
    lead: vocabulary.scope,
    fixed: form ? undefined : texts.fixed,
    summary: tried && form && summaryOf(texts.failed, [{ id: form.pl.id, error: tried.error }, ...fieldsOf(form)]),
    concepts: inLevels(vocabulary).map(lineOf),
    gone: vocabulary.concepts.filter((concept) => !isOffered(concept)).map(lineOf),
    form,
    back: { label: texts.backToAll, address: DESK.vocabularies },
  };
  return { view: 'desk/vocabulary', page, ...(tried ? { status: 422 } : {}) };
}

export function schemeOf({ parameters }: WorkVisit): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme === parameters['scheme']);
}

/** The search for what has a concept, where it is a filter. */
export function searchFor(scheme: Scheme, { code, label }: Concept): { label: string; address: string } | undefined {
  const facet = FACET_NAMES.find((name) => FACETS[name].scheme === scheme);
  return facet && { label: texts.concept.show(label.pl), address: `${addressOf('search', 'pl')}?${new URLSearchParams({ [facet]: code }).toString()}` };
}

/** Wider ones in the order of the file, each with its narrower ones after it. */
function inLevels(vocabulary: Vocabulary): Concept[] {
  const below = (concept: Concept): Concept[] => [concept, ...vocabulary.narrower(concept.code).flatMap(below)];
  const ordered = vocabulary.narrower().flatMap(below);
  // One whose wider concept is gone must not be lost.
  return [...ordered, ...vocabulary.concepts.filter((concept) => isOffered(concept) && !ordered.includes(concept))];
}

function conceptLine(concept: Concept, { scheme, vocabulary, uses }: { scheme: Scheme; vocabulary: Vocabulary; uses: number }): ConceptLine {
  const { code, label, alt, scope = '', broader, replacedBy, deprecated } = concept;
  return {
    name: label.pl,
    english: label.en,
    code,
    isNarrower: broader !== undefined && isOffered(concept),
    scope,
    alt: [...alt.pl, ...alt.en].join(', '),
    uses: texts.uses(uses),
    search: uses > 0 ? searchFor(scheme, concept) : undefined,
    note: replacedBy ? texts.concept.replaced(vocabulary.label(vocabulary.current(code)?.code ?? replacedBy, 'pl')) : deprecated ? texts.concept.deprecated : '',
    edit: deskAddress('concept', { scheme, code }),
  };
}
