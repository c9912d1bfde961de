import type { Request, RequestHandler, Response } from 'express';
import type { Who } from '../../people/index.js';
import type { ConsentStore, ImportDesk, InvitationStore, Inviting, Outbox, Publisher, SubmissionStore, VocabularyDesk, WithdrawConsent } from '../../submissions/index.js';
import { atDesk, openVisit, signedInOf } from './handle.js';
import type { DeskAnswer, DeskGiven, DeskVisit } from './visit.js';

/** What editors work on besides accounts. */
export interface EditorialServices {
  submissions: SubmissionStore;
  invitations: InvitationStore;
  inviting: Inviting;
  outbox: Outbox;
  publisher: Publisher;
  vocabularies: VocabularyDesk;
  imports: ImportDesk;
  consents: ConsentStore;
  withdrawConsent: WithdrawConsent;
  /** There when letters can be sent. */
  mail: { wake(): void } | undefined;
}

export interface WorkGiven extends DeskGiven {
  editorial: EditorialServices;
}

export type WorkVisit = DeskVisit & WorkGiven;

/** A handler for what editors work on. */
export function atWork(given: WorkGiven, show: (visit: WorkVisit) => DeskAnswer | Promise<DeskAnswer>): RequestHandler {
  // A visit holds everything its routes were given.
  return atDesk(given, (visit) => show(visit as WorkVisit));
}

/** The same visit, for handlers that also read a file. */
export function workVisit(req: Request, res: Response, given: WorkGiven): WorkVisit {
  return { ...given, ...openVisit(req, res, given), me: signedInOf(res) };
}

/** Whose name stands in the log of decisions. */
export function whoOf({ me }: DeskVisit): Who {
  return { id: me.account.id, name: me.account.name };
}
