import type { Masks } from '../../../src/content/index.js';
import { contentText, itemParser, toMarkdown } from '../../../src/content/index.js';
import type { Revision } from '../../../src/submissions/index.js';
import { libraryOf } from '../builders.js';
import { siteOf, vocabularies } from '../site.js';

export const id = 'kkwl-2026-0007';
export const parse = itemParser(vocabularies);

export const meta = {
  id,
  kind: 'case-study',
  title: 'Rada seniorów',
  summary: 'Mieszkańcy spotkali się trzy razy i ustalili, na co gmina wyda pieniądze. Dwa pomysły zrealizowano, a trzeci czeka na zgodę konserwatora zabytków, o którą gmina wystąpiła jesienią.',
  topics: ['konsultacje'],
  sectors: ['samorzad'],
  regions: ['PL-14'],
  solution: 'Trzy spotkania.',
  initiator: { name: 'Urząd Gminy' },
  dates: { published: '2026-03-01', modified: '2026-03-01' },
  licence: 'CC-BY-4.0',
  access: 'open',
  workflow: 'published',
};

export interface Change {
  at: string;
  body?: string;
  by?: string;
  note?: string;
  [field: string]: unknown;
}

/** An item with its kept states, as publishing writes them; the last is what stands in the file. */
export function history(changes: Change[], masks?: Masks) {
  const revisions = changes.map(({ at, body = 'Rada powstała.', by = 'Redaktorka Tajna', note = 'Notatka redakcji', ...fields }, index): Revision => {
    const text = toMarkdown({ ...meta, ...fields }, body);
    return { item: id, number: index + 1, at: `${at}T12:00:00.000Z`, by, note, text, digest: contentText(text).digest };
  });
  const now = parse(revisions.at(-1)!.text, `${id}.md`).item!;
  const library = libraryOf(vocabularies, { items: [now] });
  return siteOf(masks ? library.withMasks(masks) : library, { revisions: { of: (item: string) => (item === id ? revisions : []) } });
}

export const version = (number: number) => ({ version: number, versions: [{ number: 2, date: '2026-06-01', reason: 'Dopisano koszty.' }].slice(0, number - 1) });
export const THREE: Change[] = [
  { at: '2026-03-01' },
  { at: '2026-03-10', body: 'Rada powstała w marcu.', ...version(1) },
  { at: '2026-06-01', body: 'Rada powstała w marcu.\n\nKosztowała mało.', ...version(2) },
];
