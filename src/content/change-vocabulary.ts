import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { isOffered, type Concept, type Language, type Vocabulary } from './vocabulary.js';

/** What somebody may write of a concept. */
export type ConceptTexts = Pick<Concept, 'label' | 'alt' | 'scope'>;

export type VocabularyChange =
  | { do: 'edit'; code: string; texts: ConceptTexts }
  | { do: 'add'; code: string; texts: ConceptTexts; broader?: string | undefined }
  /** No longer offered; what uses it keeps it. */
  | { do: 'deprecate'; code: string }
  | { do: 'restore'; code: string }
  /** What uses `code` has `into` from now on. */
  | { do: 'merge'; code: string; into: string };

/** Why a change cannot be made; nothing was written. */
export type ChangeRefusal = 'no-such-concept' | 'code-taken' | 'into-itself' | 'target-not-in-use' | 'already-replaced';

/**
 * The text of a vocabulary file after a change; comments and the order of everything else stay as they are.
 * @param text the file as it is, which was read as `vocabulary`
 */
export function changeVocabulary(text: string, vocabulary: Vocabulary, change: VocabularyChange): { text: string } | { refusal: ChangeRefusal } {
  const refusal = refusalOf(vocabulary, change);
  if (refusal) return { refusal };
  const document = parseDocument(text);
  const concepts = document.get('concepts') as YAMLSeq;
  const nodeOf = (code: string) => concepts.items.find((item): item is YAMLMap => isMap(item) && String(item.get('code')) === code)!;
  if (change.do === 'edit') writeTexts(document, nodeOf(change.code), change.texts);
  if (change.do === 'deprecate') nodeOf(change.code).set('deprecated', true);
  if (change.do === 'restore') nodeOf(change.code).delete('deprecated');
  if (change.do === 'add') concepts.add(newConcept(document, change));
  if (change.do === 'merge') merge(document, vocabulary, change, nodeOf);
  return { text: inStyleOf(text, document) };
}

/** The library writes all brackets with spaces inside or all without; lines that say the same stay as they were written. */
function inStyleOf(before: string, document: Document): string {
  const bare = (line: string) => line.replace(/([[{]) +| +([\]}])/gu, '$1$2');
  const written = new Map(before.split('\n').map((line) => [bare(line), line]));
  const plain = document.toString({ lineWidth: 0 });
  const styled = plain.split('\n').map((line) => written.get(bare(line)) ?? line).join('\n');
  // A text of several lines might look like brackets.
  return JSON.stringify(parseDocument(styled).toJS()) === JSON.stringify(document.toJS()) ? styled : plain;
}

function refusalOf(vocabulary: Vocabulary, change: VocabularyChange): ChangeRefusal | undefined {
  const concept = vocabulary.get(change.code);
  if (change.do === 'add') {
    if (concept) return 'code-taken';
    return change.broader && !isInUse(vocabulary, change.broader) ? 'target-not-in-use' : undefined;
  }
  if (!concept) return 'no-such-concept';
  if (concept.replacedBy && change.do !== 'edit') return 'already-replaced';
  if (change.do !== 'merge') return undefined;
  if (change.into === change.code) return 'into-itself';
  return isInUse(vocabulary, change.into) ? undefined : 'target-not-in-use';
}

function isInUse(vocabulary: Vocabulary, code: string): boolean {
  const concept = vocabulary.get(code);
  return concept !== undefined && isOffered(concept);
}

/** Its narrower concepts move to the one that stays, which also takes its names, so that readers who use them still find it. */
function merge(document: Document, vocabulary: Vocabulary, { code, into }: { code: string; into: string }, nodeOf: (code: string) => YAMLMap): void {
  const [gone, kept] = [vocabulary.get(code)!, vocabulary.get(into)!];
  for (const child of vocabulary.concepts.filter(({ broader }) => broader === code)) {
    const node = nodeOf(child.code);
    // The one that stays may itself be narrower than the one that goes: then it moves up to its place.
    if (child.code !== into) node.set('broader', into);
    else if (gone.broader) node.set('broader', gone.broader);
    else node.delete('broader');
  }
  const node = nodeOf(code);
  node.delete('deprecated');
  node.set('replacedBy', into);
  const namesIn = (language: Language) => {
    const own = [kept.label[language], ...kept.alt[language]];
    return [...kept.alt[language], ...[gone.label[language], ...gone.alt[language]].filter((name) => !own.includes(name))];
  };
  writeTexts(document, nodeOf(into), { label: kept.label, alt: { pl: namesIn('pl'), en: namesIn('en') }, ...(kept.scope ? { scope: kept.scope } : {}) });
}

function newConcept(document: Document, { code, texts, broader }: { code: string; texts: ConceptTexts; broader?: string | undefined }): YAMLMap {
  const node = document.createNode({ code }) as YAMLMap;
  writeTexts(document, node, texts);
  if (broader) node.set('broader', broader);
  return node;
}

/** Only what differs is touched, so that a change of one label is one line of difference. */
function writeTexts(document: Document, node: YAMLMap, { label, alt, scope }: ConceptTexts): void {
  for (const language of ['pl', 'en'] as const) {
    if (node.getIn(['label', language]) !== label[language]) setIn(document, node, ['label', language], label[language]);
    const known = node.getIn(['alt', language]);
    const names = isSeq(known) ? known.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
    if (names.join('\n') === alt[language].join('\n')) continue;
    if (alt[language].length > 0) setIn(document, node, ['alt', language], document.createNode(alt[language], { flow: true }));
    else node.deleteIn(['alt', language]);
  }
  const names = node.get('alt');
  if (isMap(names) && names.items.length === 0) node.delete('alt');
  if ((node.get('scope') ?? '') === (scope ?? '')) return;
  if (scope) node.set('scope', scope);
  else node.delete('scope');
}

function setIn(document: Document, node: YAMLMap, [outer, inner]: [string, string], value: unknown): void {
  if (!isMap(node.get(outer))) node.set(outer, document.createNode({}, { flow: outer === 'label' }));
  node.setIn([outer, inner], value);
}
