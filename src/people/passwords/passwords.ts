import { allOrNothing, type State } from '../../state/index.js';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import type { Attempts } from '../attempts.js';
import type { DecisionLog } from '../decision-log.js';
import type { PasswordLinks } from '../links.js';
import type { Sessions } from '../sessions.js';
import { checkPassword, type PasswordProblem } from './check-password.js';
import { PasswordHasher, PasswordsBusy } from './hash-password.js';

/** `wrong` also for people who are not known or shut out: nobody is told which accounts there are. */
export type SignInRefusal = { refused: 'wrong' } | { refused: 'busy' } | { refused: 'wait'; seconds: number };

/** A password somebody says is theirs, and from where. */
export interface Claim {
  email: string;
  password: string;
  /** The network address it came from. */
  address: string;
}

interface Parts {
  state: State;
  accounts: Accounts;
  attempts: Attempts;
  links: PasswordLinks;
  sessions: Sessions;
  decisions: DecisionLog;
}

/** Proves and sets passwords. */
export class Passwords {
  readonly #parts: Parts;
  readonly #hasher = new PasswordHasher();
  readonly #statements;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#statements = {
      kept: parts.state.prepare('SELECT password FROM accounts WHERE email = ? AND disabled_at IS NULL'),
      set: parts.state.prepare('UPDATE accounts SET password = ? WHERE id = ?'),
    };
  }

  /** Whose password it is. Every claim counts until it proves right. */
  async prove({ email, password, address }: Claim): Promise<Account | SignInRefusal> {
    const { accounts, attempts } = this.#parts;
    const attempt = attempts.begin(email, address);
    if ('waitSeconds' in attempt) return { refused: 'wait', seconds: attempt.waitSeconds };
    const isRight = await this.#isRight(email, password);
    if (isRight === 'busy') {
      attempts.takeBack(attempt.number);
      return { refused: 'busy' };
    }
    const account = accounts.byEmail(email);
    if (!isRight || !account || account.state === 'disabled') return { refused: 'wrong' };
    attempts.succeed(email, address);
    return account;
  }

  /** Sets the password of whoever holds the link. Sessions of the account end: somebody else may have begun them. */
  async setByLink(secret: string, password: string): Promise<Account | PasswordProblem | 'dead-link' | 'busy'> {
    const { state, links, attempts } = this.#parts;
    const account = links.accountOf(secret);
    if (!account) return 'dead-link';
    const problem = checkPassword(password, account);
    if (problem) return problem;
    const hash = await this.#hash(password);
    if (hash === 'busy') return 'busy';
    return allOrNothing(state, () => {
      // Used while this was being hashed: whoever was first has set the password.
      if (!links.accountOf(secret) || !links.use(secret)) return 'dead-link';
      this.#set(account, hash.hash, 'password-set');
      attempts.forget(account.email);
      return account;
    });
  }

  /** @param keep digest of the session in which it is changed; all others end */
  async change(change: { account: Account; current: string; next: string; address: string; keep: string }): Promise<Account | PasswordProblem | SignInRefusal> {
    const { account, current, next, address, keep } = change;
    const problem = checkPassword(next, account);
    if (problem) return problem;
    const proven = await this.prove({ email: account.email, password: current, address });
    if ('refused' in proven) return proven;
    const hash = await this.#hash(next);
    if (hash === 'busy') return { refused: 'busy' };
    allOrNothing(this.#parts.state, () => this.#set(account, hash.hash, 'password-changed', keep));
    return account;
  }

  #set(account: Account, hash: string, what: 'password-set' | 'password-changed', keep?: string): void {
    const { sessions, decisions } = this.#parts;
    this.#statements.set.run(hash, account.id);
    sessions.endAllOf(account.id, keep);
    decisions.record({ who: account, what, about: `account:${account.id}` });
  }

  async #isRight(email: string, password: string): Promise<boolean | 'busy'> {
    const { password: kept } = (this.#statements.kept.get(email) as { password: string | null } | undefined) ?? { password: null };
    return unlessBusy(this.#hasher.isRight(kept ?? undefined, password));
  }

  #hash(password: string): Promise<{ hash: string } | 'busy'> {
    return unlessBusy(this.#hasher.hash(password).then((hash) => ({ hash })));
  }
}

async function unlessBusy<Result>(work: Promise<Result>): Promise<Result | 'busy'> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PasswordsBusy) return 'busy';
    throw error;
  }
}
