import type { FrontMatter } from '../content/index.js';

/** The day an item was last changed or came to be seen, whichever is later. @param dates of an item that is public already */
export function changedOn({ published, modified, embargoUntil = '' }: FrontMatter['dates']): string {
  return [published, modified, embargoUntil].reduce((latest, day) => (day > latest ? day : latest));
}
