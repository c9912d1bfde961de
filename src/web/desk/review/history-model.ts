import { deskReview } from '../../texts/pl/desk-review.js';
import { momentOf } from '../moment-text.js';
import type { SubmissionVisit } from './review-visit.js';

const texts = deskReview.history;

export interface HistoryModel {
  texts: typeof texts;
  entries: { what: string; who: string; when: { text: string; machine: string }; reason: string }[];
}

/** Most edits of one submission that are looked for; its moves are few. */
const MOST_EDITS = 200;

/** What happened to a submission, the newest first: its moves, and who changed what is written. */
export function historyModel({ review, submission, desk }: SubmissionVisit): HistoryModel {
  const moves = review.submissions.history(submission.id).map(({ move, mover, by, reason, at }) => ({ at: Date.parse(at), what: texts.moves[move], who: by || deskReview.movers[mover], reason }));
  const { decisions } = desk.people.decisions.list({ about: `submission:${submission.id}`, offset: 0, limit: MOST_EDITS });
  const edits = decisions.filter(({ what }) => what === 'submission-edited').map(({ at, who, note }) => ({ at, what: texts.edited, who: who.name, reason: note }));
  return { texts, entries: [...moves, ...edits].sort((a, b) => b.at - a.at).map(({ at, ...entry }) => ({ ...entry, when: momentOf(at) })) };
}

/** Who last saved what is written, for whoever meets their version. */
export function lastEditText({ submission, desk }: SubmissionVisit): string | undefined {
  const { decisions } = desk.people.decisions.list({ about: `submission:${submission.id}`, offset: 0, limit: MOST_EDITS });
  const last = decisions.find(({ what }) => what === 'submission-edited');
  return last && deskReview.review.differs.last(last.who.name, momentOf(last.at).text);
}
