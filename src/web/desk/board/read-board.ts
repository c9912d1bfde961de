import type { Edition } from '../../../content/index.js';
import { boardOf, SESSION_STAGES, stageOfInvitation, type BoardRow, type Invitation, type InvitationStage, type SessionStage } from '../../../submissions/index.js';
import type { WorkGiven } from '../work.js';

/** Which sessions to show: those in one state, those that lack something, or all. */
export type BoardFilter = SessionStage | 'missing' | 'all';

/** The board of an edition as it stands now. */
export function readBoard({ services, editorial }: WorkGiven, edition: Edition): BoardRow[] {
  const { invitations, submissions, outbox } = editorial;
  const library = services.library();
  return boardOf({
    edition,
    items: library.allItems,
    publicItems: library.publicItems(services.today()),
    invitations: invitations.ofEdition(edition.code),
    isOpen: (invitation) => invitations.isOpen(invitation),
    submissionsOf: (id) => submissions.ofInvitation(id),
    lettersOf: (id) => outbox.about(`invitation:${id}`),
  });
}

/** Odd words show everything. */
export function readBoardFilter(query: URLSearchParams): BoardFilter {
  const wanted = query.get('stan');
  return wanted === 'missing' ? wanted : (SESSION_STAGES.find((stage) => stage === wanted) ?? 'all');
}

export function isShown({ stage }: BoardRow, filter: BoardFilter): boolean {
  return filter === 'all' || (filter === 'missing' ? stage !== 'there' : stage === filter);
}

/** How far one invitation has come. */
export function stateOf({ editorial: { invitations, submissions } }: WorkGiven, invitation: Invitation): InvitationStage {
  return stageOfInvitation(invitation, submissions.ofInvitation(invitation.id).at(-1), invitations.isOpen(invitation));
}
