import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPeople, PEOPLE_LAYOUT, type Account, type People, type Role, type Who } from '../../src/people/index.js';
import { openState, type State } from '../../src/state/index.js';

export const TESTER: Who = { id: 'test', name: 'Próba' };
export const PASSWORD = 'trzy mokre parasole';

/** People in a file of their own, and a clock that a test moves. */
export interface OpenedPeople {
  people: People;
  state: State;
  clock: { now: number };
  /** The same file, opened by a program that starts anew. */
  restart: () => People;
  close: () => void;
}

export function peopleOf(): OpenedPeople {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  const clock = { now: Date.parse('2026-11-23T09:00:00Z') };
  const states: State[] = [];
  const open = () => {
    states.push(openState(join(folder, 'library.db'), [PEOPLE_LAYOUT]));
    return openPeople(states.at(-1)!, () => clock.now);
  };
  const people = open();
  return {
    people,
    state: states[0]!,
    clock,
    restart: open,
    close: () => {
      for (const state of states) state.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An account that can sign in with `PASSWORD`. */
export async function withPassword(people: People, name: string, role: Role = 'editor'): Promise<Account> {
  const account = people.accounts.add({ email: emailOf(name), name, role }, TESTER) as Account;
  await people.passwords.setByLink(people.links.make(account, TESTER), PASSWORD);
  return people.accounts.byId(account.id)!;
}

export function emailOf(name: string): string {
  return `${name.toLowerCase().replace(/\W+/gu, '.')}@example.org`;
}
