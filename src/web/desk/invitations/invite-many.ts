import type { Edition } from '../../../content/index.js';
import { decodeList, MOST_INVITEES, planInvitations, readList, type PlannedInvitation } from '../../../submissions/index.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { noSuchThing } from '../board/no-such-thing.js';
import type { UploadedFile } from '../upload-one.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { whoOf, type WorkVisit } from '../work.js';
import { editionOf, planFacts } from './invite.js';
import { listPage, markOfList } from './list-page.js';
import { madePage } from './made-page.js';
import { readWish } from './read-wish.js';

const texts = inviting.many;

export function showInviteMany(visit: WorkVisit): DeskShown {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  return { view: 'desk/invite-many', page: listPage(visit, edition, { list: '', wish: { ...readWish(visit.form), isSent: true } }) };
}

/** POST of a file: its text goes into the form, checked, and can be mended there. */
export function checkListFile(visit: WorkVisit, file: UploadedFile): DeskShown {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  const text = typeof file === 'object' ? decodeList(file.bytes) : undefined;
  if (text !== undefined) return checked(visit, edition, text.replace(/^\uFEFF/u, ''));
  const error = file === 'none' ? texts.empty : file === 'too-large' ? texts.tooLarge : texts.notText;
  return { view: 'desk/invite-many', page: listPage(visit, edition, { list: '', wish: { ...readWish(visit.form), isSent: true }, error, errorAt: 'f-plik' }), status: file === 'too-large' ? 413 : 422 };
}

/** POST of the text: says what would happen, and makes it when exactly this was said before and is confirmed. */
export function inviteMany(visit: WorkVisit): DeskAnswer {
  const edition = editionOf(visit);
  if (!edition) return noSuchThing(visit);
  const { form, editorial } = visit;
  const list = form.get('lista') ?? '';
  if (form.get('zrob') !== 'utworz') return checked(visit, edition, list);
  if (form.get('sprawdzono') !== markOfList(list)) return checked(visit, edition, list, texts.changed);
  const planned = plan(visit, edition, list);
  if ('error' in planned) return checked(visit, edition, list);
  const wish = readWish(form);
  const isSent = wish.isSent && editorial.mail !== undefined;
  const invited = editorial.inviting.inviteAll(planned, { edition: edition.code, ...wish, isSent }, whoOf(visit));
  if (isSent) editorial.mail?.wake();
  return { view: 'desk/made', page: madePage(visit, { edition: edition.code, invited, letter: 'invitation', queued: isSent ? invited.filter(({ invitation }) => invitation.email).length : 0 }) };
}

function checked(visit: WorkVisit, edition: Edition, list: string, notice?: string): DeskShown {
  const wish = visit.form.has('dni') ? readWish(visit.form) : { ...readWish(visit.form), isSent: true };
  const planned = plan(visit, edition, list);
  if ('error' in planned) return { view: 'desk/invite-many', page: listPage(visit, edition, { list, wish, error: planned.error }), status: 422 };
  return { view: 'desk/invite-many', page: listPage(visit, edition, { list, wish, planned, ...(notice ? { notice } : {}) }) };
}

function plan(visit: WorkVisit, edition: Edition, list: string): PlannedInvitation[] | { error: string } {
  const reading = readList(list);
  if ('fault' in reading) return { error: texts.unreadable };
  const { invitees } = reading;
  if (invitees.length === 0) return { error: texts.empty };
  if (invitees.length > MOST_INVITEES) return { error: texts.tooMany(invitees.length, MOST_INVITEES) };
  return planInvitations(invitees, planFacts(visit, edition));
}
