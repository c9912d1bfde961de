import type { Account } from '../../../people/index.js';
import { DESK, deskAddress } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import type { ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf } from '../moment-text.js';
import { roleChoice, type RoleChoice } from '../role-choice.js';
import type { DeskVisit } from '../visit.js';

const texts = desk.person;

export interface PersonPage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts;
  back: string;
  summary: ErrorSummary | undefined;
  facts: { label: string; value: string }[];
  role: { action: string; choice: RoleChoice };
  /** Nothing for somebody shut out: a link would lead nowhere. */
  link: { action: string } | undefined;
  access: { id: string; action: string; lead: string; wanted: 'on' | 'off'; button: string };
  log: string;
}

export function personPage(visit: DeskVisit, account: Account, failure?: { text: string; address: string }): PersonPage {
  const { id, name, email, role, state, addedAt, signedInAt } = account;
  const to = (page: 'personRole' | 'personLink' | 'personAccess') => deskAddress(page, { id });
  const isOff = state === 'disabled';
  return {
    frame: deskFrame(visit, { title: failure ? `${texts.failed} – ${name}` : name, page: 'people' }),
    heading: name,
    texts,
    back: DESK.people,
    summary: failure && { heading: texts.failed, errors: [failure] },
    facts: [
      { label: desk.people.email, value: email },
      { label: desk.people.role, value: desk.roles[role] },
      { label: texts.state, value: desk.states[state] },
      { label: texts.added, value: momentOf(addedAt).text },
      { label: texts.lastSignIn, value: signedInAt === undefined ? desk.people.never : momentOf(signedInAt).text },
    ],
    role: { action: to('personRole'), choice: roleChoice(role) },
    link: isOff ? undefined : { action: to('personLink') },
    access: { id: 'access', action: to('personAccess'), lead: isOff ? texts.enableLead : texts.disableLead, wanted: isOff ? 'on' : 'off', button: isOff ? texts.enableButton : texts.disableButton },
    log: `${DESK.log}?${new URLSearchParams({ o: `account:${id}` }).toString()}`,
  };
}
