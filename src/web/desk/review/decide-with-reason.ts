import { deskAddress, type DeskPage } from '../../../shared/index.js';
import { movesFrom } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { Notice } from '../notice.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { moveSubmission } from './move-submission.js';
import { REASON_TEMPLATES, withTemplate, type Reasoned } from './reason-templates.js';
import type { SubmissionVisit } from './review-visit.js';
import { titleOf } from './title-of.js';

const texts = deskReview.decide;
/** Of UTF-16 units; a page and a half is more than anybody reads. */
const LONGEST_REASON = 5_000;

export interface DecidePage {
  frame: DeskFrame;
  heading: string;
  about: string;
  lead: string;
  texts: typeof texts;
  action: string;
  label: string;
  reason: string;
  error: string | undefined;
  templates: { code: string; label: string }[];
  /** What the person will read; absent until it is asked for. */
  preview: { stateLine: string; lines: string[] } | undefined;
  send: string;
  back: string;
}

/** Decisions with a reason: where they stand and what is said afterwards. */
const DECISIONS: Readonly<Record<Reasoned, { page: DeskPage; notice: Notice }>> = {
  'request-changes': { page: 'reviewChanges', notice: 'poproszono' },
  reject: { page: 'reviewRejection', notice: 'odrzucono' },
  withdraw: { page: 'reviewWithdrawal', notice: 'wycofano' },
};

/** The page on which a reason is written. */
export function showDecision(move: Reasoned): (visit: SubmissionVisit) => DeskAnswer {
  return (visit) => (isOpen(visit, move) ? decidePage(visit, move, { reason: '' }) : { seeOther: deskAddress('review', { id: visit.submission.id }) });
}

/** Adds a template, shows what will be read, or decides. */
export function decideWithReason(move: Reasoned): (visit: SubmissionVisit) => DeskAnswer | Promise<DeskAnswer> {
  return (visit) => {
    const { form } = visit;
    const reason = (form.get('reason') ?? '').replace(/\r\n?/gu, '\n');
    const template = form.get('template');
    if (template !== null) return decidePage(visit, move, { reason: withTemplate(reason, move, template) });
    if (form.get('do') === 'preview') return decidePage(visit, move, { reason, isPreview: true });
    const error = reason.trim() === '' ? texts.missing : reason.length > LONGEST_REASON ? texts.tooLong : undefined;
    if (error || !isOpen(visit, move)) return { ...decidePage(visit, move, { reason, error: error ?? deskReview.review.notNow }), status: error ? 422 : 409 };
    return moveSubmission(visit, move, { reason, notice: DECISIONS[move].notice });
  };
}

function isOpen({ submission }: SubmissionVisit, move: Reasoned): boolean {
  return movesFrom(submission.state, 'editor').includes(move) && submission.state !== 'published';
}

function decidePage(visit: SubmissionVisit, move: Reasoned, { reason, error, isPreview = false }: { reason: string; error?: string; isPreview?: boolean }): DeskShown {
  const { submission } = visit;
  const title = titleOf(submission);
  const to = { 'request-changes': 'changes-requested', reject: 'rejected', withdraw: 'withdrawn' } as const;
  const page: DecidePage = {
    frame: deskFrame(visit, { title: texts[move].title, page: 'home' }),
    heading: texts[move].title,
    about: title,
    lead: texts[move].lead,
    texts,
    action: deskAddress(DECISIONS[move].page, { id: submission.id }),
    label: texts[move].label,
    reason,
    error,
    templates: REASON_TEMPLATES[move].map(({ code, label }) => ({ code, label })),
    preview: isPreview ? { stateLine: texts.stateLine(title, deskReview.states[to[move]]), lines: reason.split('\n').filter((line) => line.trim() !== '') } : undefined,
    send: texts[move].send,
    back: deskAddress('review', { id: submission.id }),
  };
  return { view: 'desk/decide', page };
}
