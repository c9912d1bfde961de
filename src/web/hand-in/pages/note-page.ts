import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Frame } from '../../parts/frame.js';
import type { Shown } from '../../visit.js';
import type { Arrived } from '../opened.js';
import { privateFrame } from './private-frame.js';

/** A page that says in plain words why there is nothing else, and whom to ask. */
export interface NotePage {
  frame: Frame;
  heading: string;
  lines: readonly string[];
  contact: string;
  typedLead: string;
  /** What was typed into a form that could not be saved. */
  typed: string[];
  link: { address: string; label: string } | undefined;
}

interface Note {
  title: string;
  lines: readonly string[];
  typed?: string[];
  link?: NotePage['link'];
}

export function showNote({ visit, handIn }: Pick<Arrived, 'visit' | 'handIn'>, { title, lines, typed = [], link }: Note, status: number): Shown {
  const page: NotePage = { frame: privateFrame(visit, title), heading: title, lines, contact: texts.contact(handIn.contactEmail), typedLead: texts.expired.typed, typed, link };
  return { view: 'hand-in/note', page, status };
}

/** The session is over, or never opened this submission. Whatever was typed stands there to be copied. */
export function showExpired(arrived: Arrived): Shown {
  const typed = [...arrived.form.values()].filter((text) => text.trim().length > 15);
  return showNote(arrived, { title: texts.expired.title, lines: texts.expired.lines, typed }, 404);
}
