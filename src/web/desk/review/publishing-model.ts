import { addressOf, deskAddress } from '../../../shared/index.js';
import { dayText } from '../../texts/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import type { SubmissionVisit } from './review-visit.js';

const texts = deskReview.publishing;

/** What became of an approved submission. */
export interface PublishingModel {
  text: string;
  /** Where readers find it; absent while they do not. */
  item: { label: string; address: string } | undefined;
  desk: { label: string; address: string } | undefined;
  refresh: { label: string; address: string } | undefined;
}

/** Whether it is on the disk, on its page and in the index. */
export function publishingModel({ submission, review, services }: SubmissionVisit): PublishingModel | undefined {
  const { id, state, item } = submission;
  if (state !== 'published' && state !== 'publishing') return undefined;
  const desk = item === undefined ? undefined : { label: deskReview.review.editItem, address: deskAddress('item', { id: item }) };
  const refresh = { label: texts.refresh, address: deskAddress('review', { id }) };
  if (state === 'publishing' || item === undefined) {
    const trouble = review.publisher.waiting().find((job) => job.submission === id)?.trouble;
    return { text: trouble ? texts.waiting(trouble) : texts.running, item: undefined, desk, refresh };
  }
  const address = { label: deskReview.review.openItem, address: addressOf('item', 'pl', { id: item }) };
  const library = services.library();
  const revision = review.revisions.of(item).at(-1);
  const isShown = library.publicItem(item, services.today()) !== undefined;
  if (!isShown) return { text: hiddenText(item, services), item: undefined, desk, refresh };
  const { indexedAt } = services.health();
  const isFound = indexedAt !== undefined && (revision === undefined || indexedAt >= revision.at);
  return { text: isFound ? texts.searchable(timeText(revision?.at ?? submission.changedAt)) : texts.indexing, item: address, desk, refresh: isFound ? undefined : refresh };
}

function hiddenText(item: string, { library, today }: SubmissionVisit['services']): string {
  const meta = library().allItems.find((one) => one.meta.id === item)?.meta;
  const day = [meta?.dates.published, meta?.dates.embargoUntil].filter((one) => one !== undefined && one > today()).sort().at(-1);
  if (meta?.access === 'restricted' || meta?.workflow !== 'published' || !day) return meta ? texts.hiddenForever : texts.indexing;
  return texts.hidden(dayText(day, 'pl'));
}

const TIME = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit', second: '2-digit' });

function timeText(at: string): string {
  return TIME.format(Date.parse(at));
}
