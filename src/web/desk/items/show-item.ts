import { addressOf, DESK, deskAddress } from '../../../shared/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import { momentOf } from '../moment-text.js';
import { problemText } from '../review/problem-text.js';
import { REASON_TEMPLATES, withTemplate } from '../review/reason-templates.js';
import type { ReviewVisit } from '../review/review-visit.js';
import { titleOf } from '../review/title-of.js';
import { withNotice } from '../notice.js';
import type { DeskAnswer, DeskShown } from '../visit.js';
import { stateOf } from './state-of.js';

const texts = deskReview.items;

export interface ItemPage {
  frame: DeskFrame;
  heading: string;
  texts: typeof texts;
  facts: { label: string; text: string }[];
  seeAddress: string | undefined;
  problems: string[];
  edit: string;
  going: { label: string; address: string }[];
  withdrawal: { action: string; reason: string; error: string | undefined; templates: { code: string; label: string }[]; heading: string } | undefined;
  revisions: { label: string; address: string; when: { text: string; machine: string }; who: string; note: string }[];
  submissions: { label: string; address: string; state: string }[];
}

/** An item for editors: change it, withdraw it, see what it was before. */
export function showDeskItem(visit: ReviewVisit): DeskShown {
  return itemPage(visit, {});
}

/** Opens the item for changing; two editors meet in the same submission. */
export async function editItem(visit: ReviewVisit): Promise<DeskAnswer> {
  const { review, me, desk, parameters } = visit;
  const id = parameters['id'] ?? '';
  const openBefore = review.submissions.ofItem(id).map((submission) => submission.id);
  const begun = await review.publisher.beginEdit(id, { by: me.account.name, account: me.account.id });
  if ('problems' in begun) return itemPage(visit, { problems: begun.problems.map((problem) => problemText(problem)) }, 422);
  if (!openBefore.includes(begun.submission.id)) desk.people.decisions.record({ who: me.account, what: 'item-edit-begun', about: `item:${id}` });
  return { seeOther: deskAddress('review', { id: begun.submission.id }) };
}

/** Takes the item away from readers, with a reason everybody reads. */
export async function withdrawItem(visit: ReviewVisit): Promise<DeskAnswer> {
  const { form, review, me, desk, parameters } = visit;
  const id = parameters['id'] ?? '';
  const reason = (form.get('reason') ?? '').replace(/\r\n?/gu, '\n');
  const template = form.get('template');
  if (template !== null) return itemPage(visit, { reason: withTemplate(reason, 'withdraw', template) });
  if (reason.trim() === '') return itemPage(visit, { reason, error: deskReview.decide.missing }, 422);
  if (reason.length > 5_000) return itemPage(visit, { reason, error: deskReview.decide.tooLong }, 422);
  const outcome = await review.publisher.withdrawItem(id, { by: me.account.name, reason });
  if (outcome.outcome === 'refused') return itemPage(visit, { reason, problems: outcome.problems.map((problem) => problemText(problem)) }, 422);
  if (outcome.outcome === 'conflict') return itemPage(visit, { reason, problems: [deskReview.publishing.conflict.title] }, 409);
  desk.people.decisions.record({ who: me.account, what: 'item-withdrawn', about: `item:${id}`, note: reason.trim() });
  return { seeOther: withNotice(deskAddress('item', { id }), 'wycofano') };
}

interface Given {
  problems?: string[];
  reason?: string;
  error?: string;
}

function itemPage(visit: ReviewVisit, { problems = [], reason = '', error }: Given, status = 200): DeskShown {
  const { review, services } = visit;
  const id = visit.parameters['id'] ?? '';
  const library = services.library();
  const item = library.allItems.find(({ meta }) => meta.id === id);
  const revisions = review.revisions.of(id);
  if (!item && !library.isFaulty(id) && revisions.length === 0) return noItem(visit);
  const submissions = review.submissions.ofItem(id);
  const isShown = library.publicItem(id, services.today()) !== undefined || library.tombstone(id) !== undefined;
  const isOpen = ({ state }: (typeof submissions)[number]) => !['published', 'rejected', 'withdrawn'].includes(state);
  const link = (submission: (typeof submissions)[number]) => ({ label: titleOf(submission), address: deskAddress('review', { id: submission.id }), state: deskReview.states[submission.state] });
  const faults = library.isFaulty(id) ? [texts.faulty, ...library.problems.filter(({ file }) => file.includes(id)).map((problem) => problemText(problem))] : [];
  const page: ItemPage = {
    frame: deskFrame(visit, { title: item?.meta.title ?? id, page: 'items' }),
    heading: item?.meta.title ?? id,
    texts,
    facts: [
      { label: deskReview.review.facts.item, text: id },
      ...(item ? [{ label: deskReview.review.facts.state, text: stateOf(item, services) }, { label: deskReview.review.facts.kind, text: deskReview.kinds[item.meta.kind] }, { label: texts.file, text: item.file }] : []),
    ],
    seeAddress: isShown ? addressOf('item', 'pl', { id }) : undefined,
    problems: [...problems, ...faults],
    edit: deskAddress('itemEdit', { id }),
    going: submissions.filter(isOpen).map(link),
    withdrawal: item && item.meta.workflow !== 'withdrawn' ? { action: deskAddress('itemWithdrawal', { id }), reason, error, templates: REASON_TEMPLATES.withdraw.map(({ code, label }) => ({ code, label })), heading: deskReview.decide.templates } : undefined,
    revisions: [...revisions].reverse().map(({ number, at, by, note }) => ({ label: texts.revision(number), address: deskAddress('itemRevision', { id, number: String(number) }), when: momentOf(Date.parse(at)), who: by || texts.byHand, note })),
    submissions: submissions.map(link),
  };
  return { view: 'desk/item', page, status };
}

export function noItem(visit: ReviewVisit): DeskShown {
  return { view: 'desk/message', page: { frame: deskFrame(visit, { title: texts.unknown, page: 'items' }), heading: texts.unknown, lines: [texts.unknownLead], link: { label: texts.title, address: DESK.items } }, status: 404 };
}
