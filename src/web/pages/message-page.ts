import type { Tombstone } from '../../content/index.js';
import { addressOf } from '../../shared/index.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { dayText } from '../texts/index.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** A page that says in plain words why there is nothing else to show. */
export interface MessagePage {
  frame: Frame;
  heading: string;
  lines: readonly string[];
  /** A reason or a fault number, set apart. */
  aside: string | undefined;
  search: { action: string; label: string; button: string };
}

export function notFoundPage(visit: Visit): MessagePage {
  return messagePage('notFound', visit);
}

export function gonePage({ title, date, reason }: Tombstone, visit: Visit): MessagePage {
  const { gone } = visit.texts.messages;
  return page(visit, gone.title, gone.lines(title, dayText(date, visit.language)), gone.reason(reason));
}

export function faultyPage(visit: Visit): MessagePage {
  return messagePage('faulty', visit);
}

export function failedPage(visit: Visit, id: string): MessagePage {
  const { failed } = visit.texts.messages;
  return page(visit, failed.title, failed.lines, failed.id(id));
}

export function messagePage(name: Exclude<keyof Texts['messages'], 'gone'>, visit: Visit): MessagePage {
  const { title, lines } = visit.texts.messages[name];
  return page(visit, title, lines);
}

function page(visit: Visit, heading: string, lines: readonly string[], aside?: string): MessagePage {
  // No page of the site: it is not for search engines, and its other language is the front page.
  const frame = frameOf({ ...visit, page: undefined }, { title: heading });
  const { texts, language } = visit;
  return { frame, heading, lines, aside, search: { action: addressOf('search', language), label: texts.search.label, button: texts.search.button } };
}
