import type { Language } from '../../content/index.js';

const RULES = { pl: new Intl.PluralRules('pl'), en: new Intl.PluralRules('en') };
const NUMBERS = { pl: new Intl.NumberFormat('pl', { useGrouping: 'min2' }), en: new Intl.NumberFormat('en') };

/** Forms of a noun: Polish `one` 1 materiał, `few` 3 materiały, `many` 12 materiałów; English `one`, `other`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form that goes with a number. */
export function formFor(language: Language, count: number, forms: Forms): string {
  return forms[RULES[language].select(count)] ?? forms.many ?? forms.other ?? '';
}

/** A number with its noun: `12 materiałów`. */
export function counted(language: Language, count: number, forms: Forms): string {
  return `${NUMBERS[language].format(count)}\u00a0${formFor(language, count, forms)}`;
}
