import { deskAddress } from '../../../shared/index.js';
import { deskReview } from '../../texts/pl/desk-review.js';
import { momentOf } from '../moment-text.js';
import type { SubmissionVisit } from './review-visit.js';
import { editionOf, sessionOf } from './title-of.js';
import { waitingText } from './wait-text.js';

const { facts: labels } = deskReview.review;

export interface FactModel {
  label: string;
  text: string;
  address: string | undefined;
}

/** What an editor should know before reading. */
export function factsOf({ submission, review, services, desk }: SubmissionVisit): FactModel[] {
  const library = services.library();
  const { state, kind, origin, contact, item, invitation, createdAt, changedAt, id } = submission;
  const since = review.submissions.history(id).at(-1)?.at ?? createdAt;
  const invited = invitation === undefined ? undefined : review.invitations.invitation(invitation)?.name;
  const session = sessionOf(submission);
  const edition = editionOf(submission, library);
  const facts: [label: string, text: string | undefined, address?: string | undefined][] = [
    [labels.state, `${deskReview.states[state]}, ${waitingText(since, desk.now())}`],
    [labels.kind, deskReview.kinds[kind]],
    [labels.origin, deskReview.origins[origin]],
    [labels.who, contact.name],
    [labels.email, contact.email, contact.email && `mailto:${contact.email}`],
    [labels.invitation, invited === contact.name ? undefined : invited],
    [labels.edition, library.edition(edition)?.name.pl ?? edition],
    [labels.session, library.session(session)?.title ?? session],
    [labels.item, item, item && deskAddress('item', { id: item })],
    [labels.created, momentOf(Date.parse(createdAt)).text],
    [labels.changed, momentOf(Date.parse(changedAt)).text],
  ];
  return facts.flatMap(([label, text, address]) => (text ? [{ label, text, address: address || undefined }] : []));
}
