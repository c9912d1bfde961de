import type { Edition, Session } from '../../../content/index.js';
import { deskAddress } from '../../../shared/index.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { fieldOf, summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { WorkVisit } from '../work.js';
import { choicesOf, dayChoices, kindChoices, type Choices, type Wish } from './read-wish.js';

const texts = inviting.one;

/** Somebody of the programme, or the one empty row for anybody else. */
export interface InviteRow {
  name: string;
  email: string;
  isChosen: boolean;
  /** Of the programme: their name is known and not typed. */
  isKnown: boolean;
  errors?: { name?: string; email?: string };
}

export interface InvitePage {
  frame: DeskFrame;
  heading: string;
  lead: string;
  summary: ErrorSummary | undefined;
  action: string;
  session: { label: string; chosen: { code: string; title: string } | undefined; choices: Choices | undefined; error: string | undefined };
  people: string;
  rows: { legend: string; tick: { id: string; value: string; label: string; checked: boolean } | undefined; name: Field | undefined; hiddenName: string; email: Field }[];
  kind: Choices;
  days: Choices;
  send: { label: string; checked: boolean } | undefined;
  button: string;
  back: { label: string; address: string };
}

export function invitePage(visit: WorkVisit, edition: Edition, given: { session: Session | undefined; rows: readonly InviteRow[]; wish: Wish; errors?: { form?: string; session?: string } }): InvitePage {
  const { session, wish, errors = {} } = given;
  const rows = given.rows.map((row, index) => ({
    legend: row.isKnown ? row.name : texts.somebody,
    tick: row.isKnown ? { id: `f-kto-${index}`, value: String(index), label: texts.invite(row.name), checked: row.isChosen } : undefined,
    hiddenName: row.isKnown ? row.name : '',
    name: row.isKnown ? undefined : indexed(fieldOf({ name: 'osoba', label: texts.name, type: 'text', autocomplete: 'off', value: row.name, error: row.errors?.name }), index),
    email: indexed(fieldOf({ name: 'email', label: texts.email, type: 'email', autocomplete: 'off', value: row.email, hint: texts.emailHint, error: row.errors?.email }), index),
  }));
  const fields = rows.flatMap(({ name, email }) => [...(name ? [name] : []), email]);
  const firstId = rows[0]?.tick?.id ?? rows[0]?.name?.id ?? '';
  const summary = summaryOf(inviting.failed, [{ id: 'f-sesja', error: errors.session }, { id: firstId, error: errors.form }, ...fields]);
  return {
    frame: deskFrame(visit, { title: summary ? `${inviting.failed} – ${texts.title}` : texts.title, page: 'editions' }),
    heading: texts.title,
    lead: texts.lead,
    summary,
    action: deskAddress('invite', { code: edition.code }),
    session: {
      label: texts.session,
      chosen: session && { code: session.code, title: session.title },
      choices: session ? undefined : choicesOf(texts.session, 'sesja', '', [['', texts.choose], ...edition.sessions.map(({ code, title }) => [code, title] as const)]),
      error: errors.session,
    },
    people: texts.people,
    rows,
    kind: kindChoices(wish),
    days: dayChoices(wish),
    send: visit.editorial.mail && { label: inviting.send, checked: wish.isSent },
    button: inviting.create,
    back: { label: inviting.back, address: deskAddress('edition', { code: edition.code }) },
  };
}

/** Several fields of one name stand in one form: each needs an id of its own. */
function indexed(field: Field, index: number): Field {
  const id = `${field.id}-${index}`;
  return { ...field, id, describedBy: field.describedBy.replaceAll(field.id, id) };
}
