import { allOrNothing, type State } from '../state/index.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';
import type { DecisionLog } from './decision-log.js';
import type { Claim, Passwords, SignInRefusal } from './passwords/passwords.js';
import type { Sessions } from './sessions.js';

/** Somebody as a provider of OpenID Connect knows them. */
export interface Identity {
  issuer: string;
  subject: string;
  /** In small letters, and only when the provider says that it was verified. */
  verifiedEmail: string | undefined;
}

/** The secret is for the browser. */
export type Entered = { secret: string; account: Account };

interface Parts {
  state: State;
  accounts: Accounts;
  passwords: Passwords;
  sessions: Sessions;
  decisions: DecisionLog;
  now: () => number;
}

/** The two ways in; both begin a session and neither makes an account. */
export class SignIn {
  readonly #parts: Parts;
  readonly #statements;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { state } = parts;
    this.#statements = {
      note: state.prepare('UPDATE accounts SET signed_in_at = ? WHERE id = ?'),
      byIdentity: state.prepare('SELECT id FROM accounts WHERE issuer = ? AND subject = ?'),
      join: state.prepare('UPDATE accounts SET issuer = ?, subject = ? WHERE id = ? AND subject IS NULL'),
    };
  }

  async withPassword(claim: Claim, device: string): Promise<Entered | SignInRefusal> {
    const proven = await this.#parts.passwords.prove(claim);
    return 'refused' in proven ? proven : this.#enter(proven, device);
  }

  /**
   * Somebody the provider vouches for: known by issuer and subject, and the first time by the verified e-mail of an account
   * that nobody has come to by the provider yet. @returns nothing for anybody else
   */
  withIdentity(identity: Identity, device: string): Entered | undefined {
    return allOrNothing(this.#parts.state, () => {
      const account = this.#known(identity) ?? this.#joined(identity);
      return account && account.state !== 'disabled' ? this.#enter(account, device) : undefined;
    });
  }

  #known({ issuer, subject }: Identity): Account | undefined {
    const row = this.#statements.byIdentity.get(issuer, subject) as { id: string } | undefined;
    return row && this.#parts.accounts.byId(row.id);
  }

  #joined({ issuer, subject, verifiedEmail }: Identity): Account | undefined {
    const { accounts, decisions } = this.#parts;
    const account = verifiedEmail === undefined ? undefined : accounts.byEmail(verifiedEmail);
    if (!account || account.state === 'disabled') return undefined;
    if (this.#statements.join.run(issuer, subject, account.id).changes === 0) return undefined;
    decisions.record({ who: account, what: 'account-identity-joined', about: `account:${account.id}` });
    return accounts.byId(account.id);
  }

  #enter(account: Account, device: string): Entered {
    const { state, sessions, now } = this.#parts;
    return allOrNothing(state, () => {
      this.#statements.note.run(now(), account.id);
      return { secret: sessions.start(account.id, device), account };
    });
  }
}
