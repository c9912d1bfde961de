import type { DecisionLog, Who } from '../../people/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import type { Scope } from './consent.js';
import type { ConsentStore } from './consent-store.js';

/** Somebody's wish as an editor notes it. Without an item it is for everything there is and will be. */
export interface Withdrawal {
  person: string;
  scopes: readonly Scope[];
  item?: string | undefined;
  /** How the wish came: „e-mail z 3 marca”. */
  how: string;
}

export type WithdrawConsent = (withdrawal: Withdrawal, who: Who) => void;

/** Takes consents back, together with the line in the log of decisions. The log is for ever, so it names no one. */
export function consentWithdrawal({ state, consents, decisions }: { state: State; consents: ConsentStore; decisions: DecisionLog }): WithdrawConsent {
  return ({ person, scopes, item, how }, who) =>
    allOrNothing(state, () => {
      consents.withdraw({ person, scopes, by: who.name, how, ...(item ? { item } : {}) });
      decisions.record({ who, what: 'consent-withdrawn', about: item ? `item:${item}` : 'consent:all', note: scopes.join(', ') });
    });
}
