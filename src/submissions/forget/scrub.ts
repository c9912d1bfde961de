import { hideInText, type NameFinder } from '../../content/index.js';

/** Plain data without a name and addresses; all else stays as it was typed. */
export function scrub<Value>(value: Value, finder: NameFinder, emails: readonly string[], removed?: string): Value {
  if (typeof value === 'string') return scrubText(value, finder, emails, removed) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => scrub(each, finder, emails, removed)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scrub(each, finder, emails, removed)])) as Value;
}

function scrubText(text: string, finder: NameFinder, emails: readonly string[], removed: string | undefined): string {
  // Codes and identifiers have no spaces, and others point to them.
  const hidden = /\s/u.test(text.trim()) ? hideInText(text, finder, removed) : text;
  return emails.reduce((rest, email) => rest.replace(new RegExp(email.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu'), '[adres usunięty]'), hidden);
}
