import { allOrNothing, type State } from '../../state/index.js';
import { InvitationStore } from '../invitations.js';
import { SubmissionStore } from '../submission-store.js';
import { STATES } from '../states.js';
import type { Submission, SubmittedFile } from '../submission.js';
import type { Person } from './person.js';
import type { Found, Place } from './place.js';
import { scrub } from './scrub.js';

/** Personal links go with the name and address in them. */
export function invitationPlace(invitations: InvitationStore): Place {
  const own = (person: Person) => invitations.all().filter(({ name, email }) => person.isMeant(name) || person.isMeant(email));
  return {
    name: 'Zaproszenia',
    find: (person) => own(person).map(({ name, email, session, edition }) => ({ what: `${name}, ${email || 'bez adresu'}: ${session || edition}`, fate: 'removed' })),
    forget: (person) => {
      for (const { id } of own(person)) invitations.remove(id);
    },
  };
}

/** What somebody handed in and what never became public is removed; of what became public contact and messages are. */
export function submissionPlace(state: State, submissions: SubmissionStore, onFileRemoved: (file: SubmittedFile) => void): Place {
  const wasPublished = (submission: Submission) => submission.state === 'publishing' || submissions.history(submission.id).some(({ move }) => move === 'finish-publishing');
  const isOwn = (person: Person, { contact }: Submission) => person.isMeant(contact.name) || person.isMeant(contact.email);
  const isRemoved = (person: Person, submission: Submission) => isOwn(person, submission) && !wasPublished(submission);
  const isMentioned = (person: Person, submission: Submission) => {
    const told = [submission, submissions.history(submission.id)];
    return JSON.stringify(scrub(told, person.finder, person.emails)) !== JSON.stringify(told);
  };
  const all = () => submissions.inState(...STATES);
  return {
    name: 'Zgłoszenia',
    find: (person) =>
      all().flatMap((submission): Found[] => {
        const what = `${titleOf(submission)} (${submission.id})`;
        if (isRemoved(person, submission)) return [{ what: `${what}, nieopublikowane, pliki: ${submission.files.length}`, fate: 'removed' }];
        if (isOwn(person, submission)) return [{ what: `${what}: dane kontaktowe i wiadomość`, fate: 'emptied' }];
        return isMentioned(person, submission) ? [{ what: `${what}: wzmianki w zgłoszeniu innej osoby`, fate: 'emptied' }] : [];
      }),
    forget: (person) => {
      const removed = all().filter((submission) => isRemoved(person, submission));
      allOrNothing(state, () => {
        for (const { id } of removed) submissions.remove(id);
        for (const submission of all()) {
          const isOwner = isOwn(person, submission);
          if (!isOwner && !isMentioned(person, submission)) continue;
          submissions.rewrite(submission.id, (typed) => scrub({ ...typed, ...(isOwner ? { contact: NOBODY, message: '' } : {}) }, person.finder, person.emails));
        }
      });
      for (const file of removed.flatMap(({ files }) => files)) if (!submissions.holds(file.sha256)) onFileRemoved(file);
    },
  };
}

const NOBODY = { name: '', email: '' };

function titleOf({ meta, kind }: Submission): string {
  return typeof meta['title'] === 'string' && meta['title'] !== '' ? `„${meta['title']}”` : kind;
}
