import { beforeEach, describe, expect, test } from 'vitest';
import { ConsentStore, InvitationStore, removeOld } from '../../../src/submissions/index.js';
import { openDesk, sha256Of, type Desk } from '../publishing/desk.js';

let desk: Desk;
let invitations: InvitationStore;
let consents: ConsentStore;
let removedFiles: string[];
beforeEach(async () => {
  desk = await openDesk();
  const now = () => new Date(`${desk.clock.today}T10:00:00Z`);
  invitations = new InvitationStore(desk.state, now);
  consents = new ConsentStore(desk.state, { now });
  removedFiles = [];
});
const remove = (day: string) => {
  desk.clock.today = day;
  return removeOld({ submissions: desk.submissions, invitations, consents, now: () => new Date(`${day}T12:00:00Z`), days: 180, onFileRemoved: ({ sha256 }) => removedFiles.push(sha256) });
};

describe('what nobody goes on with', () => {
  test('a draft and a rejected submission: are removed after the days, with files, consents and history; what waits or was public stays', async () => {
    const draft = desk.submissions.begin({ kind: 'case-study', origin: 'open-form' }).submission;
    consents.give({ person: 'Osoba Testowa', scopes: ['named'], submission: draft.id, by: '', how: 'formularz' });
    const [rejected, waiting, published] = [await desk.handedIn(undefined, { files: ['odrzucony', 'wspólny'] }), await desk.handedIn(undefined, { files: ['wspólny'] }), await desk.handedIn(undefined, { files: ['jawny'] })];
    desk.submissions.move(rejected.id, 'reject', { mover: 'editor', reason: 'Powód.' });
    await desk.publisher.publish(published.id, { by: 'Redakcja' });
    await desk.publisher.withdrawItem('kkwl-2026-0001', { by: 'Redakcja', reason: 'Powód.' });

    expect(remove('2027-05-21')).toEqual({ submissions: 0, invitations: 0 });
    expect(remove('2027-05-22')).toEqual({ submissions: 2, invitations: 0 });
    expect([draft, rejected, waiting, published].map(({ id }) => desk.submissions.submission(id)?.state)).toEqual([undefined, undefined, 'in-review', 'withdrawn']);
    expect([removedFiles, desk.submissions.history(rejected.id), consents.people()]).toEqual([[sha256Of('odrzucony')], [], []]);
    await desk.publisher.sweep(-1);
    expect(desk.files('incoming')).toEqual([`${sha256Of('wspólny')}.pdf`]);
  });

  test('an incoming file without a submission: is removed after a day, not before', async () => {
    await desk.incoming('niczyj');
    expect(await desk.publisher.sweep(86_400_000)).toEqual([]);
    expect([await desk.publisher.sweep(-1), desk.files('incoming')]).toEqual([[`${sha256Of('niczyj')}.pdf`], []]);
  });

  test('an invitation: is removed when it expired that long ago and nobody used it', () => {
    const invite = (name: string) => invitations.invite({ name, email: '', edition: '2099', session: '', kind: 'presentation', createdBy: 'Redakcja', days: 10 }).invitation.id;
    const used = invite('Użyte');
    invite('Nieużyte');
    const { id } = desk.submissions.begin({ kind: 'presentation', origin: 'invitation', invitation: used }).submission;
    desk.submissions.move(id, 'hand-in', { mover: 'speaker' });
    expect([remove('2027-05-31').invitations, remove('2027-06-01').invitations]).toEqual([0, 1]);
    expect(invitations.all().map(({ name }) => name)).toEqual(['Użyte']);
  });
});
