import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openState, type State } from '../../../src/state/index.js';
import { CONSENTS_LAYOUT, ConsentStore, SUBMISSIONS_LAYOUT, SubmissionStore } from '../../../src/submissions/index.js';
import { temporaryFolder } from '../../fixtures/content/content-folder.js';

const NOTE = { person: 'Osoba Testowa', by: 'Redakcja', how: 'e-mail' };
const ITEM = 'kkwl-2026-0001';

let path: string;
let state: State;
let consents: ConsentStore;
let minute: number;
let changes: number;
beforeEach(() => {
  path = join(temporaryFolder(), 'library.db');
  state = openState(path, [SUBMISSIONS_LAYOUT, CONSENTS_LAYOUT]);
  minute = 0;
  changes = 0;
  consents = new ConsentStore(state, { now: () => new Date(Date.UTC(2026, 10, 23, 10, minute++)), onChanged: () => (changes += 1) });
});
const hidden = () => ({ there: consents.masks().named(ITEM), elsewhere: consents.masks().named('kkwl-2026-0002'), outside: consents.masks().named() });
const NOBODY = { there: [], elsewhere: [], outside: [] };

describe('a consent', () => {
  test('given: is found by the name however it is typed, and hides nobody', () => {
    consents.give({ ...NOTE, scopes: ['named', 'contacted'], item: ITEM });
    consents.give({ ...NOTE, person: 'osoba  testowa', scopes: ['named'], item: ITEM });
    expect(consents.ofPerson(' OSOBA TESTOWĄ ').map(({ scope, item, givenBy, givenHow, withdrawnAt }) => [scope, item, givenBy, givenHow, withdrawnAt])).toEqual([['named', ITEM, 'Redakcja', 'e-mail', undefined], ['contacted', ITEM, 'Redakcja', 'e-mail', undefined]]);
    expect([hidden(), changes, consents.people()]).toEqual([NOBODY, 0, [{ person: 'Osoba Testowa', consents: 2, withdrawn: 0 }]]);
  });

  test('taken back for an item: hides the name there alone, until it is given again', () => {
    consents.give({ ...NOTE, scopes: ['named', 'shown'], item: ITEM });
    consents.withdraw({ ...NOTE, scopes: ['named'], item: ITEM });
    expect(hidden()).toEqual({ ...NOBODY, there: ['Osoba Testowa'] });
    expect(consents.masks().shown(ITEM)).toEqual([]);
    consents.give({ ...NOTE, scopes: ['named'], item: ITEM });
    expect([hidden(), changes]).toEqual([NOBODY, 2]);
    expect(consents.ofItem(ITEM)).toHaveLength(3);
  });

  test('taken back for everything: hides the name in every item and programme, and also when it was never given', () => {
    consents.give({ ...NOTE, scopes: ['named'], item: ITEM });
    consents.withdraw({ ...NOTE, scopes: ['named', 'recorded'] });
    expect(hidden()).toEqual({ there: ['Osoba Testowa'], elsewhere: ['Osoba Testowa'], outside: ['Osoba Testowa'] });
    expect(consents.masks().recorded(ITEM)).toEqual(['Osoba Testowa']);
    expect(consents.ofPerson(NOTE.person).every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
  });

  test('given with a submission: counts for the item it became', () => {
    const submissions = new SubmissionStore(state, { now: () => new Date() });
    const one = submissions.begin({ kind: 'presentation', origin: 'desk' }).submission;
    const other = submissions.begin({ kind: 'presentation', origin: 'desk' }).submission;
    for (const { id } of [one, other]) consents.give({ ...NOTE, scopes: ['named'], submission: id });
    submissions.giveItem(one.id, '2026', []);
    consents.withdraw({ ...NOTE, scopes: ['named'], item: ITEM });
    expect([hidden(), consents.ofItem(ITEM).map(({ submission }) => submission)]).toEqual([{ ...NOBODY, there: ['Osoba Testowa'] }, [one.id]]);
    expect(consents.ofSubmission(other.id)[0]!.withdrawnAt).toBeUndefined();
  });

  test('to be written to: holds until it is taken back', () => {
    expect(consents.mayContact(NOTE.person)).toBe(true);
    consents.withdraw({ ...NOTE, scopes: ['contacted'] });
    expect(consents.mayContact('osoba testowa')).toBe(false);
  });

  test('to be written to: is not taken back by a box left empty when handing in, but by one that was ticked and is not any more', () => {
    const { id } = new SubmissionStore(state, { now: () => new Date() }).begin({ kind: 'presentation', origin: 'desk' }).submission;
    consents.noteSubmission(id, [{ person: NOTE.person, scopes: ['named'] }], NOTE);
    expect([consents.mayContact(NOTE.person), consents.people()]).toEqual([true, [{ person: 'Osoba Testowa', consents: 4, withdrawn: 0 }]]);
    consents.noteSubmission(id, [{ person: NOTE.person, scopes: ['named', 'contacted'] }], NOTE);
    consents.noteSubmission(id, [{ person: NOTE.person, scopes: ['named'] }], NOTE);
    expect([consents.mayContact(NOTE.person), consents.people()[0]!.withdrawn]).toEqual([false, 1]);
  });
});

describe('masks', () => {
  test('asked again without a change: are the same object', () => {
    consents.withdraw({ ...NOTE, scopes: ['named'] });
    const masks = consents.masks();
    state.prepare('CREATE TABLE submission_other (a TEXT) STRICT').run();
    expect([consents.masks() === masks, consents.masks().named() === masks.named('kkwl-2026-0009')]).toEqual([true, true]);
  });

  test('changed by another program: are others within two seconds', async () => {
    expect(hidden()).toEqual(NOBODY);
    const other = openState(path, [SUBMISSIONS_LAYOUT, CONSENTS_LAYOUT]);
    new ConsentStore(other, { now: () => new Date() }).withdraw({ ...NOTE, scopes: ['named'] });
    other.close();
    await expect.poll(hidden, { timeout: 2_000 }).toEqual({ there: ['Osoba Testowa'], elsewhere: ['Osoba Testowa'], outside: ['Osoba Testowa'] });
  });
});
