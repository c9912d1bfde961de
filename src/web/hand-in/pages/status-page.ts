import { addressOf, handInAddress, todayInPoland } from '../../../shared/index.js';
import { CORRECTION_DAYS, isNewVersion, movesFrom, unconfirmed, type Submission } from '../../../submissions/index.js';
import { dayText } from '../../texts/index.js';
import { handInStatus as texts } from '../../texts/pl/hand-in-status.js';
import { handIn } from '../../texts/pl/hand-in.js';
import type { Frame } from '../../parts/frame.js';
import type { Answer } from '../http/answer.js';
import { isEditable, openedWith, type Arrived, type Opened } from '../opened.js';
import { qrCode, type QrCode } from '../../parts/qr-code.js';
import { fileState, type FileState } from './file-state.js';
import { showNote } from './note-page.js';
import { titleOf } from './overview-page.js';
import { privateFrame } from './private-frame.js';

/** Where a submission stands. With the address alone: nothing but that; files and changes only in its session. */
export interface StatusPage {
  frame: Frame;
  texts: typeof texts;
  /** Only in its session. */
  title: string | undefined;
  state: string;
  meaning: string;
  /** Of the last decision that has one. */
  reason: string | undefined;
  contact: string;
  history: { day: string; text: string }[];
  published: string | undefined;
  save: { address: string; qr: QrCode } | undefined;
  /** Begins a session; a form, for programs that look at addresses must not. */
  open: string | undefined;
  own: OwnActions | undefined;
}

interface OwnActions {
  edit: { address: string; label: string } | undefined;
  correction: { action: string; note: string } | undefined;
  renew: string;
  withdrawal: string | undefined;
  files: string[];
  /** Files with personal data that wait for an answer. */
  waiting: { name: string; state: FileState }[];
}

/** By the address nobody can guess. */
export function showStatus(arrived: Arrived): Answer {
  const token = arrived.visit.parameters['token'] ?? '';
  const submission = arrived.handIn.submissions.byStatusToken(token);
  if (!submission) return showNote(arrived, texts.unknown, 404);
  const address = handInAddress('status', { token });
  const opened = openedWith(arrived, submission.id);
  const whole = arrived.visit.services.site.url + address;
  return statusPage(arrived, submission, { opened, open: opened ? undefined : address, save: { address: whole, qr: qrCode(whole, texts.save.qr) } });
}

/** The same in its session, whose address says nothing. */
export function showOwnStatus(opened: Opened): Answer {
  return statusPage(opened, opened.submission, { opened, open: undefined, save: undefined });
}

function statusPage(arrived: Arrived, submission: Submission, { opened, open, save }: { opened: Opened | undefined } & Pick<StatusPage, 'open' | 'save'>): Answer {
  const history = arrived.handIn.submissions.history(submission.id);
  const { label, meaning } = texts.states[submission.state];
  const page: StatusPage = {
    frame: privateFrame(arrived.visit, texts.title),
    texts,
    title: opened ? titleOf(submission.meta) : undefined,
    state: label,
    meaning,
    reason: ['changes-requested', 'rejected'].includes(submission.state) ? history.findLast(({ reason }) => reason !== '')?.reason : undefined,
    contact: handIn.contact(arrived.handIn.contactEmail),
    history: [{ day: dayOf(submission.createdAt), text: texts.begun }, ...history.map(({ at, move }) => ({ day: dayOf(at), text: texts.moves[move] }))],
    published: submission.state === 'published' && submission.item ? addressOf('item', 'pl', { id: submission.item }) : undefined,
    save,
    open,
    own: opened ? ownActions(opened) : undefined,
  };
  return { view: 'hand-in/status', page };
}

function ownActions({ submission, handIn: parts, visit }: Opened): OwnActions {
  const { id, state } = submission;
  const waiting = state === 'received' ? submission.files.filter((file) => unconfirmed(file, parts.queue).length > 0) : [];
  const item = state === 'published' && submission.item ? visit.library.publicItem(submission.item, visit.today) : undefined;
  return {
    edit: isEditable(submission) ? { address: handInAddress('overview', { id }), label: state === 'draft' ? texts.goOn : texts.edit } : undefined,
    correction: item ? { action: handInAddress('correction', { id }), note: isNewVersion(item.meta.dates.published, visit.today) ? texts.correctVersion(CORRECTION_DAYS) : texts.correctQuiet(CORRECTION_DAYS) } : undefined,
    renew: handInAddress('own', { id }),
    withdrawal: movesFrom(state, 'speaker').includes('withdraw') ? handInAddress('withdrawal', { id }) : undefined,
    files: submission.files.map(({ label, name }) => label || name),
    waiting: waiting.map((file) => ({ name: file.name, state: fileState(submission, file, parts) })),
  };
}

function dayOf(moment: string): string {
  return dayText(todayInPoland(new Date(moment)), 'pl');
}
