import type { ShownText } from '../../materials/index.js';
import { notesArePublic } from '../../search/index.js';
import { addressOf } from '../../shared/index.js';
import { TEXTS } from '../texts/index.js';
import type { Listed } from './listed-now.js';

/** What a file says, as plain text in the language of most: where it is from, then unit by unit under its number. */
export function textFile({ item, items, file }: Listed, { unit, total, units }: ShownText, siteUrl: string): string {
  const { material } = TEXTS[item.meta.lang === 'en' ? 'en' : 'pl'];
  const withNotes = items.some(notesArePublic);
  const blocks = units.map(({ number, title, text, notes }) => {
    const heading = unit === 'image' ? file.label : [material.heading[unit](number, total), title].filter(Boolean).join(': ');
    return [heading, text, withNotes && notes ? `${material.notes}: ${notes}` : ''].filter(Boolean).join('\n');
  });
  return `${[material.textFrom(`${file.label}: ${item.meta.title}`, siteUrl + addressOf('item', 'pl', { id: item.meta.id })), ...blocks].join('\n\n')}\n`;
}
