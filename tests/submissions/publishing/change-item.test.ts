import { rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentText } from '../../../src/content/index.js';
import { changedFields, differences, type Begun } from '../../../src/submissions/index.js';
import { caseStudy, fileOf, idOf } from '../../fixtures/content/content-folder.js';
import { META, openDesk, sha256Of, TODAY, type Desk } from './desk.js';

const BY = { by: 'Redakcja' };
const [ITEM, PATH] = [idOf(7), fileOf(7)];
/** With what only a person writes: a comment, an order of their own, quotes. */
const BY_HAND = caseStudy(7, { partners: ['Koło'] }).replace('topics:', '# tematy wybrane po rozmowie\ntopics:');

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  desk.write(PATH, BY_HAND);
  await desk.read();
});

function opened(begun: Begun) {
  if ('problems' in begun) throw new Error(JSON.stringify(begun.problems));
  return begun.submission;
}
const edit = async () => opened(await desk.publisher.beginEdit(ITEM, BY));

describe('editing an item', () => {
  test('published without a change: the file stays as it is, but for the days', async () => {
    const { id, state, meta, body, origin } = await edit();
    expect([state, origin, meta['partners'], body]).toEqual(['in-review', 'desk', ['Koło'], 'Zwykły akapit.']);
    expect(await desk.publisher.publish(id, BY)).toEqual({ outcome: 'published', item: ITEM, path: PATH });
    expect(desk.text(PATH)).toBe(BY_HAND.replace('modified: 2026-01-02', `modified: ${TODAY}`));
  });

  test('with another title, text and one field less: changes that alone, in the same file, and both states are kept', async () => {
    const { id, revision, meta } = await edit();
    const { partners: _partners, ...rest } = meta;
    desk.submissions.save(id, revision, { meta: { ...rest, title: 'Zupełnie inny tytuł' }, body: 'Inny akapit.' });
    await desk.publisher.publish(id, { ...BY, note: 'poprawki' });
    expect(desk.text(PATH)).toBe(BY_HAND.replace('title: Opis 7', 'title: Zupełnie inny tytuł').replace('partners:\n  - Koło\n', '').replace('modified: 2026-01-02', `modified: ${TODAY}`).replace('Zwykły', 'Inny'));
    expect(desk.revisions.of(ITEM).map(({ number, by, note, text }) => [number, by, note, text === BY_HAND])).toEqual([[1, '', 'Stan pliku sprzed publikacji', true], [2, 'Redakcja', 'poprawki', false]]);
    expect(desk.library().publicItem(ITEM, TODAY)!.meta).toMatchObject({ title: 'Zupełnie inny tytuł', version: 1 });
  });

  test('asked for twice: is the same submission, until it is published', async () => {
    const [one, two] = await Promise.all([edit(), edit()]);
    expect(two.id).toBe(one.id);
    await desk.publisher.publish(one.id, BY);
    expect((await edit()).id).not.toBe(one.id);
  });

  test('while somebody saves the file by hand: is a conflict with all three texts, and is published over theirs when an editor says so', async () => {
    const { id, revision, meta } = await edit();
    desk.submissions.save(id, revision, { meta: { ...meta, title: 'Moja wersja' } });
    const theirs = BY_HAND.replace('Zwykły', 'Ręczny');
    desk.write(PATH, theirs);
    const outcome = await desk.publisher.publish(id, BY);
    expect(outcome).toMatchObject({ outcome: 'conflict', conflict: { path: PATH, base: BY_HAND, theirs, theirDigest: contentText(theirs).digest, mine: expect.stringContaining('Moja wersja') } });
    expect([desk.text(PATH), desk.submissions.submission(id)!.state, desk.publisher.waiting()]).toEqual([theirs, 'in-review', []]);
    expect((await desk.publisher.publish(id, { ...BY, over: contentText(theirs).digest })).outcome).toBe('published');
    expect(desk.text(PATH)).toContain('Moja wersja');
    expect(desk.revisions.of(ITEM).map(({ text }) => text)[0]).toBe(theirs);
  });

  test('whose file somebody took away: is a conflict, and comes back when an editor says so', async () => {
    const { id } = await edit();
    desk.remove(PATH);
    expect(await desk.publisher.publish(id, BY)).toMatchObject({ outcome: 'conflict', conflict: { theirs: undefined, theirDigest: '' } });
    expect(await desk.publisher.publish(id, { ...BY, over: '' })).toMatchObject({ outcome: 'published', path: 'case-studies/kkwl-2099-0007-opis-7.md' });
  });

  test('changed by hand while publishing waits: goes back to the editor, and the file stays', async () => {
    const submission = await edit();
    const { sha256, bytes } = await desk.incoming('treść');
    desk.submissions.putFile(submission.id, { sha256, bytes, type: 'pdf', name: 'plik.pdf', label: 'Plik', role: 'handout', alt: '', personalDataConfirmed: false });
    rmSync(desk.folders.uploads, { recursive: true });
    writeFileSync(desk.folders.uploads, '');
    expect((await desk.publisher.publish(submission.id, BY)).outcome).toBe('waiting');
    rmSync(desk.folders.uploads);
    const theirs = BY_HAND.replace('Zwykły', 'Ręczny');
    desk.write(PATH, theirs);
    expect(await desk.publisher.resume()).toMatchObject([{ outcome: 'conflict', conflict: { theirs } }]);
    expect([desk.text(PATH), desk.submissions.submission(submission.id)!.state, desk.publisher.waiting(), desk.files('incoming').length]).toEqual([theirs, 'in-review', [], 1]);
  });

  test('no such item: says so', async () => {
    expect(await desk.publisher.beginEdit('kkwl-2099-0999', BY)).toMatchObject({ problems: [{ message: 'nie ma pliku materiału kkwl-2099-0999' }] });
  });
});

describe('withdrawing an item', () => {
  test('with a reason: leaves a tombstone, the rest of the file, and withdraws what was handed in', async () => {
    const submission = await desk.handedIn(META, { files: ['treść'] });
    const published = await desk.publisher.publish(submission.id, BY);
    const item = (published as { item: string }).item;
    expect(await desk.publisher.withdrawItem(item, { by: 'Osoba Testowa', reason: ' Na prośbę autora. ', mover: 'speaker' })).toMatchObject({ outcome: 'published', item });
    expect([desk.library().publicItem(item, TODAY), desk.library().tombstone(item)]).toEqual([undefined, { id: item, title: META.title, date: TODAY, reason: 'Na prośbę autora.' }]);
    expect(desk.library().allItems.find(({ meta }) => meta.id === item)!.meta.files).toHaveLength(1);
    expect(desk.submissions.submission(submission.id)!.state).toBe('withdrawn');
    expect(desk.revisions.of(item).map(({ note }) => note)).toEqual(['', 'Na prośbę autora.']);
  });

  test('without a reason: is refused, and the item stays', async () => {
    expect(await desk.publisher.withdrawItem(ITEM, { ...BY, reason: ' ' })).toMatchObject({ outcome: 'refused' });
    expect(desk.text(PATH)).toBe(BY_HAND);
  });

  test('with something else wrong in its file: is withdrawn all the same', async () => {
    desk.write(PATH, BY_HAND.replace('klimat', 'zmyslony'));
    expect((await desk.publisher.withdrawItem(ITEM, { ...BY, reason: 'Powód.' })).outcome).toBe('published');
    expect([desk.text(PATH).includes('workflow: withdrawn'), desk.library().publicItem(ITEM, TODAY)]).toEqual([true, undefined]);
  });

  test('edited and published again: is back', async () => {
    await desk.publisher.withdrawItem(ITEM, { ...BY, reason: 'Powód.' });
    const { id } = await edit();
    expect((await desk.publisher.publish(id, BY)).outcome).toBe('published');
    expect(desk.library().publicItem(ITEM, TODAY)!.meta.withdrawn).toBeUndefined();
  });
});

describe('a correction by its speaker', () => {
  const correct = async (day: string) => {
    const first = await desk.handedIn(META, { files: ['stary'] });
    const { item } = (await desk.publisher.publish(first.id, BY)) as { item: string };
    desk.clock.today = day;
    const { submission } = (await desk.publisher.beginCorrection(desk.submissions.submission(first.id)!)) as { submission: { id: string; state: string; invitation: string; contact: unknown; meta: Record<string, unknown>; revision: number } };
    expect([submission.state, submission.invitation, submission.contact]).toEqual(['draft', 'zaproszenie', first.contact]);
    desk.submissions.save(submission.id, submission.revision, { meta: { ...submission.meta, title: 'Poprawiony', files: [] } });
    const { sha256, bytes } = await desk.incoming('nowy');
    desk.submissions.putFile(submission.id, { sha256, bytes, type: 'pdf', name: 'nowy.pdf', label: 'Nowy', role: 'main', alt: '', personalDataConfirmed: false });
    desk.submissions.move(submission.id, 'hand-in', { mover: 'speaker' });
    desk.submissions.move(submission.id, 'take', { mover: 'editor' });
    expect(desk.library().publicItem(item, day)!.meta.title).toBe(META.title);
    expect((await desk.publisher.publish(submission.id, { ...BY, note: 'Nowe dane.' })).outcome).toBe('published');
    return desk.library().publicItem(item, day)!.meta;
  };

  test('within 30 days: changes the item and its file, and the version stays', async () => {
    expect(await correct('2026-12-23')).toMatchObject({ title: 'Poprawiony', version: 1, versions: [], dates: { published: TODAY, modified: '2026-12-23' }, files: [{ sha256: sha256Of('nowy') }] });
  });

  test('later: is a new version with its day and reason', async () => {
    expect(await correct('2026-12-24')).toMatchObject({ title: 'Poprawiony', version: 2, versions: [{ number: 2, date: '2026-12-24', reason: 'Nowe dane.' }] });
  });
});

describe('an item from a table', () => {
  const row = { ...META, kind: 'case-study' };

  test('new: gets a number; asked for again by the same row: is the same item, and nothing is written twice', async () => {
    const save = () => desk.publisher.saveItem(row, 'Tekst.', { ...BY, holder: 'import:1:7' });
    const outcomes = [await save(), await save()];
    expect(outcomes[0]).toEqual({ outcome: 'published', item: 'kkwl-2026-0001', path: 'case-studies/kkwl-2026-0001-opis-na-probe.md' });
    expect([outcomes[1], desk.revisions.of('kkwl-2026-0001').length]).toEqual([outcomes[0], 1]);
    expect(await desk.publisher.saveItem(row, 'Tekst.', { ...BY, holder: 'import:1:8' })).toMatchObject({ item: 'kkwl-2026-0002' });
  });

  test('known: is changed when nobody changed it since, and is a conflict when somebody did', async () => {
    const { digest } = contentText(BY_HAND);
    expect(await desk.publisher.saveItem({ ...row, id: ITEM }, 'Tekst.', BY)).toMatchObject({ outcome: 'conflict' });
    expect(await desk.publisher.saveItem({ ...row, id: ITEM }, 'Tekst.', { ...BY, basedOn: digest })).toMatchObject({ outcome: 'published', path: PATH });
    expect(await desk.publisher.saveItem({ ...row, id: ITEM, title: 'Trzeci' }, 'Tekst.', { ...BY, basedOn: digest })).toMatchObject({ outcome: 'conflict' });
  });

  test('faulty, or with a file nobody has: comes back with its problems', async () => {
    expect(await desk.publisher.saveItem({ ...row, regions: ['PL-99'] }, 'Tekst.', BY)).toMatchObject({ outcome: 'refused', problems: [{ field: 'regions.0' }] });
    const files = [{ path: 'a.pdf', mime: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64), label: 'Plik', role: 'main' }];
    expect(await desk.publisher.saveItem({ ...row, files }, 'Tekst.', BY)).toMatchObject({ outcome: 'refused', problems: [{ field: 'files.0.path' }] });
  });
});

describe('another file of the content', () => {
  const VOCABULARY = 'vocabularies/topics.yaml';

  test('as it was seen: is replaced whole; changed since: is a conflict', async () => {
    const before = desk.text(VOCABULARY);
    const wanted = `# zmiana\n${before}`;
    const save = (text: string) => desk.publisher.saveFile(VOCABULARY, text, { ...BY, basedOn: contentText(before).digest });
    expect(await save(wanted)).toEqual({ outcome: 'published', item: undefined, path: VOCABULARY });
    expect(desk.text(VOCABULARY)).toBe(wanted);
    expect(await save('inny')).toMatchObject({ outcome: 'conflict', conflict: { theirs: wanted } });
  });

  test.each(['../settings.yaml', 'case-studies/kkwl-2026-0001.md', 'vocabularies/../x.yaml', 'vocabularies/a/b.yaml', '/etc/a.yaml'])('%s: is not written', async (path) => {
    await expect(desk.publisher.saveFile(path, 'a', { ...BY, basedOn: '' })).rejects.toThrow(RangeError);
  });
});

describe('differences', () => {
  test('between two texts: are told by line, and by word within a changed line', () => {
    expect(differences('a\nstary tekst tu\nc\n', 'a\nnowy tekst tu\nc\nd\n')).toEqual([
      { kind: 'same', pieces: [{ kind: 'same', text: 'a' }] },
      { kind: 'changed', pieces: [{ kind: 'removed', text: 'stary' }, { kind: 'added', text: 'nowy' }, { kind: 'same', text: ' tekst tu' }] },
      { kind: 'same', pieces: [{ kind: 'same', text: 'c' }] },
      { kind: 'added', pieces: [{ kind: 'added', text: 'd' }] },
    ]);
    expect(differences('a\n', 'a\n').every(({ kind }) => kind === 'same')).toBe(true);
    expect(differences('', 'a')).toEqual([{ kind: 'added', pieces: [{ kind: 'added', text: 'a' }] }]);
  });

  test('between long texts that share nothing: are there within two seconds', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, line) => `${word}${line} `.repeat(10)).join('\n');
    const started = performance.now();
    const lines = differences(long('a'), long('b'));
    expect([lines.length, performance.now() - started < 2_000]).toEqual([10_000, true]);
  });

  test('between two front matters: are the fields that differ', () => {
    expect(changedFields({ a: 1, b: [1], c: 'x' }, { a: 1, b: [2], d: 'y' })).toEqual(['b', 'c', 'd']);
  });
});
