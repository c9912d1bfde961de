import type { State } from '../state/index.js';
import { ACCOUNT_COLUMNS, toAccount, type Account, type AccountRow } from './account.js';
import { digestOf, newSecret } from './secret.js';

const MINUTE = 60_000;
/** Without a click for so long, somebody has left the desk. */
export const IDLE_MS = 30 * MINUTE;
/** A working day; whoever works longer signs in again. */
export const LONGEST_MS = 12 * 60 * MINUTE;
/** A click is written down at most so often. */
const NOTED_EVERY_MS = MINUTE;

export interface Session {
  /** Tells the sessions of an account apart; nobody can sign in with it. */
  digest: string;
  /** Browser and system in words. */
  device: string;
  startedAt: number;
  seenAt: number;
  /** When it ends unless something is clicked. */
  endsAt: number;
}

/** Somebody at the desk. */
export interface SignedIn {
  account: Account;
  session: Session;
}

interface SessionRow {
  digest: string;
  device: string;
  started_at: number;
  seen_at: number;
}

/** Who is signed in where. The browser holds a secret, the file its digest. */
export class Sessions {
  readonly #now: () => number;
  readonly #statements;

  constructor(state: State, now: () => number) {
    this.#now = now;
    this.#statements = prepare(state);
  }

  /** @returns the secret for the browser */
  start(account: string, device: string): string {
    const now = this.#now();
    this.#statements.sweep.run(now - IDLE_MS, now - LONGEST_MS);
    const secret = newSecret();
    this.#statements.start.run(digestOf(secret), account, device, now, now);
    return secret;
  }

  /** Who holds this secret now; the asking counts as a click unless `isClick` is false. */
  find(secret: string, { isClick = true } = {}): SignedIn | undefined {
    const row = this.#statements.find.get(digestOf(secret)) as (SessionRow & AccountRow) | undefined;
    if (!row) return undefined;
    const now = this.#now();
    if (toSession(row).endsAt <= now) {
      this.#statements.end.run(row.digest);
      return undefined;
    }
    if (isClick && now - row.seen_at >= NOTED_EVERY_MS) {
      this.#statements.see.run(now, row.digest);
      row.seen_at = now;
    }
    return { account: toAccount(row), session: toSession(row) };
  }

  /** Sessions of an account that have not ended, the latest first. */
  listOf(account: string): Session[] {
    return (this.#statements.list.all(account) as SessionRow[]).map(toSession).filter(({ endsAt }) => endsAt > this.#now());
  }

  end(digest: string): void {
    this.#statements.end.run(digest);
  }

  /** Ends every session of an account but the one to keep. */
  endAllOf(account: string, keep = ''): void {
    this.#statements.endAll.run(account, keep);
  }
}

function toSession({ digest, device, started_at: startedAt, seen_at: seenAt }: SessionRow): Session {
  return { digest, device, startedAt, seenAt, endsAt: Math.min(seenAt + IDLE_MS, startedAt + LONGEST_MS) };
}

function prepare(state: State) {
  return {
    start: state.prepare('INSERT INTO sessions (digest, account, device, started_at, seen_at) VALUES (?, ?, ?, ?, ?)'),
    find: state.prepare(`SELECT digest, device, started_at, seen_at, ${ACCOUNT_COLUMNS} FROM sessions JOIN accounts ON accounts.id = sessions.account WHERE digest = ? AND disabled_at IS NULL`),
    see: state.prepare('UPDATE sessions SET seen_at = ? WHERE digest = ?'),
    list: state.prepare('SELECT digest, device, started_at, seen_at FROM sessions WHERE account = ? ORDER BY seen_at DESC'),
    end: state.prepare('DELETE FROM sessions WHERE digest = ?'),
    endAll: state.prepare('DELETE FROM sessions WHERE account = ? AND digest <> ?'),
    sweep: state.prepare('DELETE FROM sessions WHERE seen_at <= ? OR started_at <= ?'),
  };
}
