import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ChangedMeanwhile, NoSuchMove } from '../../../src/submissions/index.js';
import { sayTrouble } from '../../../src/submissions/publishing/say-trouble.js';
import { META, openDesk, sha256Of, TODAY, type Desk } from './desk.js';

const BY = { by: 'Redakcja' };
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const PATH = 'case-studies/kkwl-2026-0001-opis-na-probe.md';
const publishNew = async (files: string[] = []) => {
  const submission = await desk.handedIn(META, { files });
  return { submission, outcome: await desk.publisher.publish(submission.id, BY) };
};

describe('publishing', () => {
  test('a good submission with a file: stands in the content and in the library, its file among the uploads, nothing is left behind', async () => {
    const { submission, outcome } = await publishNew(['treść pliku']);
    expect(outcome).toEqual({ outcome: 'published', item: 'kkwl-2026-0001', path: PATH });
    const item = desk.library().publicItem('kkwl-2026-0001', TODAY)!;
    expect(item.meta).toMatchObject({ title: META.title, workflow: 'published', dates: { published: TODAY, modified: TODAY }, files: [{ sha256: sha256Of('treść pliku'), label: 'Plik' }] });
    expect(desk.files('uploads')).toEqual([`${sha256Of('treść pliku')}.pdf`]);
    expect(readFileSync(join(desk.folders.uploads, desk.files('uploads')[0]!), 'utf8')).toBe('treść pliku');
    expect([desk.files('incoming'), desk.publisher.waiting()]).toEqual([[], []]);
    expect(desk.submissions.submission(submission.id)).toMatchObject({ state: 'published', item: 'kkwl-2026-0001' });
    expect(desk.submissions.history(submission.id).map(({ move }) => move)).toEqual(['hand-in', 'take', 'approve', 'finish-publishing']);
    expect(desk.revisions.of('kkwl-2026-0001')).toMatchObject([{ number: 1, by: 'Redakcja', note: '', text: desk.text(PATH), digest: item.digest }]);
    expect(desk.library().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a faulty submission: comes back with every problem, and nothing happens', async () => {
    const { id } = await desk.handedIn({ ...META, title: '', topics: ['zmyslony'], references: ['nie-ma-takiego'] });
    const outcome = await desk.publisher.publish(id, BY);
    expect(outcome).toMatchObject({ outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field: 'title' }), expect.objectContaining({ field: 'topics.0' })]) });
    const dangling = await desk.handedIn({ ...META, references: ['nie-ma-takiego'], relations: [{ type: 'related', id: 'kkwl-2026-9999' }] });
    expect(await desk.publisher.publish(dangling.id, BY)).toMatchObject({ outcome: 'refused', problems: [{ field: 'relations.0' }, { field: 'references.0' }] });
    expect([desk.submissions.submission(id)!.state, desk.submissions.submission(id)!.item, desk.library().allItems, desk.readings()]).toEqual(['in-review', undefined, [], 0]);
  });

  test('a file that is gone from the server: is refused with its name', async () => {
    const submission = await desk.handedIn(META, { files: ['raz', 'dwa'] });
    rmSync(join(desk.folders.incoming, `${sha256Of('dwa')}.pdf`));
    expect(await desk.publisher.publish(submission.id, BY)).toMatchObject({ outcome: 'refused', problems: [{ message: 'na serwerze nie ma pliku „plik.pdf”' }] });
    expect(desk.submissions.submission(submission.id)!.state).toBe('in-review');
  });

  test('one that is not in review, or not the revision that was seen: throws what says so', async () => {
    const { id, revision } = await desk.handedIn();
    desk.submissions.save(id, revision, { meta: { ...META, title: 'Inny tytuł' } });
    await expect(desk.publisher.publish(id, { ...BY, revision })).rejects.toThrow(ChangedMeanwhile);
    await desk.publisher.publish(id, BY);
    await expect(desk.publisher.publish(id, BY)).rejects.toThrow(NoSuchMove);
  });

  test('three at once: each gets a number of its own', async () => {
    const submissions = await Promise.all([1, 2, 3].map((number) => desk.handedIn({ ...META, title: `Opis ${number}` }, { files: [`plik ${number}`] })));
    const outcomes = await Promise.all(submissions.map(({ id }) => desk.publisher.publish(id, BY)));
    expect(outcomes.map((outcome) => outcome.outcome === 'published' && outcome.path)).toEqual(['case-studies/kkwl-2026-0001-opis-1.md', 'case-studies/kkwl-2026-0002-opis-2.md', 'case-studies/kkwl-2026-0003-opis-3.md']);
    expect([desk.library().allItems.length, desk.files('uploads').length, desk.files('incoming')]).toEqual([3, 3, []]);
  });

  test('a file that another submission still waits with: stays among the incoming', async () => {
    const other = await desk.handedIn(META, { files: ['wspólny'] });
    const { outcome } = await publishNew(['wspólny', 'własny']);
    expect([outcome.outcome, desk.files('incoming')]).toEqual(['published', [`${sha256Of('wspólny')}.pdf`]]);
    expect((await desk.publisher.publish(other.id, BY)).outcome).toBe('published');
    expect(desk.files('incoming')).toEqual([]);
  });
});

describe('a machine that refuses', () => {
  test('a folder that may not be written to: the job waits with a sentence, and is finished when it may', async (context) => {
    // Whoever may do everything (root) is refused by a file in the folder's place only.
    const { id } = await desk.handedIn(META, { files: ['treść'] });
    rmSync(desk.folders.uploads, { recursive: true });
    writeFileSync(desk.folders.uploads, 'to nie jest folder');
    const outcome = await desk.publisher.publish(id, BY);
    expect(outcome).toMatchObject({ outcome: 'waiting', item: 'kkwl-2026-0001', reason: expect.stringContaining('Spróbujemy ponownie') });
    expect(desk.publisher.waiting()).toMatchObject([{ submission: id, trouble: expect.stringContaining('Spróbujemy ponownie') }]);
    expect([desk.submissions.submission(id)!.state, desk.files('incoming').length, desk.library().allItems]).toEqual(['publishing', 1, []]);
    expect(await desk.publisher.resume()).toMatchObject([{ outcome: 'waiting' }]);
    rmSync(desk.folders.uploads);
    expect(await desk.publisher.resume()).toMatchObject([{ outcome: 'published' }]);
    expect([desk.submissions.submission(id)!.state, desk.publisher.waiting(), desk.library().allItems.length]).toEqual(['published', [], 1]);
    if (process.getuid?.() === 0) context.annotate('rights are not tried as root');
    else {
      const again = await desk.handedIn({ ...META, title: 'Drugi' });
      chmodSync(join(desk.folders.content, 'case-studies'), 0o500);
      expect(await desk.publisher.publish(again.id, BY)).toMatchObject({ outcome: 'waiting', reason: expect.stringContaining('prawa zapisu') });
      chmodSync(join(desk.folders.content, 'case-studies'), 0o700);
      expect(await desk.publisher.resume()).toMatchObject([{ outcome: 'published' }]);
    }
  });

  test.each([
    ['ENOSPC', 'zabrakło miejsca'],
    ['SQLITE_FULL', 'zabrakło miejsca'],
    ['EACCES', 'nie ma prawa zapisu'],
    ['EIO', 'Spróbujemy ponownie sami'],
  ])('%s: is said in a sentence that tells what to do', (code, sentence) => {
    expect(sayTrouble(Object.assign(new Error('refused'), { code }))).toContain(sentence);
  });

  test('nothing open: resuming reads nothing anew', async () => {
    expect([await desk.publisher.resume(), desk.readings()]).toEqual([[], 0]);
  });
});
