import { deskAddress } from '../../../shared/index.js';
import { board as texts } from '../../texts/pl/desk-board.js';
import { deskFrame } from '../frame.js';
import type { DeskShown } from '../visit.js';
import type { WorkVisit } from '../work.js';
import { readBoard } from './read-board.js';

/** The editions, the newest first, each with how much it lacks. */
export function showBoardEditions(visit: WorkVisit): DeskShown {
  const editions = [...visit.services.library().editions].reverse().map((edition) => {
    const lacking = readBoard(visit, edition).filter(({ session, stage }) => session && stage !== 'there').length;
    return { label: edition.name.pl, address: deskAddress('edition', { code: edition.code }), about: texts.lacking(lacking, edition.sessions.length) };
  });
  return { view: 'desk/list', page: { frame: deskFrame(visit, { title: texts.titles, page: 'editions' }), heading: texts.titles, lead: texts.editionsLead, links: editions, empty: texts.noEditions } };
}
