import { counted } from '../plural.js';

export const vocabularies = {
  title: 'Słowniki',
  lead: 'Pojęcia, którymi opisujemy materiały: tematy, metody, regiony i inne. Kody są stałe, a każdy słownik można pobrać.',
  titleOf: (name: string) => `Słownik: ${name}`,
  concepts: (count: number) => counted('pl', count, { one: 'pojęcie', few: 'pojęcia', many: 'pojęć' }),
  take: 'Do pobrania',
  skos: 'JSON-LD (SKOS)',
  csv: 'CSV',
  api: 'JSON (API)',
  code: 'Kod',
  other: 'Po angielsku',
  alt: 'Inne nazwy',
  altOther: 'Inne nazwy po angielsku',
  broader: 'Szersze pojęcie',
  narrower: 'Węższe pojęcia',
  uses: 'W bibliotece',
  seeAlso: 'Opis poza biblioteką',
  former: 'Nieużywane już pojęcia',
  formerLead: 'Nie nadajemy ich nowym materiałom. Zostają, żeby dawne kody i odnośniki coś znaczyły.',
  replacedBy: 'Zamiast tego',
  deprecated: 'Wycofane, bez następcy.',
};
