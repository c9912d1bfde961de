import type { Edition, Session } from '../../content/index.js';
import { movesFrom } from '../states.js';
import type { Invitation } from '../invitations.js';
import type { Submission } from '../submission.js';
import type { SubmissionStore } from '../submission-store.js';
import type { PersonConsents } from './person-consents.js';

/** What the programme says of the session of an invitation. */
export interface Programme {
  edition: Edition | undefined;
  session: Session | undefined;
}

/** Whoever opens an invitation goes on with what they began; where there is nothing to go on with, a new one is filled from the programme. */
export function openInvitation(invitation: Invitation, programme: Programme, { submissions, people }: { submissions: SubmissionStore; people: PersonConsents }): Submission {
  const before = submissions.ofInvitation(invitation.id);
  const going = before.find(({ state }) => movesFrom(state, 'speaker').includes('hand-in')) ?? before.findLast(({ state }) => state !== 'withdrawn');
  if (going) return going;
  const { submission } = submissions.begin({
    kind: invitation.kind,
    origin: 'invitation',
    invitation: invitation.id,
    meta: metaFromProgramme(invitation, programme),
    contact: { name: invitation.name, email: invitation.email },
  });
  people.put(submission.id, [{ person: invitation.name, organisation: organisationOf(invitation, programme) ?? '', scopes: [] }]);
  return submission;
}

function metaFromProgramme({ edition, session: code, kind }: Invitation, { session }: Programme): Record<string, unknown> {
  return {
    title: session && !session.titleIsOurs ? session.title : '',
    lang: 'pl',
    edition,
    ...(code ? { session: code } : {}),
    ...(kind === 'presentation' ? { presentedAt: { ...(code ? { session: code } : {}), ...(session?.day ? { date: session.day } : {}) } } : {}),
    ...(kind === 'panel-note' ? { basis: 'report' } : {}),
    licence: 'CC-BY-4.0',
  };
}

function organisationOf({ name }: Invitation, { session }: Programme): string | undefined {
  return session?.people.find((person) => person.name === name)?.organisation;
}
