import { addressOf } from '../../shared/index.js';
import type { Visit } from '../visit.js';

/** The button by which an item comes into the reading list: a form without JavaScript, a switch with it. */
export interface ListToggle {
  action: string;
  id: string;
  label: string;
  show: string;
  undo: string;
  /** What the script says, as JSON. */
  texts: string;
}

export function listToggleOf(id: string, { language, texts }: Visit): ListToggle {
  const { toggle, own } = texts.readingList;
  return { action: addressOf('readingList', language), id, label: toggle.add, show: toggle.show, undo: toggle.undo, texts: JSON.stringify({ ...toggle, full: own.full, undone: own.undone }) };
}
