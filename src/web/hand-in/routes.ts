import { Router, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { HAND_IN } from '../../shared/index.js';
import { handIn as texts } from '../texts/pl/hand-in.js';
import type { Given } from '../http/faults.js';
import { acceptInvitation, leave, openByStatus, renewStatus, startCorrection } from './begin.js';
import { changeFile, changeLinks, hideRefused } from './change-files.js';
import { FORM_STEPS } from './fields/field.js';
import { answer } from './http/answer.js';
import { arrivedWith, forAnybody, inSession, unreadableForm, whileEditable, type HandInGiven } from './http/handlers.js';
import { takeForm } from './http/read-form.js';
import { handInNow, showCheck } from './pages/check-page.js';
import { showFiles, showProgress } from './pages/files-page.js';
import { saveForm, showForm } from './pages/form-page.js';
import { showInvitation } from './pages/invitation-page.js';
import { showNote } from './pages/note-page.js';
import { beginOpenForm, showOpenForm } from './pages/open-form-page.js';
import { showAll, showOverview } from './pages/overview-page.js';
import { showOwnStatus, showStatus } from './pages/status-page.js';
import { showWithdrawal, withdraw } from './pages/withdrawal-page.js';
import { sendPicture } from './send-picture.js';
import { uploadFiles } from './upload.js';

/** Everything for whoever hands in; nothing where nothing can be handed in. */
export function handInRoutes(site: Given): Router {
  const router = Router();
  const { handIn } = site.services;
  if (!handIn) return router;
  const given: HandInGiven = { ...site, handIn };

  router.get(HAND_IN.invitation, forAnybody(given, showInvitation));
  router.post(HAND_IN.invitation, forAnybody(given, acceptInvitation));
  router.get(HAND_IN.status, forAnybody(given, showStatus));
  router.post(HAND_IN.status, forAnybody(given, openByStatus));
  if (handIn.isOpen) {
    router.get(HAND_IN.openForm, forAnybody(given, showOpenForm));
    router.post(HAND_IN.openForm, limitBeginnings(given), takeForm, forAnybody(given, beginOpenForm));
  }

  router.get(HAND_IN.all, forAnybody(given, showAll));
  router.post(HAND_IN.all, forAnybody(given, leave));
  router.get(HAND_IN.overview, inSession(given, showOverview));
  for (const step of FORM_STEPS) {
    router.get(HAND_IN[step], whileEditable(given, showForm(step)));
    router.post(HAND_IN[step], takeForm, whileEditable(given, saveForm(step)));
  }

  router.get(HAND_IN.files, whileEditable(given, showFiles));
  router.post(HAND_IN.files, uploadFiles(given));
  router.get(HAND_IN.progress, inSession(given, showProgress));
  router.post(HAND_IN.progress, whileEditable(given, hideRefused));
  router.post(HAND_IN.file, takeForm, inSession(given, changeFile));
  router.get(HAND_IN.picture, sendPicture(given));
  router.post(HAND_IN.links, takeForm, whileEditable(given, changeLinks));

  router.get(HAND_IN.check, whileEditable(given, showCheck));
  router.post(HAND_IN.check, takeForm, whileEditable(given, handInNow));
  router.get(HAND_IN.own, inSession(given, showOwnStatus));
  router.post(HAND_IN.own, inSession(given, renewStatus));
  router.get(HAND_IN.withdrawal, inSession(given, showWithdrawal));
  router.post(HAND_IN.withdrawal, takeForm, inSession(given, withdraw));
  router.post(HAND_IN.correction, inSession(given, startCorrection));
  router.use(unreadableForm(given));
  return router;
}

/** Beginnings of one address in an hour: more is no person. */
const BEGINNINGS = 5;

function limitBeginnings(given: HandInGiven): RequestHandler {
  return rateLimit({ windowMs: 3_600_000, limit: BEGINNINGS, standardHeaders: 'draft-8', legacyHeaders: false, handler: (req, res) => answer(res, showNote(arrivedWith(req, res, given), texts.tooOften, 429), given.render) });
}
