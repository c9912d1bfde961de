import type { State } from '../state/index.js';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import { DecisionLog } from './decision-log.js';
import { PasswordLinks } from './links.js';
import { Passwords } from './passwords/passwords.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

/** Everything about the people of the desk. */
export interface People {
  accounts: Accounts;
  links: PasswordLinks;
  passwords: Passwords;
  sessions: Sessions;
  signIn: SignIn;
  decisions: DecisionLog;
}

/** @param state with the tables of `PEOPLE_LAYOUT`; it is for the caller to close @param now milliseconds since 1970 */
export function openPeople(state: State, now: () => number = Date.now): People {
  const sessions = new Sessions(state, now);
  const decisions = new DecisionLog(state, now);
  const accounts = new Accounts({ state, sessions, decisions, now });
  const links = new PasswordLinks({ state, decisions, now });
  const passwords = new Passwords({ state, accounts, attempts: new Attempts(state, now), links, sessions, decisions });
  const signIn = new SignIn({ state, accounts, passwords, sessions, decisions, now });
  return { accounts, links, passwords, sessions, signIn, decisions };
}
