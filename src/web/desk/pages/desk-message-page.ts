import { DESK } from '../../../shared/index.js';
import { desk as texts } from '../../texts/pl/desk.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskShown, DeskVisit, OpenVisit } from '../visit.js';

/** A page of the desk that says in plain words why there is nothing else to show, and where to go. */
export interface DeskMessagePage {
  frame: DeskFrame;
  heading: string;
  lines: readonly string[];
  link: { label: string; address: string };
}

export function forbiddenPage(visit: DeskVisit): DeskMessagePage {
  return deskMessage(visit, texts.forbidden, DESK.home);
}

export function deadLink(visit: OpenVisit): DeskShown {
  return { view: 'desk/message', page: deskMessage(visit, texts.deadLink, DESK.signIn), status: 410 };
}

export function noPerson(visit: DeskVisit): DeskShown {
  return { view: 'desk/message', page: deskMessage(visit, texts.noPerson, DESK.people), status: 404 };
}

function deskMessage(visit: OpenVisit, { title, lines, link }: { title: string; lines: readonly string[]; link: string }, address: string): DeskMessagePage {
  return { frame: deskFrame(visit, { title }), heading: title, lines, link: { label: link, address } };
}
