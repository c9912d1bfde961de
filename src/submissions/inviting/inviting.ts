import type { DecisionLog, Who } from '../../people/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import type { Invitation, InvitationStore } from '../invitations.js';
import type { InvitationLetter, Letter } from '../mail/letter.js';
import type { Outbox } from '../mail/outbox.js';
import type { InvitationWish, PlannedInvitation } from './plan-invitations.js';

/** An invitation with its link, which only this answer knows. */
export interface Invited {
  invitation: Invitation;
  token: string;
}

interface Parts {
  state: State;
  invitations: InvitationStore;
  outbox: Outbox;
  decisions: DecisionLog;
}

/** What editors do with invitations; each with its line in the log of decisions, both or neither. */
export class Inviting {
  constructor(private readonly parts: Parts) {}

  /** Makes what was planned, all of it or nothing. @param isSent whether letters are queued for those with an address */
  inviteAll(planned: readonly PlannedInvitation[], { edition, kind, days, isSent }: InvitationWish & { isSent: boolean }, who: Who): Invited[] {
    return this.#decided(() =>
      planned.flatMap(({ invitation: wanted }) => {
        if (!wanted) return [];
        const { name, email, session } = wanted;
        const invited = this.parts.invitations.invite({ name, email, edition, session: session.code, kind, days, createdBy: who.name });
        this.#record('invitation-made', invited.invitation.id, who);
        if (isSent && email) this.#queue(invited.invitation.id, 'invitation', who);
        return [invited];
      }),
    );
  }

  /** A new link in the place of all before it. */
  renew(id: string, days: number, who: Who): Invited {
    return this.#decided(() => {
      const token = this.parts.invitations.renew(id, days);
      this.#record('invitation-renewed', id, who);
      return { invitation: this.parts.invitations.invitation(id)!, token };
    });
  }

  /** One more link, for a letter an editor sends themselves. */
  addLink(id: string, days: number, who: Who): Invited {
    return this.#decided(() => {
      const token = this.parts.invitations.addLink(id, days);
      this.#record('invitation-link-made', id, who);
      return { invitation: this.parts.invitations.invitation(id)!, token };
    });
  }

  revoke(id: string, who: Who): void {
    this.#decided(() => {
      this.parts.invitations.revoke(id);
      this.#record('invitation-revoked', id, who);
    });
  }

  /** @returns the letter, and whether it is new: one of a kind goes out once */
  send(id: string, kind: InvitationLetter, who: Who): { letter: Letter; isNew: boolean } {
    return this.#decided(() => this.#queue(id, kind, who));
  }

  /** What an editor decides about a letter that did not go its usual way. @returns whether there was something to decide */
  decideLetter(id: string, decision: 'again' | 'take-as-sent' | 'drop', who: Who): boolean {
    return this.#decided(() => {
      const { outbox, decisions, invitations } = this.parts;
      const letter = outbox.move(id, decision, decision === 'drop' ? { note: 'wysłanie odwołała redakcja' } : {});
      if (!letter) return false;
      if (decision === 'take-as-sent' && letter.about.startsWith('invitation:')) invitations.noteSent(letter.about.slice('invitation:'.length));
      decisions.record({ who, what: `letter-${decision}`, about: letter.about });
      return true;
    });
  }

  #queue(id: string, kind: InvitationLetter, who: Who): { letter: Letter; isNew: boolean } {
    const added = this.parts.outbox.add({ kind, about: `invitation:${id}`, createdBy: who.name });
    if (added.isNew) this.#record('letter-queued', id, who);
    return added;
  }

  #record(what: 'invitation-made' | 'invitation-renewed' | 'invitation-link-made' | 'invitation-revoked' | 'letter-queued', id: string, who: Who): void {
    this.parts.decisions.record({ who, what, about: `invitation:${id}` });
  }

  #decided<Result>(work: () => Result): Result {
    return allOrNothing(this.parts.state, work);
  }
}
