import type { Edition } from '../../../content/index.js';
import { tokenMark } from '../../../shared/index.js';
import { deskAddress } from '../../../shared/index.js';
import { MOST_INVITEES, type PlannedInvitation } from '../../../submissions/index.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import type { ErrorSummary } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { WorkVisit } from '../work.js';
import { dayChoices, kindChoices, type Choices, type Wish } from './read-wish.js';

const texts = inviting.many;

export interface ListPage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  hint: string;
  summary: ErrorSummary | undefined;
  action: string;
  fileAction: string;
  list: string;
  error: string | undefined;
  notice: string | undefined;
  /** What would become of each row; `undefined` before a list was sent. */
  result: { summary: string; rows: ResultRow[]; create: string | undefined; mark: string } | undefined;
  kind: Choices;
  days: Choices;
  send: { label: string; checked: boolean } | undefined;
  back: { label: string; address: string };
}

interface ResultRow {
  label: string;
  name: string;
  email: string;
  session: string;
  outcome: string;
  advice: string;
  isMade: boolean;
}

export function listPage(visit: WorkVisit, edition: Edition, given: { list: string; wish: Wish; planned?: readonly PlannedInvitation[]; error?: string; notice?: string; errorAt?: string }): ListPage {
  const { list, wish, planned, error, notice, errorAt = 'f-lista' } = given;
  const action = deskAddress('inviteMany', { code: edition.code });
  return {
    frame: deskFrame(visit, { title: error ? `${inviting.failed} – ${texts.title}` : texts.title, page: 'editions' }),
    texts,
    heading: texts.title,
    hint: texts.hint(MOST_INVITEES),
    summary: error ? { heading: inviting.failed, errors: [{ text: error, address: `#${errorAt}` }] } : undefined,
    action,
    fileAction: `${action}?plik`,
    list,
    error,
    notice,
    result: planned && resultOf(planned, list),
    kind: kindChoices(wish),
    days: dayChoices(wish),
    send: visit.editorial.mail && { label: inviting.send, checked: wish.isSent },
    back: { label: inviting.back, address: deskAddress('edition', { code: edition.code }) },
  };
}

/** What the confirmation is for: a list that was changed afterwards is checked again first. */
export function markOfList(list: string): string {
  return tokenMark(list.replace(/\r\n/gu, '\n').trim());
}

function resultOf(planned: readonly PlannedInvitation[], list: string): NonNullable<ListPage['result']> {
  const made = planned.filter(({ invitation }) => invitation).length;
  return {
    summary: texts.summary(made, planned.length - made),
    rows: planned.map(({ row, written, invitation, fault }) => ({
      label: texts.row(row),
      name: invitation?.name ?? written.name,
      email: invitation?.email ?? written.email,
      session: invitation?.session.title ?? written.session,
      outcome: fault ? inviting.faults[fault].message : texts.made,
      advice: fault ? inviting.faults[fault].advice : '',
      isMade: invitation !== undefined,
    })),
    create: made > 0 ? texts.createCount(made) : undefined,
    mark: markOfList(list),
  };
}
