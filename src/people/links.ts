import { allOrNothing, type State } from '../state/index.js';
import { ACCOUNT_COLUMNS, toAccount, type Account, type AccountRow } from './account.js';
import type { DecisionLog, Who } from './decision-log.js';
import { digestOf, newSecret } from './secret.js';

/** Three days: a link made on a Friday afternoon still works on Monday. */
export const LINK_MS = 72 * 3_600_000;

interface Parts {
  state: State;
  decisions: DecisionLog;
  now: () => number;
}

/** Links with which somebody sets a password, for new accounts and forgotten passwords. An account has one at most. */
export class PasswordLinks {
  readonly #parts: Parts;
  readonly #statements;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { state } = parts;
    this.#statements = {
      make: state.prepare('INSERT INTO account_links (digest, account, expires_at) VALUES (?, ?, ?) ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at'),
      find: state.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM account_links JOIN accounts ON accounts.id = account WHERE digest = ? AND expires_at > ? AND disabled_at IS NULL`),
      use: state.prepare('DELETE FROM account_links WHERE digest = ? AND expires_at > ?'),
      sweep: state.prepare('DELETE FROM account_links WHERE expires_at <= ?'),
    };
  }

  /** A new link, of which only this answer knows the secret; the one before stops working. */
  make(account: Account, who: Who): string {
    const { state, decisions, now } = this.#parts;
    const secret = newSecret();
    allOrNothing(state, () => {
      this.#statements.sweep.run(now());
      this.#statements.make.run(digestOf(secret), account.id, now() + LINK_MS);
      decisions.record({ who, what: 'account-link-made', about: `account:${account.id}` });
    });
    return secret;
  }

  /** Whose link it is; nothing when it was used, replaced, has expired or never was. */
  accountOf(secret: string): Account | undefined {
    const row = this.#statements.find.get(digestOf(secret), this.#parts.now()) as AccountRow | undefined;
    return row && toAccount(row);
  }

  /** @returns whether the link still held; it holds no more */
  use(secret: string): boolean {
    return this.#statements.use.run(digestOf(secret), this.#parts.now()).changes === 1;
  }
}
