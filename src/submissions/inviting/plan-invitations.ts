import type { Edition, Kind, Session } from '../../content/index.js';
import type { Invitation } from '../invitations.js';

/** Somebody to be invited, as written in a form or a list. */
export interface Invitee {
  name: string;
  email: string;
  /** Code or title of the session. */
  session: string;
}

/** Why a row makes no invitation. */
export type InviteeFault = 'no-name' | 'odd-email' | 'no-session' | 'unknown-session' | 'twice-in-list' | 'invited-already';

export interface PlannedInvitation {
  /** From 1. */
  row: number;
  written: Invitee;
  /** What would be made; there when nothing stands against it. */
  invitation?: { name: string; email: string; session: Session };
  fault?: InviteeFault;
  /** The invitation this person has already. */
  known?: Invitation;
}

/** As much as a form can carry, and more than the speakers of a Congress. */
export const MOST_INVITEES = 500;

/** What would become of each row; nothing is written. @param isOpen whether the link of an invitation still works */
export function planInvitations(invitees: readonly Invitee[], { edition, invitations, isOpen }: { edition: Edition; invitations: readonly Invitation[]; isOpen: (invitation: Invitation) => boolean }): PlannedInvitation[] {
  const seen = new Set<string>();
  return invitees.map((written, index): PlannedInvitation => {
    const row = index + 1;
    const [name, email] = [oneLine(written.name), oneLine(written.email).toLowerCase()];
    if (name === '' || name.length > MOST_NAME) return { row, written, fault: 'no-name' };
    if (email !== '' && !EMAIL.test(email)) return { row, written, fault: 'odd-email' };
    if (oneLine(written.session) === '') return { row, written, fault: 'no-session' };
    const session = findSession(edition, written.session);
    if (!session) return { row, written, fault: 'unknown-session' };
    const known = invitations.find((one) => one.session === session.code && isOpen(one) && (plain(one.name) === plain(name) || (email !== '' && one.email === email)));
    if (known) return { row, written, fault: 'invited-already', known };
    const keys = [`${session.code} ${plain(name)}`, ...(email ? [`${session.code} ${email}`] : [])];
    if (keys.some((key) => seen.has(key))) return { row, written, fault: 'twice-in-list' };
    for (const key of keys) seen.add(key);
    return { row, written, invitation: { name, email, session } };
  });
}

/** What an invitation begins with. */
export interface InvitationWish {
  edition: string;
  kind: Kind;
  days: number;
}

const MOST_NAME = 150;
/** What mail servers take without quoting; the rest is for them to say. */
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/u;

/** By its code, or by its title however it is spelt. */
function findSession({ sessions }: Edition, written: string): Session | undefined {
  const wanted = plain(written);
  const named = sessions.filter(({ title }) => plain(title) === wanted);
  return sessions.find(({ code }) => code === wanted) ?? (named.length === 1 ? named[0] : undefined);
}

/** Without capitals, accents and what stands between words. */
function plain(text: string): string {
  return oneLine(text).normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase().replace(/[„”"'’«»]/gu, '').replace(/[–—]/gu, '-').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}
