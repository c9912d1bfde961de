import { readEmail } from '../../../people/index.js';
import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { readCarried, type Carried } from '../carried.js';
import { readDeskPath } from '../desk-path.js';
import { deskFrame } from '../frame.js';
import { waitText } from '../moment-text.js';
import { giveSession, sessionSecret } from '../session-cookie.js';
import type { DeskAnswer, DeskHeaders, OpenVisit } from '../visit.js';
import { signInPage, type SignInWishes } from './sign-in-page.js';

const texts = desk.signIn;

/** GET: the form. Who is signed in already goes on. */
export function showSignIn(visit: OpenVisit): DeskAnswer {
  const next = readDeskPath(visit.query.get('dalej'));
  const secret = sessionSecret(visit);
  if (secret !== undefined && visit.desk.people.sessions.find(secret)) return { seeOther: next ?? DESK.home };
  return { view: 'desk/sign-in', page: signInPage(visit, next ? { next } : {}) };
}

/** POST: begins a session, or shows the form again with everything that was in it but the password. */
export async function signIn(visit: OpenVisit): Promise<DeskAnswer> {
  const { people } = visit.desk;
  const typed = { email: visit.form.get('email') ?? '', password: visit.form.get('password') ?? '' };
  const carried = readCarried(visit.form);
  const next = readDeskPath(visit.form.get('dalej'));
  const again = (status: number, errors: NonNullable<SignInWishes['errors']>, headers: DeskHeaders = {}): DeskAnswer => ({
    view: 'desk/sign-in',
    page: signInPage(visit, { email: typed.email, carried, errors, ...(next ? { next } : {}) }),
    status,
    headers,
  });

  const read = readEmail(typed.email);
  if (typeof read === 'string' || typed.password === '') {
    return again(422, { ...(typeof read === 'string' ? { email: read === 'none' ? texts.noEmail : texts.oddEmail } : {}), ...(typed.password === '' ? { password: texts.noPassword } : {}) });
  }
  const entered = await people.signIn.withPassword({ email: read.email, password: typed.password, address: visit.from }, visit.device);
  if ('refused' in entered) {
    if (entered.refused === 'wrong') return again(401, { form: texts.wrong });
    if (entered.refused === 'busy') return again(503, { form: texts.busy }, { 'Retry-After': '60' });
    visit.services.logger.warn({ id: visit.id, seconds: entered.seconds }, 'too many wrong passwords from one address');
    return again(429, { form: texts.wait(waitText(entered.seconds)) }, { 'Retry-After': String(entered.seconds) });
  }
  endSessionBefore(visit);
  visit.services.logger.info({ id: visit.id, account: entered.account.id }, 'signed in');
  const headers = { 'Set-Cookie': giveSession(entered.secret, visit) };
  return carried ? { ...resend(visit, carried), headers } : { seeOther: next ?? DESK.home, headers };
}

/** Nothing of a session from before is taken over, and it does not stay behind. */
export function endSessionBefore(visit: OpenVisit): void {
  const { sessions } = visit.desk.people;
  const secret = sessionSecret(visit);
  const before = secret === undefined ? undefined : sessions.find(secret, { isClick: false });
  if (before) sessions.end(before.session.digest);
}

/** The form that was being sent when the session had ended, one press from being sent. */
function resend(visit: OpenVisit, { to, fields }: Carried): { view: string; page: object } {
  const { title, lead, button, leave } = desk.resend;
  return { view: 'desk/resend', page: { frame: deskFrame(visit, { title }), heading: title, resend: { action: to, fields, explanation: lead, button }, leave: { label: leave, address: DESK.home } } };
}
