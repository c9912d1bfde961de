import { randomUUID } from 'node:crypto';
import type { Kind } from '../content/index.js';
import { newToken, tokenMark } from '../shared/index.js';
import { allOrNothing, type State } from '../state/index.js';

/** A personal link for one speaker and one session. */
export interface Invitation {
  readonly id: string;
  readonly name: string;
  /** May be empty: an editor can hand over the link on paper. */
  readonly email: string;
  readonly edition: string;
  /** Code of the session; empty when the programme has none for it. */
  readonly session: string;
  readonly kind: Kind;
  /** ISO 8601, all of them. */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | undefined;
  /** First exchanged for a session of handing in. */
  readonly openedAt: string | undefined;
  /** Last written to, by the program or as an editor noted. */
  readonly sentAt: string | undefined;
}

export type NewInvitation = Pick<Invitation, 'name' | 'email' | 'edition' | 'session' | 'kind' | 'createdBy'> & { days: number };

const DAY_MS = 86_400_000;

/** Invitations; the link's token is given out once, and only its mark is kept. */
export class InvitationStore {
  constructor(
    private readonly state: State,
    private readonly now: () => Date,
  ) {}

  invite({ days, name, email, edition, session, kind, createdBy }: NewInvitation): { invitation: Invitation; token: string } {
    const [id, token, at] = [randomUUID(), newToken(), this.now()];
    this.state
      .prepare('INSERT INTO submission_invitations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)')
      .run(id, tokenMark(token), name, email, edition, session, kind, at.toISOString(), createdBy, new Date(at.getTime() + days * DAY_MS).toISOString());
    return { invitation: this.invitation(id)!, token };
  }

  invitation(id: string): Invitation | undefined {
    return this.#select('id = ?', id)[0];
  }

  /** The invitation of a link, also one that has expired or was revoked: whoever has the link may be told. */
  byToken(token: string): Invitation | undefined {
    return this.#select('mark = ?1 OR id = (SELECT invitation FROM submission_links WHERE mark = ?1)', tokenMark(token))[0];
  }

  ofEdition(edition: string): Invitation[] {
    return this.#select('edition = ?', edition);
  }

  all(): Invitation[] {
    return this.#select('?', 1);
  }

  /** Whether its link may be used now. */
  isOpen({ revokedAt, expiresAt }: Invitation): boolean {
    return revokedAt === undefined && expiresAt > this.now().toISOString();
  }

  /** A new link in the place of all before it, which stop working at once. @returns the token */
  renew(id: string, days: number): string {
    const token = newToken();
    const expires = new Date(this.now().getTime() + days * DAY_MS).toISOString();
    allOrNothing(this.state, () => {
      this.state.prepare('DELETE FROM submission_links WHERE invitation = ?').run(id);
      this.state.prepare('UPDATE submission_invitations SET mark = ?, expires_at = ?, revoked_at = NULL WHERE id = ?').run(tokenMark(token), expires, id);
    });
    return token;
  }

  /**
   * One more link beside those given out, for a letter: what stands on a printed card or in an earlier letter goes on working.
   * The invitation is open for at least so many days from now. @returns the token
   */
  addLink(id: string, days: number): string {
    const [token, at] = [newToken(), this.now()];
    const expires = new Date(at.getTime() + days * DAY_MS).toISOString();
    allOrNothing(this.state, () => {
      this.state.prepare('INSERT INTO submission_links VALUES (?, ?, NULL, ?)').run(tokenMark(token), id, at.toISOString());
      this.state.prepare('UPDATE submission_invitations SET expires_at = max(expires_at, ?) WHERE id = ?').run(expires, id);
    });
    return token;
  }

  revoke(id: string): void {
    this.state.prepare('UPDATE submission_invitations SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL').run(this.now().toISOString(), id);
  }

  noteOpened(id: string): void {
    this.state.prepare('UPDATE submission_invitations SET opened_at = ? WHERE id = ? AND opened_at IS NULL').run(this.now().toISOString(), id);
  }

  noteSent(id: string): void {
    this.state.prepare('UPDATE submission_invitations SET sent_at = ? WHERE id = ?').run(this.now().toISOString(), id);
  }

  /** Removes an invitation with the name and address in it. */
  remove(id: string): void {
    this.state.prepare('DELETE FROM submission_invitations WHERE id = ?').run(id);
  }

  #select(where: string, value: string | number): Invitation[] {
    const rows = this.state.prepare(`SELECT * FROM submission_invitations WHERE ${where} ORDER BY session, name, id`).all(value) as Row[];
    return rows.map(toInvitation);
  }
}

interface Row {
  id: string;
  name: string;
  email: string;
  edition: string;
  session: string;
  kind: Kind;
  created_at: string;
  created_by: string;
  expires_at: string;
  revoked_at: string | null;
  opened_at: string | null;
  sent_at: string | null;
}

function toInvitation({ id, name, email, edition, session, kind, created_at, created_by, expires_at, revoked_at, opened_at, sent_at }: Row): Invitation {
  return { id, name, email, edition, session, kind, createdAt: created_at, createdBy: created_by, expiresAt: expires_at, revokedAt: revoked_at ?? undefined, openedAt: opened_at ?? undefined, sentAt: sent_at ?? undefined };
}
