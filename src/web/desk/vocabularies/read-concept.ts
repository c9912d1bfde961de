import type { ConceptTexts } from '../../../content/index.js';
import { vocabularies as texts } from '../../texts/pl/desk-vocabularies.js';

/** What was typed about a concept, as it was typed. */
export interface TypedConcept {
  code: string;
  broader: string;
  pl: string;
  en: string;
  altPl: string;
  altEn: string;
  scope: string;
}

export type ConceptFaults = Partial<Record<keyof TypedConcept, string>>;

const MOST_NAME = 80;
const MOST_SCOPE = 300;
const MOST_NAMES = 30;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const MOST_CODE = 60;

export function typedConcept(form: URLSearchParams): TypedConcept {
  const field = (name: string) => (form.get(name) ?? '').normalize('NFC').replaceAll('\r\n', '\n');
  return { code: field('kod').trim(), broader: field('szersze'), pl: field('pl'), en: field('en'), altPl: field('inne-pl'), altEn: field('inne-en'), scope: field('zakres') };
}

/** @returns what may be written, or what is wrong with each field */
export function readConcept(typed: TypedConcept, isNew: boolean): { code: string; texts: ConceptTexts } | { faults: ConceptFaults } {
  const label = { pl: oneLine(typed.pl), en: oneLine(typed.en) };
  const alt = { pl: namesOf(typed.altPl), en: namesOf(typed.altEn) };
  const scope = oneLine(typed.scope);
  const code = typed.code || toCode(label.pl);
  const name = (text: string, missing: string) => (text === '' ? missing : text.length > MOST_NAME ? texts.long(MOST_NAME) : undefined);
  const names = (list: readonly string[]) => (list.length > MOST_NAMES ? texts.manyNames(MOST_NAMES) : list.some((one) => one.length > MOST_NAME) ? texts.long(MOST_NAME) : undefined);
  const faults: ConceptFaults = withoutNothing({
    pl: name(label.pl, texts.noPl),
    en: name(label.en, texts.noEn),
    altPl: names(alt.pl),
    altEn: names(alt.en),
    scope: scope.length > MOST_SCOPE ? texts.long(MOST_SCOPE) : undefined,
    code: isNew && label.pl !== '' && (!CODE.test(code) || code.length > MOST_CODE) ? texts.oddCode : undefined,
  });
  return Object.keys(faults).length > 0 ? { faults } : { code, texts: { label, alt, ...(scope ? { scope } : {}) } };
}

function namesOf(text: string): string[] {
  return [...new Set(text.split('\n').map(oneLine).filter(Boolean))];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function toCode(label: string): string {
  const plain = label.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, MOST_CODE).replace(/-+$/u, '');
}

function withoutNothing(faults: { [Name in keyof TypedConcept]?: string | undefined }): ConceptFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
