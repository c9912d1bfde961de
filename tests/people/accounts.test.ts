import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../src/people/index.js';
import { emailOf, peopleOf, TESTER, withPassword, type OpenedPeople } from './open.js';

let opened: OpenedPeople;
beforeEach(() => {
  opened = peopleOf();
});
afterEach(() => opened.close());

const idOf = (account: unknown) => (account as Account).id;

describe('accounts', () => {
  test('a new one: is invited, and active once a password is set', async () => {
    const { accounts } = opened.people;
    const added = accounts.add({ email: emailOf('A'), name: 'A', role: 'editor' }, TESTER) as Account;
    expect([added.state, added.hasPassword, added.role]).toEqual(['invited', false, 'editor']);
    expect((await withPassword(opened.people, 'B')).state).toBe('active');
  });

  test('the same e-mail twice: is refused, and nothing is written', () => {
    const { accounts, decisions } = opened.people;
    accounts.add({ email: emailOf('A'), name: 'A', role: 'editor' }, TESTER);
    expect(accounts.add({ email: emailOf('A'), name: 'Inna', role: 'admin' }, TESTER)).toBe('email-taken');
    expect(accounts.list().map(({ name }) => name)).toEqual(['A']);
    expect(decisions.list({ offset: 0, limit: 9 }).total).toBe(1);
  });

  test('the last admin who can sign in: stays admin and stays in, whoever else is only invited or shut out', async () => {
    const { accounts } = opened.people;
    const admin = await withPassword(opened.people, 'A', 'admin');
    accounts.add({ email: emailOf('B'), name: 'B', role: 'admin' }, TESTER);
    const shutOut = await withPassword(opened.people, 'C', 'admin');
    expect(idOf(accounts.disable(shutOut.id, TESTER))).toBe(shutOut.id);
    expect(accounts.changeRole(admin.id, 'editor', TESTER)).toBe('last-admin');
    expect(accounts.disable(admin.id, TESTER)).toBe('last-admin');
    expect(accounts.byId(admin.id)).toMatchObject({ role: 'admin', state: 'active' });
    accounts.enable(shutOut.id, TESTER);
    expect(accounts.changeRole(admin.id, 'editor', TESTER)).toMatchObject({ role: 'editor' });
  });

  test('one that is disabled: loses its sessions and its link, and has both no more when it is enabled again', async () => {
    const { accounts, links, sessions } = opened.people;
    await withPassword(opened.people, 'A', 'admin');
    const account = await withPassword(opened.people, 'B');
    const [secret, link] = [sessions.start(account.id, 'x'), links.make(account, TESTER)];
    expect(sessions.find(secret)?.account.name).toBe('B');
    accounts.disable(account.id, TESTER);
    accounts.enable(account.id, TESTER);
    expect([sessions.find(secret), links.accountOf(link)]).toEqual([undefined, undefined]);
  });

  test('what is done to an account that is not there: is refused', () => {
    const { accounts } = opened.people;
    expect([accounts.changeRole('x', 'admin', TESTER), accounts.disable('x', TESTER), accounts.enable('x', TESTER)]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('the log of decisions', () => {
  test('every change of an account: has its line, with the name at that time', async () => {
    const { accounts, decisions, links } = opened.people;
    const [admin, editor] = [await withPassword(opened.people, 'A', 'admin'), await withPassword(opened.people, 'B')];
    accounts.changeRole(editor.id, 'admin', admin);
    accounts.changeRole(editor.id, 'admin', admin);
    accounts.disable(editor.id, admin);
    accounts.enable(editor.id, admin);
    links.make(editor, admin);
    const { decisions: lines, total } = decisions.list({ about: `account:${editor.id}`, offset: 0, limit: 4 });
    expect(lines.map(({ what, who, note }) => [what, who.name, note])).toEqual([['account-link-made', 'A', ''], ['account-enabled', 'A', ''], ['account-disabled', 'A', ''], ['account-role-changed', 'A', 'admin']]);
    expect(total).toBe(7);
  });

  test('what it is narrowed to: is one thing, or one kind, and not what merely begins alike', () => {
    const { decisions } = opened.people;
    for (const about of ['item:1', 'item:12', 'items:1', 'submission:1'] as const) decisions.record({ who: TESTER, what: 'account-added', about });
    const found = (about?: string) => decisions.list({ about, offset: 0, limit: 9 }).decisions.map((one) => one.about);
    expect([found('item:1'), found('item'), found('%'), found()]).toEqual([['item:1'], ['item:12', 'item:1'], [], ['submission:1', 'items:1', 'item:12', 'item:1']]);
  });

  test('a line: can be neither changed nor removed', () => {
    opened.people.decisions.record({ who: TESTER, what: 'account-added', about: 'account:1' });
    expect(() => opened.state.exec("UPDATE decisions SET note = 'x'")).toThrow('not changed');
    expect(() => opened.state.exec('DELETE FROM decisions')).toThrow('not removed');
  });
});
