import { deskAddress } from '../../../shared/index.js';
import { differences, type LineChange } from '../../../submissions/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf } from '../moment-text.js';
import { onlyChanged } from '../review/only-changed.js';
import type { ReviewVisit } from '../review/review-visit.js';
import type { DeskShown } from '../visit.js';
import { noItem } from './show-item.js';

const texts = deskReview.items;

export interface RevisionPage {
  frame: DeskFrame;
  heading: string;
  back: { label: string; address: string };
  when: { text: string; machine: string };
  who: string;
  note: string;
  first: string | undefined;
  marks: { lines: readonly LineChange[]; added: string; removed: string };
}

/** What one published state changed against the one before. */
export function showRevision(visit: ReviewVisit): DeskShown {
  const { id = '', number = '' } = visit.parameters;
  const revision = visit.review.revisions.revision(id, Number(number));
  if (!revision) return noItem(visit);
  const before = visit.review.revisions.revision(id, revision.number - 1);
  const { added, removed } = deskReview.review.differs;
  const title = texts.compareTitle(revision.number);
  const page: RevisionPage = {
    frame: deskFrame(visit, { title, page: 'items' }),
    heading: title,
    back: { label: id, address: deskAddress('item', { id }) },
    when: momentOf(Date.parse(revision.at)),
    who: revision.by || texts.byHand,
    note: revision.note,
    first: before ? undefined : texts.first,
    marks: { lines: before ? onlyChanged(differences(before.text, revision.text)) : differences(revision.text, revision.text), added, removed },
  };
  return { view: 'desk/revision', page };
}
