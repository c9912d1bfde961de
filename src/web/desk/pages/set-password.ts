import type { Account } from '../../../people/index.js';
import { DESK, deskAddress } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { newPasswordFields, passwordProblemText, readNewPassword, type NewPasswordErrors } from '../new-password.js';
import { withNotice } from '../notice.js';
import { takeSession } from '../session-cookie.js';
import type { DeskAnswer, OpenVisit } from '../visit.js';
import { deadLink } from './desk-message-page.js';

const texts = desk.setPassword;

export interface SetPasswordPage {
  frame: DeskFrame;
  heading: string;
  lead: string;
  summary: ErrorSummary | undefined;
  action: string;
  /** For the keeper of passwords in the browser. */
  email: { label: string; value: string };
  password: Field;
  again: Field;
  button: string;
}

/** GET: only shows. Programs that check mail follow links, so nothing may happen here. */
export function showSetPassword(visit: OpenVisit): DeskAnswer {
  const account = visit.desk.people.links.accountOf(visit.parameters['token'] ?? '');
  return account ? { view: 'desk/set-password', page: setPasswordPage(visit, account, {}) } : deadLink(visit);
}

export async function setPassword(visit: OpenVisit): Promise<DeskAnswer> {
  const { people } = visit.desk;
  const token = visit.parameters['token'] ?? '';
  const account = people.links.accountOf(token);
  if (!account) return deadLink(visit);
  const again = (errors: NewPasswordErrors, status = 422): DeskAnswer => ({ view: 'desk/set-password', page: setPasswordPage(visit, account, errors), status });

  const { password, errors } = readNewPassword(visit.form);
  if (errors.password || errors.again) return again(errors);
  const set = await people.passwords.setByLink(token, password);
  if (set === 'dead-link') return deadLink(visit);
  if (set === 'busy') return again({ password: desk.signIn.busy }, 503);
  if (typeof set === 'string') return again({ password: passwordProblemText(set) });
  return { seeOther: withNotice(DESK.signIn, 'haslo'), headers: { 'Set-Cookie': takeSession(visit) } };
}

function setPasswordPage(visit: OpenVisit, { name, email }: Account, errors: NewPasswordErrors): SetPasswordPage {
  const fields = newPasswordFields(errors);
  const summary = summaryOf(desk.errorSummary, Object.values(fields));
  return {
    frame: deskFrame(visit, { title: summary ? `${desk.errorSummary} – ${texts.title}` : texts.title }),
    heading: texts.title,
    lead: texts.lead(name),
    summary,
    action: deskAddress('setPassword', { token: visit.parameters['token'] ?? '' }),
    email: { label: texts.email, value: email },
    ...fields,
    button: texts.button,
  };
}
