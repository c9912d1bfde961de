import { DESK } from '../../../shared/index.js';
import type { SubmissionState } from '../../../submissions/index.js';
import type { deskReview } from '../../texts/pl/desk-review.js';

export type QueueView = keyof typeof deskReview.queue.views;

/** The parts of the queue, each with its states. What waits for somebody is ordered by waiting, what is over by when it ended. */
export const QUEUE_VIEWS: Readonly<Record<QueueView, { states: readonly SubmissionState[]; isOver?: true }>> = {
  todo: { states: ['received', 'checked', 'in-review', 'publishing'] },
  theirs: { states: ['changes-requested'] },
  published: { states: ['published'], isOver: true },
  rejected: { states: ['rejected'], isOver: true },
  withdrawn: { states: ['withdrawn'], isOver: true },
  drafts: { states: ['draft'] },
};

/** As the address says them. */
const CODES: Readonly<Record<QueueView, string>> = { todo: 'do-zrobienia', theirs: 'u-osob', published: 'opublikowane', rejected: 'odrzucone', withdrawn: 'wycofane', drafts: 'szkice' };

export interface QueueQuery {
  view: QueueView;
  text: string;
  edition: string;
  kind: string;
  page: number;
}

/** Reads what is asked for; anything odd is the first page of all that is to be done. */
export function readQueueQuery(query: URLSearchParams): QueueQuery {
  const names = Object.keys(CODES) as QueueView[];
  const page = Number(query.get('strona') ?? 1);
  return {
    view: names.find((name) => CODES[name] === query.get('czesc')) ?? 'todo',
    text: (query.get('q') ?? '').slice(0, 200).trim(),
    edition: query.get('edycja') ?? '',
    kind: query.get('rodzaj') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a queue; the short form leaves out what is usual. */
export function queueAddress({ view, text, edition, kind, page }: QueueQuery): string {
  const query = new URLSearchParams();
  if (view !== 'todo') query.set('czesc', CODES[view]);
  if (text) query.set('q', text);
  if (edition) query.set('edycja', edition);
  if (kind) query.set('rodzaj', kind);
  if (page > 1) query.set('strona', String(page));
  return query.size > 0 ? `${DESK.home}?${query.toString()}` : DESK.home;
}

export function codeOfView(view: QueueView): string {
  return CODES[view];
}
