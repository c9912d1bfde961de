import type { Scheme, VocabularyChange } from '../../../content/index.js';
import { deskAddress, DESK, problemLine } from '../../../shared/index.js';
import { WITH_LEVELS, type VocabularyOutcome } from '../../../submissions/index.js';
import { vocabularies as texts } from '../../texts/pl/desk-vocabularies.js';
import { noSuchThing } from '../board/no-such-thing.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { readConcept, typedConcept } from './read-concept.js';
import { showConcept, type Tried } from './show-concept.js';
import { schemeOf, showVocabulary } from './show-vocabularies.js';

/** POST to a vocabulary: adds a concept. */
export async function addConcept(visit: WorkVisit): Promise<DeskAnswer> {
  const scheme = schemeOf(visit);
  if (!scheme) return noSuchThing(visit, DESK.vocabularies, texts.backToAll);
  const typed = typedConcept(visit.form);
  const read = readConcept(typed, true);
  if ('faults' in read) return showVocabulary(visit, { typed, faults: read.faults });
  const broader = WITH_LEVELS.includes(scheme) && typed.broader ? typed.broader : undefined;
  const outcome = await visit.editorial.vocabularies.change(scheme, { do: 'add', code: read.code, texts: read.texts, broader }, '', whoOf(visit));
  return done(scheme, outcome) ?? showVocabulary(visit, { typed, error: sayRefusal(outcome) });
}

/** POST to a concept: changes its words, merges it, takes it out of use or back. */
export async function changeConcept(visit: WorkVisit): Promise<DeskAnswer> {
  const scheme = schemeOf(visit);
  const code = visit.parameters['code'] ?? '';
  if (!scheme || !visit.services.library().vocabularies[scheme].get(code)) return noSuchThing(visit, DESK.vocabularies, texts.backToAll);
  const wanted = readChange(visit.form, code);
  if ('tried' in wanted) return showConcept(visit, wanted.tried);
  const { change } = wanted;
  const outcome = await visit.editorial.vocabularies.change(scheme, change, visit.form.get('wersja') ?? '', whoOf(visit));
  return done(scheme, outcome) ?? showConcept(visit, triedOf(change, outcome, visit.form));
}

function readChange(form: URLSearchParams, code: string): { change: VocabularyChange } | { tried: Tried } {
  const what = form.get('zrob');
  if (what === 'wycofaj') return { change: { do: 'deprecate', code } };
  if (what === 'przywroc') return { change: { do: 'restore', code } };
  if (what === 'polacz') {
    const into = form.get('cel') ?? '';
    return into ? { change: { do: 'merge', code, into } } : { tried: { mergeError: texts.chooseTarget } };
  }
  const typed = typedConcept(form);
  const read = readConcept(typed, false);
  return 'faults' in read ? { tried: { typed, faults: read.faults } } : { change: { do: 'edit', code, texts: read.texts } };
}

function done(scheme: Scheme, { outcome }: VocabularyOutcome): DeskAnswer | undefined {
  if (outcome !== 'changed' && outcome !== 'waiting') return undefined;
  return { seeOther: withNotice(deskAddress('vocabulary', { scheme }), outcome === 'changed' ? 'slownik' : 'slownik-czeka') };
}

function triedOf(change: VocabularyChange, outcome: VocabularyOutcome, form: URLSearchParams): Tried {
  const kept = change.do === 'edit' ? { typed: typedConcept(form) } : {};
  if (outcome.outcome === 'changed-meanwhile') return { ...kept, ...(outcome.current ? { current: outcome.current } : { error: texts.refusals['no-such-concept'] }) };
  if (outcome.outcome === 'faulty') return { ...kept, error: texts.faulty, problems: outcome.problems };
  return { ...kept, [change.do === 'merge' ? 'mergeError' : 'error']: sayRefusal(outcome) };
}

function sayRefusal(outcome: VocabularyOutcome): string {
  if (outcome.outcome === 'refused') return texts.refusals[outcome.refusal];
  if (outcome.outcome === 'faulty') return [texts.faulty, ...outcome.problems.map(problemLine)].join(' ');
  return texts.refusals.busy;
}
