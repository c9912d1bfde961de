import { handInAddress } from '../../../shared/index.js';
import { movesFrom } from '../../../submissions/index.js';
import { handInStatus } from '../../texts/pl/hand-in-status.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Frame } from '../../parts/frame.js';
import { troublesOf } from '../fields/troubles.js';
import type { Answer } from '../http/answer.js';
import { isEditable, openedSubmissions, type Arrived, type Opened } from '../opened.js';
import { linksOf } from './files-page.js';
import { privateFrame } from './private-frame.js';
import { STEPS } from './step-links.js';

/** The five steps, with what is done and what is missing. */
export interface OverviewPage {
  frame: Frame;
  texts: typeof texts.overview;
  title: string;
  kind: string;
  /** What the editors ask for, where they sent it back. */
  asked: { heading: string; reason: string } | undefined;
  steps: { address: string; label: string; state: string; isDone: boolean }[];
  later: string;
  own: string;
  leave: string;
  withdrawal: string | undefined;
}

export function showOverview(opened: Opened): Answer {
  const { visit, submission, draft, handIn } = opened;
  const { id } = submission;
  if (!isEditable(submission)) return { to: handInAddress('own', { id }) };
  const troubles = troublesOf(submission, draft, { vocabularies: visit.library.vocabularies, queue: handIn.queue, today: visit.today });
  const page: OverviewPage = {
    frame: privateFrame(visit, texts.overview.title),
    texts: texts.overview,
    title: titleOf(submission.meta),
    kind: texts.kinds[submission.kind],
    asked: submission.state === 'changes-requested' ? { heading: handInStatus.reason, reason: handIn.submissions.history(id).findLast(({ reason }) => reason !== '')?.reason ?? '' } : undefined,
    steps: STEPS.map((step) => {
      const count = troubles.filter((trouble) => trouble.step === step).length;
      const isEmpty = step === 'files' && submission.files.length === 0 && linksOf(draft.meta).length === 0 && draft.meta['deck'] === undefined;
      const isDone = step !== 'check' && count === 0 && !isEmpty;
      const state = isDone ? texts.overview.done : count > 0 && step !== 'check' ? texts.overview.missing(count) : isEmpty ? texts.overview.optional : texts.overview.waiting;
      return { address: handInAddress(step, { id }), label: texts.steps[step], state, isDone };
    }),
    later: submission.origin === 'open-form' ? texts.overview.laterOpen : texts.overview.later,
    own: handInAddress('all'),
    leave: handInAddress('all'),
    withdrawal: movesFrom(submission.state, 'speaker').includes('withdraw') ? handInAddress('withdrawal', { id }) : undefined,
  };
  return { view: 'hand-in/overview', page };
}

/** Everything this browser may go on with. */
export interface AllPage {
  frame: Frame;
  texts: typeof texts.all;
  links: { address: string; label: string; note: string }[];
}

export function showAll(arrived: Arrived): Answer {
  const page: AllPage = {
    frame: privateFrame(arrived.visit, texts.all.title),
    texts: texts.all,
    links: openedSubmissions(arrived).map(({ id, meta, kind }) => ({ address: handInAddress('overview', { id }), label: titleOf(meta), note: texts.kinds[kind] })),
  };
  return { view: 'hand-in/all', page };
}

export function titleOf(meta: Readonly<Record<string, unknown>>): string {
  return String(meta['title'] ?? '').trim() || texts.overview.untitled;
}
