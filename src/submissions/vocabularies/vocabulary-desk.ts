import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { changeVocabulary, countUses, problemsOfChange, readContentText, readVocabularies, type ChangeRefusal, type Concept, type ContentFolders, type Library, type Scheme, type Vocabulary, type VocabularyChange } from '../../content/index.js';
import type { DecisionLog, Who } from '../../people/index.js';
import type { Problem } from '../../shared/index.js';
import type { Publisher } from '../publishing/index.js';
import { STATES } from '../states.js';
import type { SubmissionStore } from '../submission-store.js';
import { EXTENDABLE } from './rules.js';

interface Parts {
  folders: ContentFolders;
  library: () => Library;
  publisher: Publisher;
  submissions: SubmissionStore;
  decisions: DecisionLog;
}

export type VocabularyOutcome =
  | { outcome: 'changed' }
  /** Decided and kept; it is written as soon as the disk lets it. */
  | { outcome: 'waiting'; reason: string }
  | { outcome: 'refused'; refusal: ChangeRefusal | 'fixed' | 'in-use' | 'busy' }
  /** Somebody else changed this concept since it was seen. */
  | { outcome: 'changed-meanwhile'; current: Concept | undefined }
  /** What would be wrong with the library. */
  | { outcome: 'faulty'; problems: readonly Problem[] };

/** Nothing is open any more in these. */
const CLOSED = ['published', 'rejected', 'withdrawn'];

/** Changes of vocabularies, one after another: each is checked on a copy of the library before it is written. */
export class VocabularyDesk {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  /** @param seen mark of the concept as whoever changes it saw it (`markOfConcept`); empty for a new one */
  change(scheme: Scheme, change: VocabularyChange, seen: string, who: Who): Promise<VocabularyOutcome> {
    const turn = this.#last.then(() => this.#change(scheme, change, seen, who));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #change(scheme: Scheme, change: VocabularyChange, seen: string, who: Who): Promise<VocabularyOutcome> {
    const { folders, library, publisher, decisions } = this.parts;
    const file = `vocabularies/${scheme}.yaml`;
    const before = await readContentText(join(folders.content, file));
    const vocabulary = (await readVocabularies(folders.content)).vocabularies[scheme];
    const current = vocabulary.get(change.code);
    if (!before) return { outcome: 'refused', refusal: 'no-such-concept' };
    if (change.do !== 'edit' && !EXTENDABLE.includes(scheme)) return { outcome: 'refused', refusal: 'fixed' };
    if (change.do !== 'add' && markOfConcept(current) !== seen) return { outcome: 'changed-meanwhile', current };
    if (change.do === 'deprecate' && this.#isUsed(scheme, change.code, vocabulary)) return { outcome: 'refused', refusal: 'in-use' };
    const changed = changeVocabulary(before.text, vocabulary, change);
    if ('refusal' in changed) return { outcome: 'refused', refusal: changed.refusal };
    const problems = await problemsOfChange(folders, { file, text: changed.text }, library().problems);
    if (problems.some(({ severity }) => severity === 'error')) return { outcome: 'faulty', problems };
    const note = noteOf(change, vocabulary);
    const written = await publisher.saveFile(file, changed.text, { by: who.name, note, basedOn: before.digest });
    if (written.outcome === 'refused') return { outcome: 'refused', refusal: 'busy' };
    if (written.outcome === 'conflict') return { outcome: 'changed-meanwhile', current: (await readVocabularies(folders.content)).vocabularies[scheme].get(change.code) };
    decisions.record({ who, what: 'vocabulary-changed', about: `vocabulary:${scheme}`, note });
    return written.outcome === 'waiting' ? { outcome: 'waiting', reason: written.reason } : { outcome: 'changed' };
  }

  /** In an item, published or not, in a session, in what is being handed in, or as the wider one of another. */
  #isUsed(scheme: Scheme, code: string, vocabulary: Vocabulary): boolean {
    const { library, submissions } = this.parts;
    const { allItems, editions } = library();
    if ((countUses(allItems, editions)[scheme].get(code) ?? 0) > 0) return true;
    if (vocabulary.narrower(code).length > 0) return true;
    const open = submissions.inState(...STATES.filter((state) => !CLOSED.includes(state)));
    return open.some(({ meta }) => JSON.stringify(meta).includes(JSON.stringify(code)));
  }
}

/** Stands in a form for the concept as it was shown there. */
export function markOfConcept(concept: Concept | undefined): string {
  return createHash('sha256').update(JSON.stringify(concept ?? null)).digest('hex');
}

/** For the log of decisions and the history of the file. */
function noteOf(change: VocabularyChange, vocabulary: Vocabulary): string {
  const name = (code: string) => `„${vocabulary.label(code, 'pl')}”`;
  switch (change.do) {
    case 'add':
      return `dodano „${change.texts.label.pl}” (${change.code})`;
    case 'edit':
      return `zmieniono opis pojęcia ${name(change.code)}`;
    case 'deprecate':
      return `wycofano z użycia ${name(change.code)}`;
    case 'restore':
      return `przywrócono ${name(change.code)}`;
    case 'merge':
      return `połączono ${name(change.code)} z ${name(change.into)}`;
  }
}
