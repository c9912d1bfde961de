import { deskAddress, handInAddress } from '../../../shared/index.js';
import { invitationTitle, writeInvitation, type Invitation, type Invited, type InvitationLetter, type LetterSession } from '../../../submissions/index.js';
import { qrCode, type QrCode } from '../../parts/qr-code.js';
import { inviting } from '../../texts/pl/desk-invitations.js';
import { dayOf } from '../day-of.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { WorkVisit } from '../work.js';

const texts = inviting.made;

export interface MadePage {
  frame: DeskFrame;
  texts: typeof texts;
  heading: string;
  once: string | undefined;
  queued: string | undefined;
  made: MadeInvitation[];
  empty: string;
  back: { label: string; address: string };
}

interface MadeInvitation {
  id: string;
  name: string;
  /** To stand on a card: what is asked for, of which session. */
  title: string;
  session: string;
  until: string;
  link: string;
  qr: QrCode;
  letter: { id: string; subject: string; text: string; mailto: { label: string; address: string } | undefined };
}

/** Links that are shown this once, each on a card to print and in a letter to copy. */
export function madePage(visit: WorkVisit, { edition, invited, letter, queued }: { edition: string; invited: readonly Invited[]; letter: InvitationLetter; queued: number }): MadePage {
  const heading = letter === 'invitation' ? texts.title(invited.length) : texts.letterTitle;
  return {
    frame: deskFrame(visit, { title: heading, page: 'editions' }),
    texts,
    heading,
    once: invited.length > 0 ? texts.once : undefined,
    queued: queued > 0 ? texts.queued(queued) : undefined,
    made: invited.map((one) => madeInvitation(one, letter, visit)),
    empty: texts.none,
    back: { label: inviting.back, address: deskAddress('edition', { code: edition }) },
  };
}

function madeInvitation({ invitation, token }: Invited, letter: InvitationLetter, visit: WorkVisit): MadeInvitation {
  const link = visit.services.site.url + handInAddress('invitation', { token });
  const session = letterSession(visit, invitation);
  const until = dayOf(invitation.expiresAt);
  const { subject, text } = writeInvitation(letter, { invitation, session, link, until });
  const { id, name, email, kind } = invitation;
  return {
    id,
    name,
    title: invitationTitle(kind),
    session: session.title || session.edition,
    until: texts.card(until),
    link,
    qr: qrCode(link, texts.qr(name)),
    letter: { id: `letter-${id}`, subject, text, mailto: email ? { label: texts.mailto(name), address: mailto(email, subject, text) } : undefined },
  };
}

export function letterSession({ services }: WorkVisit, { edition, session }: Pick<Invitation, 'edition' | 'session'>): LetterSession {
  const library = services.library();
  return { title: library.session(session)?.title ?? '', edition: library.edition(edition)?.name.pl ?? edition };
}

/** RFC 6068: line ends as %0D%0A, and spaces never as a plus. */
function mailto(email: string, subject: string, text: string): string {
  const encode = (value: string) => encodeURIComponent(value.replace(/\r?\n/gu, '\r\n'));
  return `mailto:${encodeURIComponent(email)}?subject=${encode(subject)}&body=${encode(text)}`;
}
