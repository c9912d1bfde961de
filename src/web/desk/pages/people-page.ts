import type { Account } from '../../../people/index.js';
import { DESK, deskAddress } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { fieldOf, summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf, type Moment } from '../moment-text.js';
import { roleChoice, type RoleChoice } from '../role-choice.js';
import type { DeskVisit } from '../visit.js';

const texts = desk.people;

export interface PeoplePage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts;
  people: PersonLine[];
  summary: ErrorSummary | undefined;
  add: { action: string; name: Field; email: Field; role: RoleChoice };
}

interface PersonLine {
  name: string;
  address: string;
  isMe: boolean;
  email: string;
  role: string;
  state: string;
  lastSignIn: Moment | undefined;
}

export interface AddForm {
  name?: string;
  email?: string;
  role?: Account['role'] | undefined;
  errors?: { name?: string; email?: string };
}

export function peoplePage(visit: DeskVisit, { name = '', email = '', role = 'editor', errors = {} }: AddForm = {}): PeoplePage {
  const fields = {
    name: fieldOf({ name: 'name', label: texts.name, type: 'text', autocomplete: 'off', value: name, error: errors.name }),
    email: fieldOf({ name: 'email', label: texts.email, type: 'email', autocomplete: 'off', value: email, error: errors.email }),
  };
  const summary = summaryOf(desk.errorSummary, Object.values(fields));
  return {
    frame: deskFrame(visit, { title: summary ? `${desk.errorSummary} – ${texts.title}` : texts.title, page: 'people' }),
    heading: texts.title,
    texts,
    people: visit.desk.people.accounts.list().map((account) => personLine(account, visit.me.account.id)),
    summary,
    add: { action: DESK.people, ...fields, role: roleChoice(role) },
  };
}

function personLine({ id, name, email, role, state, signedInAt }: Account, me: string): PersonLine {
  return { name, address: deskAddress('person', { id }), isMe: id === me, email, role: desk.roles[role], state: desk.states[state], lastSignIn: signedInAt === undefined ? undefined : momentOf(signedInAt) };
}
