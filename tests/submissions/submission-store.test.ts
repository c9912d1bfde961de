import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChangedMeanwhile, InvitationStore, MOVES, movesFrom, NoSuchMove, STATES, SUBMISSIONS_LAYOUT, SubmissionStore, type Move, type Moved } from '../../src/submissions/index.js';
import { openState, type State } from '../../src/state/index.js';

const FILE = { sha256: 'a'.repeat(64), type: 'pdf', name: 'Slajdy.pdf', bytes: 10, label: 'Slajdy', role: 'main', alt: '', personalDataConfirmed: false } as const;
const CONTACT = { name: 'Osoba Testowa', email: 'osoba@example.org' };

let folder: string;
let state: State;
let store: SubmissionStore;
let now: Date;
let moves: Moved[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'submissions-'));
  state = openState(join(folder, 'library.db'), [SUBMISSIONS_LAYOUT]);
  now = new Date('2026-11-23T10:00:00Z');
  moves = [];
  store = new SubmissionStore(state, { now: () => now, onMoved: (moved) => void moves.push(moved) });
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = () => store.begin({ kind: 'presentation', origin: 'desk', contact: CONTACT }).submission;

describe('a submission', () => {
  test('begun: is a draft that its status link finds, and no other link does', () => {
    const { submission, statusToken } = store.begin({ kind: 'case-study', origin: 'open-form', meta: { title: 7 }, body: 'Treść', contact: CONTACT, message: 'Dzień dobry' });
    expect(store.byStatusToken(statusToken)).toEqual(submission);
    expect(submission).toMatchObject({ kind: 'case-study', state: 'draft', revision: 1, meta: { title: 7 }, body: 'Treść', contact: CONTACT, files: [], message: 'Dzień dobry', createdAt: now.toISOString() });
    expect(store.byStatusToken(`${statusToken}x`)).toBeUndefined();
    expect(JSON.stringify(state.prepare('SELECT * FROM submissions').all())).not.toContain(statusToken);
  });

  test('saved on an old revision: nothing is written, and the current one comes with the error', () => {
    const { id } = begin();
    const saved = store.save(id, 1, { meta: { title: 'Pierwszy' } });
    expect(saved).toMatchObject({ revision: 2, contact: CONTACT });
    const late = () => store.save(id, 1, { meta: { title: 'Drugi' } });
    expect(late).toThrow(ChangedMeanwhile);
    expect(store.submission(id)).toEqual(saved);
  });

  test('its files: keep their order when one is replaced or taken away', () => {
    const { id } = begin();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) store.putFile(id, { ...FILE, name });
    const [, second] = store.submission(id)!.files;
    store.putFile(id, { ...second!, name: 'd.pdf', sha256: 'b'.repeat(64) });
    expect(store.submission(id)!.files.map(({ name }) => name)).toEqual(['a.pdf', 'd.pdf', 'c.pdf']);
    expect(store.removeFile(id, second!.id).files.map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf']);
    expect([store.holds('b'.repeat(64)), store.holds(FILE.sha256)]).toEqual([false, true]);
  });

  test('a file of another submission: can be neither replaced nor taken away', () => {
    const [one, other] = [begin(), begin()];
    const file = store.putFile(one.id, FILE).files[0]!;
    store.removeFile(other.id, file.id);
    expect(() => store.putFile(other.id, { ...file, name: 'cudzy.pdf' })).toThrow();
    expect(store.submission(one.id)!.files).toEqual([file]);
  });
});

describe('moves', () => {
  test('the whole way: each is in the history and is told', () => {
    const { id } = begin();
    store.move(id, 'hand-in', { mover: 'speaker', by: CONTACT.name });
    store.move(id, 'finish-checks', { mover: 'program' });
    store.move(id, 'request-changes', { mover: 'editor', by: 'Redakcja', reason: ' Brakuje tytułu. ' });
    store.move(id, 'hand-in', { mover: 'speaker', by: CONTACT.name });
    store.move(id, 'take', { mover: 'editor', by: 'Redakcja' });
    store.move(id, 'approve', { mover: 'editor', by: 'Redakcja' });
    expect(store.move(id, 'finish-publishing', { mover: 'program' }).state).toBe('published');
    expect(store.history(id).map(({ move, reason }) => [move, reason])).toEqual([['hand-in', ''], ['finish-checks', ''], ['request-changes', 'Brakuje tytułu.'], ['hand-in', ''], ['take', ''], ['approve', ''], ['finish-publishing', '']]);
    expect(moves).toEqual(store.history(id));
  });

  test('every state and move that the table does not join: is refused and changes nothing', () => {
    for (const from of STATES) {
      const { id } = begin();
      state.prepare('UPDATE submissions SET state = ? WHERE id = ?').run(from, id);
      for (const move of Object.keys(MOVES) as Move[]) {
        if (movesFrom(from, 'speaker').includes(move)) continue;
        expect(() => store.move(id, move, { mover: 'speaker', reason: 'bo tak' })).toThrow(NoSuchMove);
      }
      expect([store.submission(id)!.state, store.history(id)]).toEqual([from, []]);
    }
  });

  test('a rejection without a reason: is refused', () => {
    const { id } = begin();
    store.move(id, 'hand-in', { mover: 'speaker' });
    expect(() => store.move(id, 'reject', { mover: 'editor', by: 'Redakcja', reason: '  ' })).toThrow(RangeError);
    expect(store.submission(id)!.state).toBe('received');
  });

  test('a move that whoever is told of it refuses: is undone', () => {
    const strict = new SubmissionStore(state, {
      now: () => now,
      onMoved: () => {
        throw new Error('the log is full');
      },
    });
    const { id } = begin();
    expect(() => strict.move(id, 'hand-in', { mover: 'speaker' })).toThrow('the log is full');
    expect([store.submission(id)!.state, store.history(id)]).toEqual(['draft', []]);
  });
});

describe('numbers of items', () => {
  test('given one after another: are above those of files, and never given again', () => {
    const [one, other, later] = [begin(), begin(), begin()];
    const taken = ['kkwl-2026-0141', 'kkwl-2025-0009'];
    expect(store.giveItem(one.id, '2026', taken)).toBe('kkwl-2026-0142');
    expect(store.giveItem(one.id, '2026', taken)).toBe('kkwl-2026-0142');
    expect(store.giveItem(other.id, '2026', taken)).toBe('kkwl-2026-0143');
    store.remove(other.id);
    expect(store.giveItem(later.id, '2026', taken)).toBe('kkwl-2026-0144');
    expect(store.ofItem('kkwl-2026-0142').map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('an invitation', () => {
  const NEW = { ...CONTACT, edition: '2025', session: '2025-otwarcie', kind: 'presentation', createdBy: 'Redakcja', days: 60 } as const;

  test('its link: works until it expires, is revoked or renewed', () => {
    const invitations = new InvitationStore(state, () => now);
    const { invitation, token } = invitations.invite(NEW);
    expect(invitations.byToken(token)).toEqual(invitation);
    expect(invitations.isOpen(invitation)).toBe(true);
    const renewed = invitations.renew(invitation.id, 10);
    expect([invitations.byToken(token), invitations.byToken(renewed)?.id]).toEqual([undefined, invitation.id]);
    invitations.revoke(invitation.id);
    expect(invitations.isOpen(invitations.byToken(renewed)!)).toBe(false);
    now = new Date('2027-01-23T10:00:00Z');
    expect(invitations.isOpen(invitation)).toBe(false);
  });

  test('opened twice: keeps the first time', () => {
    const invitations = new InvitationStore(state, () => now);
    const { invitation } = invitations.invite(NEW);
    invitations.noteOpened(invitation.id);
    now = new Date('2026-11-24T10:00:00Z');
    invitations.noteOpened(invitation.id);
    expect(invitations.ofEdition('2025').map(({ openedAt }) => openedAt)).toEqual(['2026-11-23T10:00:00.000Z']);
  });
});
