import { allOrNothing, type State } from '../state/index.js';
import { digestOf } from './secret.js';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords of one account from one address; a person who remembers half of it needs three or four. */
const MOST_OF_ACCOUNT = 5;
/** Wrong passwords from one address, whatever the account: a whole office behind one address has a bad morning. */
const MOST_OF_ADDRESS = 30;

/** A try to sign in that has begun, or how long to wait first. */
export type Attempt = { number: number } | { waitSeconds: number };

/**
 * Counts tries to sign in. A try counts from its beginning and is taken back when it succeeds, so that a hundred at once are
 * not let through before the first has failed. Kept for a quarter of an hour, as digests.
 */
export class Attempts {
  readonly #state: State;
  readonly #now: () => number;
  readonly #statements;

  constructor(state: State, now: () => number) {
    this.#state = state;
    this.#now = now;
    this.#statements = {
      sweep: state.prepare('DELETE FROM sign_in_attempts WHERE at <= ?'),
      ofAccount: state.prepare('SELECT at FROM sign_in_attempts WHERE address = ? AND account = ? ORDER BY at DESC LIMIT 1 OFFSET ?'),
      ofAddress: state.prepare('SELECT at FROM sign_in_attempts WHERE address = ? ORDER BY at DESC LIMIT 1 OFFSET ?'),
      begin: state.prepare('INSERT INTO sign_in_attempts (account, address, at) VALUES (?, ?, ?) RETURNING id'),
      succeed: state.prepare('DELETE FROM sign_in_attempts WHERE account = ? AND address = ?'),
      forget: state.prepare('DELETE FROM sign_in_attempts WHERE account = ?'),
      takeBack: state.prepare('DELETE FROM sign_in_attempts WHERE id = ?'),
    };
  }

  begin(email: string, address: string): Attempt {
    return allOrNothing(this.#state, () => {
      const now = this.#now();
      this.#statements.sweep.run(now - WINDOW_MS);
      const [account, from] = [digestOf(email), digestOf(address)];
      const blocking = [this.#statements.ofAccount.get(from, account, MOST_OF_ACCOUNT - 1), this.#statements.ofAddress.get(from, MOST_OF_ADDRESS - 1)] as ({ at: number } | undefined)[];
      const until = Math.max(...blocking.map((one) => (one ? one.at + WINDOW_MS : 0)));
      // Who is told to wait is not counted, or the waiting would never end.
      if (until > now) return { waitSeconds: Math.ceil((until - now) / 1000) };
      const { id } = this.#statements.begin.get(account, from, now) as { id: number };
      return { number: id };
    });
  }

  /** The right password forgets the wrong ones before it. */
  succeed(email: string, address: string): void {
    this.#statements.succeed.run(digestOf(email), digestOf(address));
  }

  /** Whoever has set a new password begins anew. */
  forget(email: string): void {
    this.#statements.forget.run(digestOf(email));
  }

  /** A try that was not made after all. */
  takeBack(number: number): void {
    this.#statements.takeBack.run(number);
  }
}
