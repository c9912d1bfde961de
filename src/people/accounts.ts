import { randomBytes } from 'node:crypto';
import { allOrNothing, type State } from '../state/index.js';
import { ACCOUNT_COLUMNS, toAccount, type Account, type AccountRow } from './account.js';
import type { DecisionLog, Who } from './decision-log.js';
import type { Role } from './roles.js';
import type { Sessions } from './sessions.js';

export type AccountRefusal = 'email-taken' | 'last-admin' | 'unknown';

interface Parts {
  state: State;
  sessions: Sessions;
  decisions: DecisionLog;
  now: () => number;
}

/** Accounts of the desk. What changes one is written together with its line in the log of decisions. */
export class Accounts {
  readonly #parts: Parts;
  readonly #statements;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#statements = prepare(parts.state);
  }

  list(): Account[] {
    return (this.#statements.list.all() as AccountRow[]).map(toAccount).sort((one, other) => BY_NAME.compare(one.name, other.name));
  }

  byId(id: string): Account | undefined {
    return accountOf(this.#statements.byId.get(id));
  }

  byEmail(email: string): Account | undefined {
    return accountOf(this.#statements.byEmail.get(email));
  }

  /** @param email as `readEmail` gives it */
  add({ email, name, role }: { email: string; name: string; role: Role }, who: Who): Account | AccountRefusal {
    return allOrNothing(this.#parts.state, () => {
      if (this.byEmail(email)) return 'email-taken';
      const id = randomBytes(8).toString('hex');
      this.#statements.add.run(id, email, name, role, this.#parts.now());
      this.#record(id, 'account-added', who, role);
      return this.byId(id)!;
    });
  }

  changeRole(id: string, role: Role, who: Who): Account | AccountRefusal {
    return allOrNothing(this.#parts.state, () => {
      const account = this.byId(id);
      if (!account) return 'unknown';
      if (account.role === role) return account;
      if (role !== 'admin' && this.#isLastAdmin(account)) return 'last-admin';
      this.#statements.changeRole.run(role, id);
      this.#record(id, 'account-role-changed', who, role);
      return this.byId(id)!;
    });
  }

  /** Shuts somebody out, at once and on every device. */
  disable(id: string, who: Who): Account | AccountRefusal {
    return allOrNothing(this.#parts.state, () => {
      const account = this.byId(id);
      if (!account) return 'unknown';
      if (account.state === 'disabled') return account;
      if (this.#isLastAdmin(account)) return 'last-admin';
      this.#statements.disable.run(this.#parts.now(), id);
      this.#statements.dropLinks.run(id);
      this.#parts.sessions.endAllOf(id);
      this.#record(id, 'account-disabled', who);
      return this.byId(id)!;
    });
  }

  enable(id: string, who: Who): Account | AccountRefusal {
    return allOrNothing(this.#parts.state, () => {
      const account = this.byId(id);
      if (!account) return 'unknown';
      if (account.state !== 'disabled') return account;
      this.#statements.enable.run(id);
      this.#record(id, 'account-enabled', who);
      return this.byId(id)!;
    });
  }

  /** Whoever could not be let in again by anybody else. One who was never able to sign in cannot help. */
  #isLastAdmin({ id, role, state }: Account): boolean {
    if (role !== 'admin' || state !== 'active') return false;
    return !this.list().some((other) => other.id !== id && other.role === 'admin' && other.state === 'active');
  }

  #record(id: string, what: Parameters<DecisionLog['record']>[0]['what'], who: Who, note = ''): void {
    this.#parts.decisions.record({ who, what, about: `account:${id}`, note });
  }
}

function accountOf(row: unknown): Account | undefined {
  return row ? toAccount(row as AccountRow) : undefined;
}

const BY_NAME = new Intl.Collator('pl');

function prepare(state: State) {
  return {
    list: state.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM accounts`),
    byId: state.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM accounts WHERE id = ?`),
    byEmail: state.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM accounts WHERE email = ?`),
    add: state.prepare('INSERT INTO accounts (id, email, name, role, added_at) VALUES (?, ?, ?, ?, ?)'),
    changeRole: state.prepare('UPDATE accounts SET role = ? WHERE id = ?'),
    disable: state.prepare('UPDATE accounts SET disabled_at = ? WHERE id = ?'),
    enable: state.prepare('UPDATE accounts SET disabled_at = NULL WHERE id = ?'),
    dropLinks: state.prepare('DELETE FROM account_links WHERE account = ?'),
  };
}
