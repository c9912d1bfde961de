import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openState, type State } from '../../src/state/index.js';
import { DECISION_LETTERS, InvitationStore, letterForMove, MAIL_LAYOUT, Mailer, openPost, Outbox, SUBMISSIONS_LAYOUT, SubmissionStore, type Letter } from '../../src/submissions/index.js';
import { startSmtpServer, type SmtpServer } from './smtp-server.js';

const CONTACT = { name: 'Osoba Testowa', email: 'osoba@example.org' };
const NEW = { ...CONTACT, edition: '2025', session: '2025-panel', kind: 'presentation', createdBy: 'Redakcja', days: 30 } as const;

let folder: string;
let state: State;
let server: SmtpServer;
let now: Date;
let outbox: Outbox;
let invitations: InvitationStore;
let submissions: SubmissionStore;
let mailers: Mailer[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  state = openState(join(folder, 'library.db'), [SUBMISSIONS_LAYOUT, MAIL_LAYOUT]);
  now = new Date();
  const clock = () => now;
  outbox = new Outbox(state, clock);
  invitations = new InvitationStore(state, clock);
  submissions = new SubmissionStore(state, {
    now: clock,
    onMoved: (moved) => {
      const letter = letterForMove(moved, DECISION_LETTERS);
      if (letter) outbox.add(letter);
    },
  });
  server = await startSmtpServer();
  mailers = [];
});
afterEach(async () => {
  for (const mailer of mailers) await mailer.close();
  await server.close();
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(url = server.url): Mailer {
  const mailer = new Mailer({
    state,
    outbox,
    post: openPost({ url, from: 'Redakcja <redakcja@example.org>', timeoutMs: 2_000 }),
    perMinute: 60_000,
    facts: {
      invitations,
      submissions,
      sessionOf: () => ({ title: 'Panel o gminach', edition: 'III Kongres' }),
      addresses: { invitation: (token) => `https://example.org/zaproszenie/${token}`, status: (token) => `https://example.org/zgloszenie/${token}`, item: (id) => `https://example.org/m/${id}` },
      mayContact: (name) => name !== 'Osoba Wycofana',
      dayInWords: (iso) => iso.slice(0, 10),
    },
    onFault: () => {},
  });
  mailers.push(mailer);
  mailer.start();
  return mailer;
}

/** Waits until a letter was tried once more, whatever came of it. */
async function settled(letter: Letter): Promise<Letter> {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = outbox.letter(letter.id)!;
    if (found.state !== 'sending' && (found.state !== 'queued' || found.tries > 0)) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the letter did not settle');
}

const invite = (more: Partial<typeof NEW> = {}) => {
  const made = invitations.invite({ ...NEW, ...more });
  const { letter } = outbox.add({ kind: 'invitation', about: `invitation:${made.invitation.id}`, createdBy: 'Redakcja' });
  return { ...made, letter };
};
const linkIn = (text: string) => /https:\/\/\S+\/(?<token>[\w-]{43})/u.exec(text)?.groups?.['token'] ?? '';

describe('a letter with an invitation', () => {
  test('sent: holds a link that works, and the link given out before works as well', async () => {
    const { invitation, token, letter } = invite();
    start();
    expect(await settled(letter)).toMatchObject({ state: 'sent', tries: 1, note: '' });
    expect(server.received).toHaveLength(1);
    const { to, text, raw } = server.received[0]!;
    expect(to).toEqual(['osoba@example.org']);
    expect(invitations.byToken(linkIn(text))?.id).toBe(invitation.id);
    expect(invitations.byToken(token)?.id).toBe(invitation.id);
    expect(text).toContain('„Panel o gminach” (III Kongres)');
    expect(raw).toContain(`<${letter.id}@example.org>`);
    expect(invitations.invitation(invitation.id)!.sentAt).toBeDefined();
    expect(JSON.stringify(state.prepare('SELECT * FROM submission_links').all())).not.toContain(linkIn(text));
    invitations.renew(invitation.id, 10);
    expect([invitations.byToken(linkIn(text)), invitations.byToken(token)]).toEqual([undefined, undefined]);
  });

  test('asked for twice, or after a start: goes out once', async () => {
    const { invitation, letter } = invite();
    start();
    await settled(letter);
    expect(outbox.add({ kind: 'invitation', about: `invitation:${invitation.id}` })).toEqual({ letter: outbox.letter(letter.id), isNew: false });
    start();
    const other = invite({ email: 'inna@example.org' }).letter;
    mailers[1]!.wake();
    await settled(other);
    expect(server.received.map(({ to }) => to[0])).toEqual(['osoba@example.org', 'inna@example.org']);
  });

  test.each([
    ['revoked', () => invitations.revoke(invitations.ofEdition('2025')[0]!.id), 'zaproszenie cofnięto'],
    ['removed', () => invitations.remove(invitations.ofEdition('2025')[0]!.id), 'zaproszenie usunięto'],
    ['answered', () => submissions.move(submissions.begin({ kind: 'presentation', origin: 'invitation', invitation: invitations.ofEdition('2025')[0]!.id }).submission.id, 'hand-in', { mover: 'speaker' }), 'materiał już przekazano'],
  ])('an invitation that was %s in the meantime: is not written to', async (_what, change, note) => {
    const { letter } = invite();
    change();
    start();
    expect(await settled(letter)).toMatchObject({ state: 'dropped', note });
    // What was handed in may be confirmed at the same time.
    expect(server.received.filter(({ text }) => text.includes('/zaproszenie/'))).toEqual([]);
  });

  test('to somebody who does not want to be written to: is dropped', async () => {
    const { letter } = invite({ name: 'Osoba Wycofana' as never });
    start();
    expect(await settled(letter)).toMatchObject({ state: 'dropped', note: 'ta osoba wycofała zgodę na kontakt' });
    expect(server.offered).toEqual([]);
  });

  test('without an address: is dropped and says so', async () => {
    const { letter } = invite({ email: '' as never });
    start();
    expect(await settled(letter)).toMatchObject({ state: 'dropped', note: 'zaproszenie nie ma adresu e-mail' });
  });
});

describe('a server that does not take a letter', () => {
  test('says never: the letter has failed with its words, and an editor may have it sent again', async () => {
    const { letter } = invite();
    server.answers['RCPT'] = '550 5.1.1 <osoba@example.org>: no such mailbox';
    const mailer = start();
    expect(await settled(letter)).toMatchObject({ state: 'failed', note: 'serwer odpowiedział: 550 5.1.1 (adres): no such mailbox' });
    delete server.answers['RCPT'];
    outbox.move(letter.id, 'again');
    mailer.wake();
    expect(await settled(letter)).toMatchObject({ state: 'sent' });
    expect(server.received).toHaveLength(1);
  });

  test('says later: the letter waits, and goes out when its time has come', async () => {
    const { letter } = invite();
    server.answers['MAIL'] = '451 4.7.1 greylisted';
    const mailer = start();
    expect(await settled(letter)).toMatchObject({ state: 'queued', tries: 1, note: 'serwer odpowiedział: 451 4.7.1 greylisted' });
    delete server.answers['MAIL'];
    mailer.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.received).toEqual([]);
    now = new Date(now.getTime() + 5 * 60_000);
    mailer.wake();
    await expect.poll(() => outbox.letter(letter.id)!.state).toBe('sent');
  });

  test('says later five times: the letter has failed', async () => {
    const { letter } = invite();
    server.answers['.'] = '452 full';
    const mailer = start();
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect.poll(() => outbox.letter(letter.id)!.tries).toBe(tries);
      await expect.poll(() => outbox.letter(letter.id)!.state).not.toBe('sending');
      now = new Date(now.getTime() + 4 * 3_600_000);
      mailer.wake();
    }
    expect(outbox.letter(letter.id)).toMatchObject({ state: 'failed', tries: 5, note: 'serwer odpowiedział: 452 full' });
  });

  test('is not there: the letter waits and says why', async () => {
    const { letter } = invite();
    start('smtp://127.0.0.1:1');
    expect(await settled(letter)).toMatchObject({ state: 'queued', tries: 1, note: 'nie udało się połączyć z serwerem poczty' });
  });

  test('cuts the line after the text: nobody knows whether it went out, and it is not sent again', async () => {
    const { letter } = invite();
    server.answers['.'] = 'gone';
    const mailer = start();
    expect(await settled(letter)).toMatchObject({ state: 'unsure', note: 'połączenie z serwerem urwało się podczas wysyłania' });
    delete server.answers['.'];
    mailer.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.received).toEqual([]);
  });

  test('cuts the line before the text: the letter waits', async () => {
    const { letter } = invite();
    server.answers['RCPT'] = 'gone';
    start();
    expect(await settled(letter)).toMatchObject({ state: 'queued', tries: 1 });
  });
});

test('a program killed while sending: does not send the letter again, and the editor decides', async () => {
  const { letter } = invite();
  outbox.move(letter.id, 'take');
  const mailer = start();
  expect(outbox.letter(letter.id)).toMatchObject({ state: 'unsure', note: 'program zatrzymał się podczas wysyłania' });
  expect(outbox.move(letter.id, 'take')).toBeUndefined();
  outbox.move(letter.id, 'take-as-sent');
  mailer.wake();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([outbox.letter(letter.id)!.state, server.received]).toEqual(['sent', []]);
});

describe('letters about decisions', () => {
  const handIn = (meta: Record<string, unknown> = { title: 'Slajdy testowe' }, contact = CONTACT) => {
    const { submission } = submissions.begin({ kind: 'presentation', origin: 'open-form', contact, meta });
    submissions.move(submission.id, 'hand-in', { mover: 'speaker' });
    return submission;
  };

  test('changes asked for: the reason and a link to the submission, and no second letter about what is past', async () => {
    const { id } = handIn();
    now = new Date(now.getTime() + 1);
    submissions.move(id, 'request-changes', { mover: 'editor', by: 'Redakcja', reason: 'Proszę podać źródło wykresu na slajdzie 3.' });
    start();
    const [received, changes] = outbox.about(`submission:${id}`) as [Letter, Letter];
    expect(await settled(received)).toMatchObject({ kind: 'received', state: 'dropped', note: 'stan zgłoszenia zmienił się w międzyczasie' });
    expect(await settled(changes)).toMatchObject({ kind: 'changes-requested', state: 'sent' });
    expect(server.received).toHaveLength(1);
    const { text } = server.received[0]!;
    expect(text).toContain('Proszę podać źródło wykresu na slajdzie 3.');
    expect(submissions.byStatusToken(linkIn(text))?.id).toBe(id);
  });

  test('a title and a name made to break headers: stay text', async () => {
    const { id } = handIn({ title: 'Tytuł\r\nBcc: obcy@example.net' }, { name: 'Osoba\r\nBcc: obcy@example.net', email: 'osoba@example.org' });
    start();
    const [letter] = outbox.about(`submission:${id}`) as [Letter];
    expect(await settled(letter)).toMatchObject({ state: 'sent' });
    expect(server.offered).toEqual(['osoba@example.org']);
    expect(server.received[0]!.raw).not.toMatch(/^Bcc:/imu);
  });

  test('without an address: dropped', async () => {
    const { id } = handIn({}, { name: '', email: '' });
    start();
    expect(await settled(outbox.about(`submission:${id}`)[0]!)).toMatchObject({ state: 'dropped', note: 'zgłoszenie nie ma adresu e-mail' });
  });

  test('kinds that are switched off: no letter', () => {
    const moved = { submission: 'x', move: 'reject', from: 'in-review', to: 'rejected', mover: 'editor', by: '', reason: 'x', at: 'x' } as const;
    expect(letterForMove(moved, ['received', 'published'])).toBeUndefined();
    expect(letterForMove(moved, ['rejected'])).toEqual({ kind: 'rejected', about: 'submission:x', occasion: 'x' });
  });
});

test('old letters: are removed, those somebody must decide on are not', () => {
  const [sent, unsure] = [invite().letter, invite().letter];
  for (const { id } of [sent, unsure]) outbox.move(id, 'take');
  outbox.move(sent.id, 'settle');
  outbox.move(unsure.id, 'lose');
  now = new Date(now.getTime() + 31 * 86_400_000);
  outbox.sweep(30);
  expect([outbox.letter(sent.id), outbox.letter(unsure.id)?.state]).toEqual([undefined, 'unsure']);
});
