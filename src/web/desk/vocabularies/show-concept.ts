import { countUses, isOffered, type Concept } from '../../../content/index.js';
import { deskAddress, DESK, problemLine, type Problem } from '../../../shared/index.js';
import { EXTENDABLE, markOfConcept } from '../../../submissions/index.js';
import { vocabularies as texts } from '../../texts/pl/desk-vocabularies.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { summaryOf, type ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskShown } from '../visit.js';
import type { WorkVisit } from '../work.js';
import { conceptForm, fieldsOf, typedFrom, type ConceptForm } from './concept-form.js';
import type { ConceptFaults, TypedConcept } from './read-concept.js';
import { schemeOf, searchFor } from './show-vocabularies.js';

interface ConceptPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  code: string;
  uses: string;
  search: { label: string; address: string } | undefined;
  summary: ErrorSummary | undefined;
  meanwhile: string | undefined;
  problems: string[];
  replaced: string | undefined;
  form: ConceptForm;
  merge: { action: string; targets: { value: string; label: string }[]; error: string | undefined } | undefined;
  deprecate: { action: string; button: string; lead: string; value: string } | undefined;
  inUse: string | undefined;
  back: { label: string; address: string };
}

/** What somebody tried, and why it was not done. */
export interface Tried {
  typed?: TypedConcept;
  faults?: ConceptFaults;
  error?: string;
  mergeError?: string;
  problems?: readonly Problem[];
  /** The concept as somebody else has saved it. */
  current?: Concept;
}

export function showConcept(visit: WorkVisit, tried?: Tried): DeskShown {
  const scheme = schemeOf(visit);
  const library = visit.services.library();
  const concept = tried?.current ?? (scheme && library.vocabularies[scheme].get(visit.parameters['code'] ?? ''));
  if (!scheme || !concept) return noSuchThing(visit, DESK.vocabularies, texts.backToAll);
  const vocabulary = library.vocabularies[scheme];
  const { code, label } = concept;
  const action = deskAddress('concept', { scheme, code });
  const uses = countUses(library.allItems, library.editions)[scheme].get(code) ?? 0;
  const isUsed = uses > 0 || vocabulary.narrower(code).length > 0;
  const canChange = EXTENDABLE.includes(scheme) && !concept.replacedBy;
  const form = conceptForm({ action, typed: tried?.typed ?? typedFrom(concept), faults: tried?.faults ?? {}, seen: markOfConcept(concept), ...(tried?.current ? { current: typedFrom(tried.current) } : {}) });
  const page: ConceptPage = {
    frame: deskFrame(visit, { title: tried ? `${texts.failed} – ${label.pl}` : label.pl, page: 'vocabularies' }),
    texts,
    heading: label.pl,
    code,
    uses: texts.uses(uses),
    search: uses > 0 ? searchFor(scheme, concept) : undefined,
    summary: tried && summaryOf(texts.failed, [{ id: form.pl.id, error: tried.error }, { id: 'f-cel', error: tried.mergeError }, ...fieldsOf(form)]),
    meanwhile: tried?.current ? texts.meanwhile : undefined,
    problems: (tried?.problems ?? []).map(problemLine),
    replaced: concept.replacedBy ? texts.replaced(vocabulary.current(code)?.label.pl ?? concept.replacedBy) : undefined,
    form,
    merge: canChange ? { action, error: tried?.mergeError, targets: [{ value: '', label: texts.mergeChoose }, ...vocabulary.concepts.filter((one) => isOffered(one) && one.code !== code).map((one) => ({ value: one.code, label: one.label.pl }))] } : undefined,
    deprecate: canChange && !isUsed ? { action, ...(concept.deprecated ? { button: texts.restoreButton, lead: texts.restoreLead, value: 'przywroc' } : { button: texts.deprecateButton, lead: texts.deprecateLead, value: 'wycofaj' }) } : undefined,
    inUse: canChange && isUsed ? texts.deprecateInUse : undefined,
    back: { label: texts.back, address: deskAddress('vocabulary', { scheme }) },
  };
  return { view: 'desk/concept', page, ...(tried ? { status: tried.current ? 409 : 422 } : {}) };
}
