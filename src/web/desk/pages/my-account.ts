import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { waitText } from '../moment-text.js';
import { passwordProblemText, readNewPassword } from '../new-password.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer, DeskHeaders, DeskShown, DeskVisit } from '../visit.js';
import { accountPage, type ChangeErrors } from './account-page.js';

export function showAccount(visit: DeskVisit): DeskShown {
  return { view: 'desk/account', page: accountPage(visit) };
}

/** POST: whoever sits at an open desk must still know the present password. */
export async function changePassword(visit: DeskVisit): Promise<DeskAnswer> {
  const { account, session } = visit.me;
  const again = (errors: ChangeErrors, status = 422, headers: DeskHeaders = {}): DeskAnswer => ({ view: 'desk/account', page: accountPage(visit, errors), status, headers });

  const current = visit.form.get('current-password') ?? '';
  const { password: next, errors } = readNewPassword(visit.form);
  const all: ChangeErrors = { ...errors, ...(current === '' ? { current: desk.password.noCurrent } : {}) };
  if (Object.keys(all).length > 0) return again(all);
  const changed = await visit.desk.people.passwords.change({ account, current, next, address: visit.from, keep: session.digest });
  if (typeof changed === 'string') return again({ password: passwordProblemText(changed) });
  if (!('refused' in changed)) return { seeOther: withNotice(DESK.account, 'zmienione') };
  if (changed.refused === 'wrong') return again({ current: desk.password.wrongCurrent });
  if (changed.refused === 'busy') return again({ current: desk.signIn.busy }, 503, { 'Retry-After': '60' });
  return again({ current: desk.signIn.wait(waitText(changed.seconds)) }, 429, { 'Retry-After': String(changed.seconds) });
}
