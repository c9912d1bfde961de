import { DESK } from '../../../shared/index.js';
import { withNotice } from '../notice.js';
import { takeSession } from '../session-cookie.js';
import type { DeskVisit, SeeOther } from '../visit.js';

export function signOut(visit: DeskVisit): SeeOther {
  visit.desk.people.sessions.end(visit.me.session.digest);
  return { seeOther: withNotice(DESK.signIn, 'wylogowano'), headers: { 'Set-Cookie': takeSession(visit) } };
}

/** Ends every session of this person, this one as well. */
export function signOutEverywhere(visit: DeskVisit): SeeOther {
  visit.desk.people.sessions.endAllOf(visit.me.account.id);
  return { seeOther: withNotice(DESK.signIn, 'wszedzie'), headers: { 'Set-Cookie': takeSession(visit) } };
}
