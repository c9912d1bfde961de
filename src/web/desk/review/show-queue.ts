import { checkFiles, type FileCheck } from '../../../submissions/index.js';
import { DESK, deskAddress } from '../../../shared/index.js';
import { deskReview as texts } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { DeskShown } from '../visit.js';
import { listed, type Option } from './fields/option.js';
import { keysOf, type KeysModel } from './keys-model.js';
import { listQueue, type Waiting } from './list-queue.js';
import { codeOfView, QUEUE_VIEWS, queueAddress, readQueueQuery, type QueueQuery, type QueueView } from './queue-views.js';
import type { ReviewVisit } from './review-visit.js';
import { editionOf, sessionOf, titleOf, whoOf } from './title-of.js';
import { waitingText } from './wait-text.js';

const ON_A_PAGE = 50;

export interface QueuePage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts.queue;
  views: { label: string; address: string; count: number; current: boolean }[];
  filter: { action: string; view: string; text: string; editions: Option[]; kinds: Option[]; clear: string | undefined };
  countText: string;
  note: string;
  empty: string | undefined;
  rows: QueueRow[];
  paging: { text: string; previous: string | undefined; next: string | undefined } | undefined;
  keys: KeysModel;
}

interface QueueRow {
  title: string;
  address: string;
  state: string;
  waiting: string;
  /** Since when, for machines. */
  since: string;
  facts: string[];
  checks: { text: string; isUrgent: boolean };
}

/** The queue of submissions: what waits longest stands first. */
export function showQueue(visit: ReviewVisit): DeskShown {
  const query = readQueueQuery(visit.query);
  const all = listQueue(visit, query);
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(query.page, pages);
  const isFiltered = Boolean(query.text || query.edition || query.kind);
  const at = (number: number) => queueAddress({ ...query, page: number });
  const model: QueuePage = {
    frame: deskFrame(visit, { title: texts.queue.title, page: 'home' }),
    heading: texts.queue.title,
    texts: texts.queue,
    views: viewsOf(visit, query.view),
    filter: filterOf(visit, query, isFiltered),
    countText: texts.submissions(all.length),
    note: QUEUE_VIEWS[query.view].isOver ? texts.queue.orderedNewest : texts.queue.ordered,
    empty: all.length > 0 ? undefined : isFiltered ? texts.queue.nothingFound : texts.queue.empty[query.view],
    rows: all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((one) => rowOf(visit, one)),
    paging: pages === 1 ? undefined : { text: texts.queue.pageOf(page, pages), previous: page > 1 ? at(page - 1) : undefined, next: page < pages ? at(page + 1) : undefined },
    keys: keysOf({}),
  };
  return { view: 'desk/queue', page: model };
}

function viewsOf({ review }: ReviewVisit, current: QueueView): QueuePage['views'] {
  const counts = review.submissions.counts();
  return (Object.keys(QUEUE_VIEWS) as QueueView[]).map((view) => ({
    label: texts.queue.views[view],
    address: queueAddress({ view, text: '', edition: '', kind: '', page: 1 }),
    count: QUEUE_VIEWS[view].states.reduce((sum, state) => sum + counts[state], 0),
    current: view === current,
  }));
}

function filterOf({ services }: ReviewVisit, query: QueueQuery, isFiltered: boolean): QueuePage['filter'] {
  const any = { value: '', label: texts.queue.any };
  const editions = services.library().editions.map(({ code, name }) => ({ value: code, label: `${code} – ${name.pl}` }));
  const kinds = Object.entries(texts.kinds).map(([value, label]) => ({ value, label }));
  return {
    action: DESK.home,
    view: codeOfView(query.view),
    text: query.text,
    editions: listed([any, ...editions], query.edition),
    kinds: listed([any, ...kinds], query.kind),
    clear: isFiltered ? queueAddress({ view: query.view, text: '', edition: '', kind: '', page: 1 }) : undefined,
  };
}

function rowOf(visit: ReviewVisit, { submission, since, invited }: Waiting): QueueRow {
  const library = visit.services.library();
  const session = sessionOf(submission);
  return {
    title: titleOf(submission),
    address: deskAddress('review', { id: submission.id }),
    state: texts.states[submission.state],
    waiting: waitingText(since, visit.desk.now()),
    since,
    facts: [
      texts.kinds[submission.kind],
      submission.origin === 'desk' && submission.item ? `${texts.queue.edited} ${submission.item}` : whoOf(submission, invited),
      editionOf(submission, library),
      session ? (library.session(session)?.title ?? session) : '',
      submission.files.length > 0 ? texts.files(submission.files.length) : '',
    ].filter(Boolean),
    checks: checksText(checkFiles(submission, visit.review.queue)),
  };
}

/** The one thing about the files that matters most. */
function checksText(files: readonly FileCheck[]): QueueRow['checks'] {
  const { checks } = texts.queue;
  if (files.length === 0) return { text: checks.none, isUrgent: false };
  if (files.some(({ job }) => job.state === 'failed')) return { text: checks.refused, isUrgent: true };
  if (files.some(({ job }) => job.state !== 'done')) return { text: checks.reading, isUrgent: false };
  if (files.some(({ unconfirmed }) => unconfirmed.length > 0)) return { text: checks.personal, isUrgent: true };
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  return { text: count > 0 ? checks.findings(count) : checks.clean, isUrgent: false };
}
