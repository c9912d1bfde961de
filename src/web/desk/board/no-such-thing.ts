import { DESK } from '../../../shared/index.js';
import { board } from '../../texts/pl/desk-board.js';
import { deskFrame } from '../frame.js';
import type { DeskShown, DeskVisit } from '../visit.js';

/** The address leads to nothing that is there: said on a page of the desk, with a way on. */
export function noSuchThing(visit: DeskVisit, back: string = DESK.editions, label: string = board.notFound.link): DeskShown {
  const { title, lines } = board.notFound;
  return { view: 'desk/message', page: { frame: deskFrame(visit, { title }), heading: title, lines, link: { label, address: back } }, status: 404 };
}
