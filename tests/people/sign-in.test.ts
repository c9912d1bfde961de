import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IDLE_MS, LONGEST_MS } from '../../src/people/index.js';
import { emailOf, PASSWORD, peopleOf, TESTER, withPassword, type OpenedPeople } from './open.js';

let opened: OpenedPeople;
beforeEach(() => {
  opened = peopleOf();
});
afterEach(() => opened.close());

const MINUTE = 60_000;
const HOME = '192.0.2.1';
const claim = (password: string, name = 'A', address = HOME) => ({ email: emailOf(name), password, address });
const tryIn = (...args: Parameters<typeof claim>) => opened.people.signIn.withPassword(claim(...args), 'Firefox, Windows');

describe('signing in with a password', () => {
  test('the right one: begins a session, and another one each time', async () => {
    const account = await withPassword(opened.people, 'A');
    const [one, other] = [await tryIn(PASSWORD), await tryIn(PASSWORD)] as { secret: string }[];
    expect(one!.secret).toMatch(/^[\w-]{43}$/u);
    expect(one!.secret).not.toBe(other!.secret);
    expect(opened.people.sessions.listOf(account.id).map(({ device }) => device)).toEqual(['Firefox, Windows', 'Firefox, Windows']);
    expect(opened.people.accounts.byId(account.id)?.signedInAt).toBe(opened.clock.now);
  });

  test('a wrong one, nobody, somebody invited and somebody shut out: get the same answer', async () => {
    const { accounts } = opened.people;
    await withPassword(opened.people, 'A');
    accounts.add({ email: emailOf('B'), name: 'B', role: 'editor' }, TESTER);
    accounts.disable((await withPassword(opened.people, 'C')).id, TESTER);
    const answers = [await tryIn('zupełnie inne', 'A'), await tryIn(PASSWORD, 'Nikt'), await tryIn(PASSWORD, 'B'), await tryIn(PASSWORD, 'C')];
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ refused: 'wrong' })));
  });

  test('five wrong ones: the sixth must wait, also after a restart, also with the right one, and no longer than it was told', async () => {
    await withPassword(opened.people, 'A');
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await tryIn('zupełnie inne')).toEqual({ refused: 'wrong' });
      opened.clock.now += MINUTE;
    }
    expect(await opened.restart().signIn.withPassword(claim(PASSWORD), 'x')).toEqual({ refused: 'wait', seconds: 10 * 60 });
    expect(await tryIn(PASSWORD, 'A', '192.0.2.2')).toHaveProperty('secret');
    opened.clock.now += 10 * MINUTE - 1;
    expect(await tryIn(PASSWORD)).toEqual({ refused: 'wait', seconds: 1 });
    opened.clock.now += 1;
    expect(await tryIn(PASSWORD)).toHaveProperty('secret');
  });

  test('four wrong ones and the right one: begin to count anew', async () => {
    await withPassword(opened.people, 'A');
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) expect(await tryIn('zupełnie inne')).toEqual({ refused: 'wrong' });
      expect(await tryIn(PASSWORD)).toHaveProperty('secret');
    }
  });

  test('twenty at the same moment: five are looked at', async () => {
    await withPassword(opened.people, 'A');
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryIn('zupełnie inne')));
    expect(answers.filter((one) => 'refused' in one && one.refused === 'wrong')).toHaveLength(5);
    expect(answers.filter((one) => 'refused' in one && one.refused === 'wait')).toHaveLength(15);
  });

  test('one address that tries many accounts: must wait after thirty, others need not', async () => {
    for (let tries = 0; tries < 30; tries += 1) expect(await tryIn('zupełnie inne', `N${tries}`)).toEqual({ refused: 'wrong' });
    expect(await tryIn('zupełnie inne', 'Ktoś')).toMatchObject({ refused: 'wait' });
    expect(await tryIn('zupełnie inne', 'Ktoś', '192.0.2.2')).toEqual({ refused: 'wrong' });
  }, 60_000);
});

describe('a session', () => {
  const start = async () => {
    const account = await withPassword(opened.people, 'A');
    return { account, secret: opened.people.sessions.start(account.id, 'x') };
  };

  test('half an hour without a click: ends it; clicks keep it, looking at the clock does not', async () => {
    const { secret } = await start();
    const { sessions } = opened.people;
    opened.clock.now += 29 * MINUTE;
    expect(sessions.find(secret, { isClick: false })?.session.endsAt).toBe(opened.clock.now + MINUTE);
    expect(sessions.find(secret)?.session.endsAt).toBe(opened.clock.now + IDLE_MS);
    opened.clock.now += IDLE_MS - 1;
    expect(sessions.find(secret)).toBeDefined();
    opened.clock.now += IDLE_MS;
    expect(sessions.find(secret)).toBeUndefined();
  });

  test('twelve hours: end it, however busy somebody is', async () => {
    const { secret } = await start();
    const { sessions } = opened.people;
    const end = opened.clock.now + LONGEST_MS;
    for (; opened.clock.now < end - 20 * MINUTE; opened.clock.now += 20 * MINUTE) expect(sessions.find(secret)).toBeDefined();
    expect(sessions.find(secret)?.session.endsAt).toBe(end);
    opened.clock.now = end;
    expect(sessions.find(secret)).toBeUndefined();
  });

  test('a restart: changes nothing; another secret opens nothing', async () => {
    const { secret, account } = await start();
    const again = opened.restart();
    expect(again.sessions.find(secret)?.account.id).toBe(account.id);
    for (const forged of ['', 'x', secret.slice(1), `${secret}x`, opened.people.sessions.listOf(account.id)[0]!.digest]) expect(again.sessions.find(forged)).toBeUndefined();
  });

  test('a changed password: ends the others, not the one it was changed in', async () => {
    const { account, secret } = await start();
    const { passwords, sessions } = opened.people;
    const other = sessions.start(account.id, 'y');
    const change = { account, current: PASSWORD, next: 'cztery suche parasole', address: HOME, keep: sessions.find(secret)!.session.digest };
    expect(await passwords.change({ ...change, current: 'nie to hasło wcale' })).toEqual({ refused: 'wrong' });
    expect(await passwords.change({ ...change, next: 'krótkie' })).toBe('short');
    expect(sessions.listOf(account.id)).toHaveLength(2);
    expect(await passwords.change(change)).toMatchObject({ id: account.id });
    expect([sessions.find(secret)?.account.id, sessions.find(other)]).toEqual([account.id, undefined]);
  });
});

describe('signing in by a provider', () => {
  const identity = (more: object = {}) => ({ issuer: 'https://id.example.org', subject: 's1', verifiedEmail: emailOf('A'), ...more });
  const come = (more?: object) => opened.people.signIn.withIdentity(identity(more), 'x');

  test('a verified e-mail of an account: joins the two once, and afterwards the subject alone counts', async () => {
    const account = await withPassword(opened.people, 'A');
    expect(come()?.account.id).toBe(account.id);
    expect(come({ verifiedEmail: undefined })?.account.id).toBe(account.id);
    expect(come({ subject: 's2' })).toBeUndefined();
    expect(come({ issuer: 'https://other.example.org' })).toBeUndefined();
    expect(opened.people.decisions.list({ offset: 0, limit: 1 }).decisions[0]).toMatchObject({ what: 'account-identity-joined', about: `account:${account.id}` });
  });

  test('somebody invited: is active from then on', () => {
    opened.people.accounts.add({ email: emailOf('A'), name: 'A', role: 'editor' }, TESTER);
    expect(come()).toBeDefined();
    expect(opened.people.accounts.byEmail(emailOf('A'))).toMatchObject({ state: 'active', hasPassword: false });
  });

  test('strangers, people whose e-mail is not verified and people shut out: do not come in, and no account is made', async () => {
    const account = await withPassword(opened.people, 'A');
    expect(come({ verifiedEmail: undefined })).toBeUndefined();
    expect(come({ verifiedEmail: 'obcy@example.org' })).toBeUndefined();
    come();
    opened.people.accounts.disable(account.id, TESTER);
    expect(come()).toBeUndefined();
    expect(opened.people.accounts.list()).toHaveLength(1);
  });
});
