import { CONSENT_SCOPES, HAND_IN_LIMITS } from '../../../submissions/index.js';
import type { Kind } from '../../../content/index.js';
import type { Draft, Field, FormStep } from './field.js';

const CASES: readonly Kind[] = ['case-study'];
const WITH_TEXT: readonly Kind[] = ['case-study', 'panel-note'];
const DECKS: readonly Kind[] = ['presentation'];

type Row = Omit<Field, 'texts' | 'step'>;
const meta = (name: string, section: string, kind: Field['kind'], more: Partial<Row> = {}): Row => ({ name, section, kind, at: ['meta', name], ...more });

/** Every field of the forms but those of people, in the order in which they are asked for. */
const TABLE: Record<FormStep, readonly Row[]> = {
  about: [
    meta('title', 'main', 'line', { isRequired: true }),
    // The schema's own bounds; the check is the schema's, this is for the counter.
    meta('summary', 'main', 'text', { isRequired: true, length: { least: 150, most: 700 }, rows: 8 }),
    meta('topics', 'main', 'codes', { scheme: 'topics', isRequired: true }),
    meta('regions', 'main', 'codes', { scheme: 'regions', isRequired: true }),
    meta('sectors', 'main', 'codes', { scheme: 'sectors', isRequired: true }),
    meta('lang', 'main', 'code', { choices: ['pl', 'en', 'uk', 'de'] }),
    meta('solution', 'case', 'text', { for: CASES, isRequired: true, rows: 3 }),
    meta('problem', 'case', 'text', { for: CASES, rows: 3 }),
    meta('steps', 'case', 'lines', { for: CASES, rows: 5 }),
    { name: 'initiator', section: 'case', kind: 'line', at: ['meta', 'initiator', 'name'], for: CASES, isRequired: true },
    meta('partners', 'case', 'lines', { for: CASES, rows: 3 }),
    meta('places', 'case', 'names', { for: CASES, key: 'name', rows: 2 }),
    meta('period', 'case', 'period', { for: CASES }),
    meta('results', 'case', 'names', { for: CASES, key: 'indicator', rows: 4 }),
    meta('costBand', 'transfer', 'code', { for: CASES, scheme: 'cost-bands' }),
    meta('costNote', 'transfer', 'line', { for: CASES }),
    meta('leadTime', 'transfer', 'code', { for: CASES, scheme: 'time-bands' }),
    meta('preconditions', 'transfer', 'lines', { for: CASES, rows: 3 }),
    meta('whatFailed', 'transfer', 'lines', { for: CASES, rows: 3 }),
    { name: 'keep', section: 'transfer', kind: 'lines', at: ['meta', 'transfer', 'keep'], for: CASES, rows: 3 },
    { name: 'adapt', section: 'transfer', kind: 'lines', at: ['meta', 'transfer', 'adapt'], for: CASES, rows: 3 },
    { name: 'notFor', section: 'transfer', kind: 'lines', at: ['meta', 'transfer', 'notFor'], for: CASES, rows: 3 },
    { name: 'body', section: 'more', kind: 'text', at: ['body'], for: WITH_TEXT, rows: 10 },
  ],
  people: [
    { name: 'contactName', section: 'contact', kind: 'line', at: ['contact', 'name'], autocomplete: 'name' },
    { name: 'contactEmail', section: 'contact', kind: 'line', at: ['contact', 'email'], autocomplete: 'email' },
  ],
  rights: [
    meta('licence', 'licence', 'code', { scheme: 'licences', isRequired: true }),
    { name: 'embargo', section: 'term', kind: 'day', at: ['meta', 'dates', 'embargoUntil'] },
    meta('speakerNotesPublished', 'term', 'tick', { for: DECKS }),
    { name: 'message', section: 'term', kind: 'text', at: ['message'], rows: 4 },
  ],
};

/** The fields of a step for a kind of item. @param persons rows for people, as many as are shown */
export function fieldsOf(step: FormStep, kind: Kind, persons = 0): Field[] {
  const rows = TABLE[step].filter((row) => !row.for || row.for.includes(kind)).map((row) => ({ ...row, step, texts: row.name }));
  return step === 'people' ? [...Array.from({ length: persons }, (_, index) => personFields(index)).flat(), ...rows] : rows;
}

/** Rows of people: those there are, and one more. */
export function personRows(draft: Draft): number {
  return Math.min(HAND_IN_LIMITS.people, draft.people.length + 1);
}

function personFields(index: number): Field[] {
  const row = { step: 'people' as const, section: `person-${index}` };
  return [
    { ...row, name: `person-${index}`, texts: 'person', kind: 'line', at: ['people', index, 'person'], ...(index === 0 ? { isRequired: true } : {}) },
    { ...row, name: `organisation-${index}`, texts: 'organisation', kind: 'line', at: ['people', index, 'organisation'] },
    { ...row, name: `scopes-${index}`, texts: 'scopes', kind: 'scopes', at: ['people', index, 'scopes'], choices: CONSENT_SCOPES },
  ];
}
