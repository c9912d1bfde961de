import { Router } from 'express';
import { DESK, deskAddress } from '../../shared/index.js';
import { formBody } from '../http/form-body.js';
import { onlyWhoMay } from './guard.js';
import { atDesk } from './handle.js';
import { addPerson, listPeople } from './pages/list-people.js';
import { changeAccess, changeRole, makeLink, showPerson } from './pages/one-person.js';
import type { DeskGiven } from './visit.js';

/** Accounts of the desk, for admins. */
export function peopleRoutes(given: DeskGiven): Router {
  const router = Router();
  router.use(DESK.people, onlyWhoMay('manage-people', given), formBody());
  router.get(DESK.people, atDesk(given, listPeople));
  router.post(DESK.people, atDesk(given, addPerson));
  router.get(DESK.person, atDesk(given, showPerson));
  router.post(DESK.personRole, atDesk(given, changeRole));
  router.post(DESK.personAccess, atDesk(given, changeAccess));
  router.post(DESK.personLink, atDesk(given, makeLink));
  // Somebody presses Enter in the address of an answer to a form.
  router.get([DESK.personRole, DESK.personAccess, DESK.personLink], atDesk(given, ({ parameters }) => ({ seeOther: deskAddress('person', { id: parameters['id'] ?? '' }) })));
  return router;
}
