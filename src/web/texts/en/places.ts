import type { Texts } from '../pl.js';

export const places: Texts['places'] = {
  link: 'cite',
  title: 'Cite this passage',
  of: (title) => `Passage: ${title}`,
  see: 'See it in the text',
  past: 'This passage is not in the current version any more. It was in an earlier one.',
  gone: 'There is no such passage',
  goneLines: ['The text of the item may have changed, or the address is incomplete. Open the item and find the place anew.'],
};
