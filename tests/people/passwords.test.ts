import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Account, LINK_MS, readEmail, readName } from '../../src/people/index.js';
import { checkPassword } from '../../src/people/passwords/check-password.js';
import { PasswordHasher, PasswordsBusy } from '../../src/people/passwords/hash-password.js';
import { emailOf, PASSWORD, peopleOf, TESTER, withPassword, type OpenedPeople } from './open.js';

const person = { email: 'wspolna.skrzynka@example.org', name: 'Maria Przykładowa' };

describe('a password to be chosen', () => {
  test.each([
    ['', 'short'], ['jedenascie1', 'short'], ['🙂🙂🙂🙂', 'short'], ['x'.repeat(129), 'long'],
    ['haslohaslo123', 'common'], ['Hasło!Hasło!2026', 'common'], ['Kongresoteka2026', 'common'], ['zaq12wsxcde3', 'common'], ['qwertyuiop[]12', 'common'],
    ['aaaaaaaaaaaaaaaa', 'common'], ['abcabcabcabcabc', 'common'], ['!!!!!!!!!!!!', 'common'], ['123456789012', 'common'], ['987654321098', 'common'],
    ['maria przykladowa', 'own'], ['PrzykładowaMaria1', 'own'], ['wspolna.skrzynka', 'own'], ['wspolna.skrzynka@example.org', 'own'],
  ])('%j: is refused as %s', (password, problem) => {
    expect(checkPassword(password, person)).toBe(problem);
  });

  test.each([PASSWORD, 'ąęłżźćńóśĄĘŁ', 'osiem cienkich nici na wietrze '.repeat(4), 'haslo do szafy w piwnicy', '7391 0284 5567', 'x'.repeat(64) + 'y'.repeat(64)])('%j: is taken', (password) => {
    expect(checkPassword(password, person)).toBeUndefined();
  });
});

describe('hashing', () => {
  test('two spellings of one letter: are two passwords, spaces at the ends count', async () => {
    const hasher = new PasswordHasher();
    const kept = await hasher.hash(' żółta łódź '.normalize('NFC'));
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/u);
    expect(await hasher.isRight(kept, ' żółta łódź '.normalize('NFC'))).toBe(true);
    expect(await hasher.isRight(kept, ' żółta łódź '.normalize('NFD'))).toBe(false);
    expect(await hasher.isRight(kept, 'żółta łódź')).toBe(false);
  });

  test('nobody: has no password, and it takes as long to say so', async () => {
    const hasher = new PasswordHasher();
    const kept = await hasher.hash(PASSWORD);
    const timeOf = async (of: string | undefined) => {
      const times = [];
      for (let tries = 0; tries < 5; tries += 1) {
        const start = performance.now();
        expect(await hasher.isRight(of, 'inne haslo niz to')).toBe(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[2]!;
    };
    const [known, unknown] = [await timeOf(kept), await timeOf(undefined)];
    // Another program may take the core for a while; a missing hash would be a hundred times quicker.
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });

  test('too many at once: those who come last are told to come again, the others are answered', async () => {
    const hasher = new PasswordHasher();
    const kept = await hasher.hash(PASSWORD);
    const answers = await Promise.allSettled(Array.from({ length: 65 }, () => hasher.isRight(kept, 'x')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(62);
    expect(answers.filter((answer) => answer.status === 'rejected' && answer.reason instanceof PasswordsBusy)).toHaveLength(3);
    expect(await hasher.isRight(kept, PASSWORD)).toBe(true);
  }, 60_000);
});

describe('a link to set a password', () => {
  let opened: OpenedPeople;
  beforeEach(() => {
    opened = peopleOf();
  });
  afterEach(() => opened.close());
  const invited = () => opened.people.accounts.add({ email: emailOf('A'), name: 'A', role: 'editor' }, TESTER) as Account;

  test('one: works once, also when it is used twice at the same moment', async () => {
    const { links, passwords } = opened.people;
    const link = links.make(invited(), TESTER);
    const both = await Promise.all([passwords.setByLink(link, PASSWORD), passwords.setByLink(link, `${PASSWORD} inne`)]);
    expect(both.filter((one) => one === 'dead-link')).toHaveLength(1);
    expect(links.accountOf(link)).toBeUndefined();
  });

  test('a password that is refused: does not use it up', async () => {
    const { links, passwords } = opened.people;
    const link = links.make(invited(), TESTER);
    expect(await passwords.setByLink(link, 'za krótkie')).toBe('short');
    expect(await passwords.setByLink(link, PASSWORD)).toMatchObject({ name: 'A' });
  });

  test('a newer one, and time: end it', () => {
    const { links } = opened.people;
    const account = invited();
    const [first, second] = [links.make(account, TESTER), links.make(account, TESTER)];
    expect([links.accountOf(first), links.accountOf(second)?.id]).toEqual([undefined, account.id]);
    opened.clock.now += LINK_MS;
    expect(links.accountOf(second)).toBeUndefined();
  });

  test('one used by somebody who forgot the password: ends all sessions and wrong attempts, the old password is no more', async () => {
    const { people } = opened;
    const account = await withPassword(people, 'B');
    const session = people.sessions.start(account.id, 'x');
    const claim = { email: account.email, address: '192.0.2.1' };
    for (let tries = 0; tries < 5; tries += 1) await people.signIn.withPassword({ ...claim, password: 'nie pamiętam hasła' }, 'x');
    await people.passwords.setByLink(people.links.make(account, TESTER), 'cztery suche parasole');
    expect(people.sessions.find(session)).toBeUndefined();
    expect(await people.signIn.withPassword({ ...claim, password: PASSWORD }, 'x')).toEqual({ refused: 'wrong' });
    expect(await people.signIn.withPassword({ ...claim, password: 'cztery suche parasole' }, 'x')).toMatchObject({ account: { id: account.id } });
  });

  test('the file: holds no secret of it, nor of a session, nor a password', async () => {
    const { people, state } = opened;
    const account = await withPassword(people, 'C');
    const secrets = [people.links.make(account, TESTER), people.sessions.start(account.id, 'x'), PASSWORD];
    const rows = ['accounts', 'account_links', 'sessions', 'sign_in_attempts', 'decisions'].flatMap((table) => state.prepare(`SELECT * FROM ${table}`).all());
    expect(rows.length).toBeGreaterThan(4);
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('who somebody is', () => {
  test.each([
    [' Anna.Nowak@Example.ORG ', { email: 'anna.nowak@example.org' }], ['zażółć@gęślą.pl', { email: 'zażółć@gęślą.pl' }],
    ['', 'none'], ['  ', 'none'], ['anna', 'odd'], ['a@b', 'odd'], ['a b@example.org', 'odd'], ['<a@example.org>', 'odd'], [`${'x'.repeat(250)}@example.org`, 'odd'],
  ])('the e-mail %j: is read as %j', (text, read) => {
    expect(readEmail(text)).toEqual(read);
  });

  test.each([[' Anna \u202e Nowak\n', { name: 'Anna Nowak' }], ['', 'none'], ['123', 'odd'], ['x'.repeat(101), 'odd'], ['<b>Ż</b>', { name: '<b>Ż</b>' }]])('the name %j: is read as %j', (text, read) => {
    expect(readName(text)).toEqual(read);
  });
});
