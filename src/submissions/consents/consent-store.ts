import type { Masks } from '../../content/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import { holds, isTakenBack, personKey, SCOPES, type About, type Consent, type Note, type Scope } from './consent.js';
import { toMasks } from './to-masks.js';

interface StoreOptions {
  now: () => Date;
  /** Called when the masks have changed: the index must be written anew. */
  onChanged?: () => void;
}

/** `isTakenBack` for the database. */
const TAKEN_BACK = 'withdrawn_at IS NOT NULL AND (given_at IS NOT NULL OR submission IS NULL)';

/** How long masks may be used without asking whether another program (`npm run forget`) has changed them. */
const ASK_AGAIN_MS = 1_000;

/** Who agreed to what. It is outside the content, so it is never published, and a name taken back stands in no file of it. */
export class ConsentStore {
  #masks: { masks: Masks; version: number; askedAt: number } | undefined;
  readonly #dataVersion;

  constructor(
    private readonly state: State,
    private readonly options: StoreOptions,
  ) {
    this.#dataVersion = state.prepare('PRAGMA data_version');
  }

  /** Notes that somebody agrees. What holds already is not noted twice. */
  give({ person, scopes, submission, item, by, how }: Note): void {
    const known = this.#about(person, { submission, item });
    this.#change(() => {
      for (const scope of scopes.filter((one) => !holds(known.filter((consent) => consent.scope === one)))) this.#insert({ person, scope, submission, item, by, how, column: 'given' });
    });
  }

  /**
   * Notes that somebody takes back what they agreed to, or never agreed. From this moment no page names or shows them. Without a
   * submission and an item it is for everything there is and will be.
   */
  withdraw({ person, scopes, submission, item, by, how }: Note): void {
    const isEverywhere = submission === undefined && item === undefined;
    const at = this.#at();
    this.#change(() => {
      for (const scope of scopes) {
        const open = (isEverywhere ? this.ofPerson(person) : this.#about(person, { submission, item })).filter((one) => one.scope === scope && one.withdrawnAt === undefined);
        for (const { number } of open) this.state.prepare('UPDATE consents SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_how = ? WHERE number = ?').run(at, by, how, number);
        // What is to hold everywhere needs a line of its own; so does what was never given.
        if (open.length === 0 || (isEverywhere && !open.some((one) => one.submission === undefined && one.item === undefined))) this.#insert({ person, scope, submission, item, by, how, column: 'withdrawn' });
      }
    });
  }

  /** Notes what whoever hands in says of people: to what is ticked they agree, to the rest they do not. Said again, it replaces what was said. */
  noteSubmission(submission: string, people: readonly { person: string; scopes: readonly Scope[] }[], { by, how }: Pick<Note, 'by' | 'how'>): void {
    allOrNothing(this.state, () => {
      for (const { person, scopes } of people.filter((one) => one.person.trim() !== '')) {
        this.give({ person, scopes, submission, by, how });
        const known = this.#about(person, { submission });
        const refused = SCOPES.filter((scope) => !scopes.includes(scope) && (holds(known.filter((one) => one.scope === scope)) || !known.some((one) => one.scope === scope)));
        this.withdraw({ person, scopes: refused, submission, by, how });
      }
    });
  }

  ofPerson(person: string): Consent[] {
    return this.#select('person_key = ?', personKey(person));
  }

  /** About an item, or the submissions it came from. */
  ofItem(item: string): Consent[] {
    return this.#all().filter((consent) => consent.item === item);
  }

  ofSubmission(submission: string): Consent[] {
    return this.#select('consents.submission = ?', submission);
  }

  /** Everybody something is noted about, by name. */
  people(): { person: string; consents: number; withdrawn: number }[] {
    return this.state
      .prepare(`SELECT max(person) AS person, count(*) AS consents, count(CASE WHEN ${TAKEN_BACK} THEN 1 END) AS withdrawn FROM consents GROUP BY person_key ORDER BY person_key`)
      .all() as { person: string; consents: number; withdrawn: number }[];
  }

  /** Whether somebody may be written to: not when they took that back. A box left empty when handing in (readers' questions) takes nothing back. */
  mayContact(person: string): boolean {
    return !this.ofPerson(person).some((consent) => consent.scope === 'contacted' && isTakenBack(consent));
  }

  /** Who must not be named or shown, and where; the same object until something changes. */
  masks(): Masks {
    const now = Date.now();
    if (this.#masks && now - this.#masks.askedAt < ASK_AGAIN_MS) return this.#masks.masks;
    const { data_version: version } = this.#dataVersion.get() as { data_version: number };
    if (this.#masks?.version === version) this.#masks.askedAt = now;
    else this.#masks = { masks: this.#sameOr(toMasks(this.#all())), version, askedAt: now };
    return this.#masks.masks;
  }

  /** Another program wrote something else: what was made of the masks stays good. */
  #sameOr(masks: Masks): Masks {
    return this.#masks?.masks.version === masks.version ? this.#masks.masks : masks;
  }

  #change(write: () => void): void {
    const before = this.masks().version;
    allOrNothing(this.state, write);
    if (this.#masks) this.#masks = { ...this.#masks, version: -1, askedAt: 0 };
    if (this.masks().version !== before) this.options.onChanged?.();
  }

  #insert({ person, scope, submission, item, by, how, column }: Omit<Note, 'scopes'> & { scope: Scope; column: 'given' | 'withdrawn' }): void {
    this.state
      .prepare(`INSERT INTO consents (person, person_key, submission, item, scope, given_at, given_by, given_how, withdrawn_at, withdrawn_by, withdrawn_how) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(person.trim().replace(/\s+/gu, ' '), personKey(person), submission ?? null, item ?? null, scope, ...(column === 'given' ? [this.#at(), by, how, null, '', ''] : [null, '', '', this.#at(), by, how]));
  }

  #about(person: string, { submission, item }: About): Consent[] {
    return this.ofPerson(person).filter((one) => {
      if (submission !== undefined) return one.submission === submission;
      return item === undefined ? one.submission === undefined && one.item === undefined : one.item === item;
    });
  }

  /** Leaves of somebody's consents only that they are withdrawn: who noted it and how may hold addresses and stories. */
  forgetNotes(person: string): void {
    this.state.prepare("UPDATE consents SET given_by = '', given_how = '', withdrawn_by = '', withdrawn_how = '' WHERE person_key = ?").run(personKey(person));
  }

  /** Removes what was noted with a submission that became nothing. */
  removeOf(submission: string): void {
    this.#change(() => void this.state.prepare('DELETE FROM consents WHERE submission = ? AND item IS NULL').run(submission));
  }

  #all(): Consent[] {
    return this.#select('?', 1);
  }

  #select(where: string, value: string | number): Consent[] {
    const rows = this.state.prepare(`SELECT consents.*, coalesce(consents.item, submissions.item) AS about_item FROM consents LEFT JOIN submissions ON submissions.id = consents.submission WHERE ${where} ORDER BY number`).all(value) as Row[];
    return rows.map(toConsent);
  }

  #at(): string {
    return this.options.now().toISOString();
  }
}

interface Row {
  number: number;
  person: string;
  submission: string | null;
  about_item: string | null;
  scope: Scope;
  given_at: string | null;
  given_by: string;
  given_how: string;
  withdrawn_at: string | null;
  withdrawn_by: string;
  withdrawn_how: string;
}

function toConsent({ number, person, submission, about_item, scope, ...row }: Row): Consent {
  return { number, person, scope, submission: submission ?? undefined, item: about_item ?? undefined, givenAt: row.given_at ?? undefined, givenBy: row.given_by, givenHow: row.given_how, withdrawnAt: row.withdrawn_at ?? undefined, withdrawnBy: row.withdrawn_by, withdrawnHow: row.withdrawn_how };
}
