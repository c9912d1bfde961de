import type { Session } from '../../../people/index.js';
import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { fieldOf, summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf, type Moment } from '../moment-text.js';
import { newPasswordFields, type NewPasswordErrors } from '../new-password.js';
import type { DeskVisit } from '../visit.js';

const texts = desk.account;

export interface AccountPage {
  frame: DeskFrame;
  heading: string;
  facts: { label: string; value: string }[];
  texts: typeof texts;
  /** For the keeper of passwords in the browser. */
  email: string;
  change: { action: string; summary: ErrorSummary | undefined; current: Field; password: Field; again: Field } | undefined;
  sessions: { device: string; isHere: boolean; since: Moment; seen: Moment }[];
  everywhere: string;
}

export type ChangeErrors = NewPasswordErrors & { current?: string };

export function accountPage(visit: DeskVisit, errors: ChangeErrors = {}): AccountPage {
  const { account, session } = visit.me;
  const change = account.hasPassword ? changeForm(errors) : undefined;
  return {
    frame: deskFrame(visit, { title: change?.summary ? `${desk.errorSummary} – ${texts.title}` : texts.title, page: 'account' }),
    heading: account.name,
    facts: [{ label: texts.email, value: account.email }, { label: texts.role, value: desk.roles[account.role] }],
    texts,
    email: account.email,
    change,
    sessions: visit.desk.people.sessions.listOf(account.id).map((each) => sessionLine(each, session.digest)),
    everywhere: DESK.signOutEverywhere,
  };
}

function changeForm(errors: ChangeErrors): NonNullable<AccountPage['change']> {
  const current = fieldOf({ name: 'current-password', label: texts.current, type: 'password', autocomplete: 'current-password', error: errors.current });
  const fields = newPasswordFields(errors);
  return { action: DESK.changePassword, summary: summaryOf(desk.errorSummary, [current, fields.password, fields.again]), current, ...fields };
}

function sessionLine({ digest, device, startedAt, seenAt }: Session, here: string): AccountPage['sessions'][number] {
  return { device, isHere: digest === here, since: momentOf(startedAt), seen: momentOf(seenAt) };
}
