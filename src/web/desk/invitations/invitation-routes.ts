import { Router } from 'express';
import { DESK, deskAddress } from '../../../shared/index.js';
import { formBody } from '../../http/form-body.js';
import { sendDesk } from '../handle.js';
import { uploadedOf, uploadOne } from '../upload-one.js';
import { atWork, workVisit, type WorkGiven } from '../work.js';
import { prepareLetter, renewInvitation, revokeInvitation, sendLetter } from './change-invitation.js';
import { createInvitations, showInvite } from './invite.js';
import { checkListFile, inviteMany, showInviteMany } from './invite-many.js';
import { remind, showReminders } from './remind.js';
import { showInvitation } from './show-invitation.js';

/** Five hundred people with long titles; as text in a form it stays below what a form may have, so it is never lost there. */
const MOST_LIST_BYTES = 200_000;

/** Inviting people, and what becomes of an invitation. */
export function invitationRoutes(given: WorkGiven): Router {
  const router = Router();
  const form = formBody();
  router.get(DESK.invite, atWork(given, showInvite));
  router.post(DESK.invite, form, atWork(given, createInvitations));
  router.get(DESK.inviteMany, atWork(given, showInviteMany));
  router.post(DESK.inviteMany, uploadOne('plik', MOST_LIST_BYTES), form, (req, res) => {
    const visit = workVisit(req, res, given);
    sendDesk(res, req.is('multipart/form-data') ? checkListFile(visit, uploadedOf(req)) : inviteMany(visit), given);
  });
  router.get(DESK.reminders, atWork(given, showReminders));
  router.post(DESK.reminders, form, atWork(given, remind));
  router.get(DESK.invitation, atWork(given, showInvitation));
  router.get([DESK.invitationRenewal, DESK.invitationLetter, DESK.invitationSending, DESK.invitationRevocation], atWork(given, ({ parameters }) => ({ seeOther: deskAddress('invitation', { id: parameters['id'] ?? '' }) })));
  router.post(DESK.invitationRenewal, form, atWork(given, renewInvitation));
  router.post(DESK.invitationLetter, form, atWork(given, prepareLetter));
  router.post(DESK.invitationSending, form, atWork(given, sendLetter));
  router.post(DESK.invitationRevocation, form, atWork(given, revokeInvitation));
  return router;
}
