import type { InvitationStore } from '../invitations.js';
import type { SubmissionStore } from '../submission-store.js';
import type { DecisionLetter, InvitationLetter, Letter, WrittenLetter } from './letter.js';
import { writeDecision, writeInvitation, type LetterSession } from './write-letter.js';

/** What letters need to know, handed in by whoever composes. */
export interface LetterFacts {
  invitations: InvitationStore;
  submissions: SubmissionStore;
  /** What the programme says of a session; read anew each time, for programmes change. */
  sessionOf: (edition: string, session: string) => LetterSession;
  addresses: { invitation: (token: string) => string; status: (token: string) => string; item: (id: string) => string };
  /** Whether somebody has not taken back that they may be written to. */
  mayContact: (name: string) => boolean;
  /** `2026-12-23T…` in words: „23 grudnia 2026”. */
  dayInWords: (iso: string) => string;
}

/** How long the link of a letter works at least. */
export const LINK_DAYS = 30;

/**
 * A letter as it goes out now, or why there is no need for it any more. It carries a link of its own, made here and kept
 * nowhere but as a mark, so call it in the transaction that notes that the letter is being sent.
 */
export function prepareLetter(letter: Letter, facts: LetterFacts): WrittenLetter | { needless: string } {
  const [what, id] = [letter.about.slice(0, letter.about.indexOf(':')), letter.about.slice(letter.about.indexOf(':') + 1)];
  return what === 'invitation' ? prepareInvitation(letter, id, facts) : prepareDecision(letter, id, facts);
}

const NOT_TO_BE_WRITTEN_TO = { needless: 'ta osoba wycofała zgodę na kontakt' };

/** In these the speaker has not handed in yet. */
const WAITING = ['draft', 'withdrawn'];

function prepareInvitation({ kind }: Letter, id: string, { invitations, submissions, sessionOf, addresses, dayInWords, mayContact }: LetterFacts): WrittenLetter | { needless: string } {
  const invitation = invitations.invitation(id);
  if (!invitation) return { needless: 'zaproszenie usunięto' };
  if (invitation.revokedAt !== undefined) return { needless: 'zaproszenie cofnięto' };
  if (!invitation.email) return { needless: 'zaproszenie nie ma adresu e-mail' };
  if (!mayContact(invitation.name)) return NOT_TO_BE_WRITTEN_TO;
  if (submissions.ofInvitation(id).some(({ state }) => !WAITING.includes(state))) return { needless: 'materiał już przekazano' };
  const token = invitations.addLink(id, LINK_DAYS);
  const until = invitations.invitation(id)!.expiresAt;
  return writeInvitation(kind as InvitationLetter, { invitation, session: sessionOf(invitation.edition, invitation.session), link: addresses.invitation(token), until: dayInWords(until) });
}

function prepareDecision({ kind, occasion }: Letter, id: string, { invitations, submissions, addresses, mayContact }: LetterFacts): WrittenLetter | { needless: string } {
  const submission = submissions.submission(id);
  if (!submission) return { needless: 'zgłoszenie usunięto' };
  const invitation = submission.invitation ? invitations.invitation(submission.invitation) : undefined;
  const to = { name: submission.contact.name || (invitation?.name ?? ''), email: submission.contact.email || (invitation?.email ?? '') };
  if (!to.email) return { needless: 'zgłoszenie nie ma adresu e-mail' };
  if (!mayContact(to.name)) return NOT_TO_BE_WRITTEN_TO;
  const moved = submissions.history(id).find(({ at }) => at === occasion);
  // Whoever has withdrawn or corrected in the meantime is not told about a state that is no more.
  if (!moved || submissions.history(id).some(({ at, to: state }) => at > occasion && state !== 'checked' && state !== 'in-review')) return { needless: 'stan zgłoszenia zmienił się w międzyczasie' };
  const link = addresses.status(submissions.addStatusLink(id));
  return writeDecision(kind as DecisionLetter, { submission, to, reason: moved.reason, link, published: submission.item ? addresses.item(submission.item) : '' });
}
