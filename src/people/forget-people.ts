import { allOrNothing, type State } from '../state/index.js';
import { KEEPS_DECISIONS } from './layout.js';

/** Whether a field means a person who is to be forgotten, and a text without them. */
export interface Forgotten {
  isMeant: (field: string) => boolean;
  scrub: (text: string) => string;
}

interface OwnAccount {
  id: string;
  email: string;
  /** Nobody could manage people without it, so it stays until somebody else can. */
  isLastAdmin: boolean;
}

/** Accounts and lines of the log of decisions that name a person. */
export function findPeople(state: State, { isMeant, scrub }: Forgotten): { accounts: OwnAccount[]; decisions: number } {
  const accounts = state.prepare('SELECT id, email, name, role, disabled_at FROM accounts').all() as { id: string; email: string; name: string; role: string; disabled_at: number | null }[];
  const own = accounts.filter(({ email, name }) => isMeant(email) || isMeant(name));
  const others = accounts.filter((account) => !own.includes(account) && account.role === 'admin' && account.disabled_at === null);
  const decisions = (state.prepare('SELECT who_name, note FROM decisions').all() as { who_name: string; note: string }[]).filter(({ who_name, note }) => isMeant(who_name) || scrub(note) !== note);
  return { accounts: own.map(({ id, email, role, disabled_at }) => ({ id, email, isLastAdmin: others.length === 0 && role === 'admin' && disabled_at === null })), decisions: decisions.length };
}

/**
 * Removes accounts, with their sessions and links, and takes the name out of the log: the one change its lines ever see, so the
 * trigger that refuses changes is put aside for this transaction alone.
 */
export function forgetPeople(state: State, forgotten: Forgotten): void {
  allOrNothing(state, () => {
    for (const { id, isLastAdmin } of findPeople(state, forgotten).accounts) if (!isLastAdmin) state.prepare('DELETE FROM accounts WHERE id = ?').run(id);
    state.exec('DROP TRIGGER decisions_are_not_changed');
    const lines = state.prepare('SELECT number, who_name, note FROM decisions').all() as { number: number; who_name: string; note: string }[];
    const write = state.prepare('UPDATE decisions SET who_name = ?, note = ? WHERE number = ?');
    for (const { number, who_name: name, note } of lines) {
      const clean = { name: forgotten.isMeant(name) ? '[imię i nazwisko usunięte]' : name, note: forgotten.scrub(note) };
      if (clean.name !== name || clean.note !== note) write.run(clean.name, clean.note, number);
    }
    state.exec(KEEPS_DECISIONS);
  });
}
