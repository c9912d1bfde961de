import { randomUUID } from 'node:crypto';
import { newToken, tokenMark } from '../shared/index.js';
import { allOrNothing, type State } from '../state/index.js';
import { fileColumns, toFile, toMoved, toSubmission, type FileRow, type MoveRow, type SubmissionRow } from './rows.js';
import { MOVES, movesFrom, needsReason, STATES, type Move, type Mover, type SubmissionState } from './states.js';
import { ChangedMeanwhile, NoSuchMove, type Moved, type FileNote, type Submission, type SubmittedFile } from './submission.js';

/** What a new submission begins with. */
export type Beginning = Pick<Submission, 'kind' | 'origin'> & Partial<Pick<Submission, 'invitation' | 'item' | 'meta' | 'body' | 'contact' | 'message'>>;
/** What can be written of a submission besides the files themselves and its state. */
export type Change = Partial<Pick<Submission, 'meta' | 'body' | 'contact' | 'message'>> & { files?: readonly FileNote[] };

/** What people typed of a submission, wherever it stands. */
export interface Typed extends Pick<Submission, 'meta' | 'body' | 'contact' | 'message'> {
  files: Pick<SubmittedFile, 'id' | 'name' | 'label' | 'alt'>[];
  history: { number: number; by: string; reason: string }[];
}

interface StoreOptions {
  now: () => Date;
  /** Told of every move, and of the account that made it (empty: none), in the same transaction; what it throws undoes the move. */
  onMoved?: (moved: Moved, account: string) => void;
}

/** All submissions, with the one door for every change of state. */
export class SubmissionStore {
  constructor(
    private readonly state: State,
    private readonly options: StoreOptions,
  ) {}

  /** @returns also the token of its status page, which is kept nowhere */
  begin(beginning: Beginning): { submission: Submission; statusToken: string } {
    const { kind, origin, invitation, item, meta = {}, body = '', contact = { name: '', email: '' }, message = '' } = beginning;
    const [id, statusToken, at] = [randomUUID(), newToken(), this.#at()];
    this.state
      .prepare("INSERT INTO submissions VALUES (?, ?, 'draft', ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")
      .run(id, kind, origin, invitation ?? null, item ?? null, JSON.stringify(meta), body, contact.name, contact.email, message, tokenMark(statusToken), at, at);
    return { submission: this.#known(id), statusToken };
  }

  submission(id: string): Submission | undefined {
    return this.#select('id = ?', id)[0];
  }

  byStatusToken(token: string): Submission | undefined {
    return this.#select('status_mark = ?1 OR id = (SELECT submission FROM submission_links WHERE mark = ?1)', tokenMark(token))[0];
  }

  /** One more address of its status page, for a letter; those before go on working. @returns the token */
  addStatusLink(id: string): string {
    const token = newToken();
    this.state.prepare('INSERT INTO submission_links VALUES (?, NULL, ?, ?)').run(tokenMark(token), id, this.#at());
    return token;
  }

  /** A new link to the status page in the place of the old one, which stops working. @returns its token */
  renewStatusLink(id: string): string {
    const token = newToken();
    this.state.prepare('UPDATE submissions SET status_mark = ? WHERE id = ?').run(tokenMark(token), id);
    return token;
  }

  /** Those of an invitation, oldest first. */
  ofInvitation(invitation: string): Submission[] {
    return this.#select('invitation = ?', invitation);
  }

  /** Those that became or change an item, oldest first. */
  ofItem(item: string): Submission[] {
    return this.#select('item = ?', item);
  }

  /** Those in any of the states; the one that has waited longest first. */
  inState(...states: SubmissionState[]): Submission[] {
    return this.#select(`state IN (${states.map(() => '?').join(', ')})`, ...states);
  }

  /** How many stand in each state. */
  counts(): Readonly<Record<SubmissionState, number>> {
    const rows = this.state.prepare('SELECT state, count(*) AS count FROM submissions GROUP BY state').all() as { state: SubmissionState; count: number }[];
    return Object.fromEntries(STATES.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0])) as Record<SubmissionState, number>;
  }

  /** Writes what was typed. @throws ChangedMeanwhile when somebody saved after `revision` */
  save(id: string, revision: number, change: Change): Submission {
    return this.#change(id, revision, (before) => {
      const { meta, body, contact, message } = { ...before, ...change };
      this.state
        .prepare('UPDATE submissions SET meta = ?, body = ?, contact_name = ?, contact_email = ?, message = ? WHERE id = ?')
        .run(JSON.stringify(meta), body, contact.name, contact.email, message, id);
      for (const file of change.files ?? []) this.#describe(id, file);
    });
  }

  /** Adds a file, or replaces the one with the same id in its place. Files may come from two windows at once: no revision is asked for. */
  putFile(id: string, file: Omit<SubmittedFile, 'id'> & { id?: string }): Submission {
    return this.#change(id, undefined, () => {
      const columns = fileColumns({ ...file, id: file.id ?? randomUUID() });
      const place = this.state.prepare('SELECT place FROM submission_files WHERE id = ? AND submission = ?').get(columns.id, id) as { place: number } | undefined;
      const { next } = this.state.prepare('SELECT coalesce(max(place), 0) + 1 AS next FROM submission_files WHERE submission = ?').get(id) as { next: number };
      this.state.prepare('DELETE FROM submission_files WHERE id = ? AND submission = ?').run(columns.id, id);
      const { id: fileId, ...rest } = columns;
      this.state.prepare('INSERT INTO submission_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(fileId, id, place?.place ?? next, ...Object.values(rest));
    });
  }

  removeFile(id: string, file: string): Submission {
    return this.#change(id, undefined, () => void this.state.prepare('DELETE FROM submission_files WHERE id = ? AND submission = ?').run(file, id));
  }

  /** Whether any submission holds a file with these bytes. */
  holds(sha256: string): boolean {
    return this.state.prepare('SELECT 1 FROM submission_files WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined;
  }

  /** Takes a submission from its state to the next. @throws NoSuchMove; RangeError when the reason that is needed is missing */
  move(id: string, move: Move, { mover, by = '', account = '', reason = '' }: { mover: Mover; by?: string; account?: string; reason?: string }): Submission {
    return allOrNothing(this.state, () => {
      const before = this.#known(id);
      if (!movesFrom(before.state, mover).includes(move)) throw new NoSuchMove(before, move);
      if (needsReason(move) && reason.trim() === '') throw new RangeError(`${move} needs a reason`);
      const moved: Moved = { submission: id, move, from: before.state, to: MOVES[move].to, mover, by, reason: reason.trim(), at: this.#at() };
      this.state.prepare('INSERT INTO submission_moves (submission, move, from_state, to_state, mover, by, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(id, move, moved.from, moved.to, mover, by, moved.reason, moved.at);
      this.options.onMoved?.(moved, account);
      return this.#change(id, undefined, () => void this.state.prepare('UPDATE submissions SET state = ? WHERE id = ?').run(moved.to, id));
    });
  }

  /** The moves of a submission, oldest first. */
  history(id: string): Moved[] {
    return (this.state.prepare('SELECT * FROM submission_moves WHERE submission = ? ORDER BY number').all(id) as MoveRow[]).map(toMoved);
  }

  /** When each submission was last moved; those never moved are not there. */
  lastMoves(): ReadonlyMap<string, string> {
    const rows = this.state.prepare('SELECT submission, max(at) AS at FROM submission_moves GROUP BY submission').all() as { submission: string; at: string }[];
    return new Map(rows.map(({ submission, at }) => [submission, at]));
  }

  /**
   * The item a submission becomes: the one it has, or the next free number of the year. A number is given once and for
   * all, also when the submission is withdrawn later.
   * @param taken ids known from files
   */
  giveItem(id: string, year: string, taken: Iterable<string>): string {
    return allOrNothing(this.state, () => {
      const { item } = this.#known(id);
      if (item) return item;
      const next = this.reserveItem(id, year, taken);
      this.state.prepare('UPDATE submissions SET item = ? WHERE id = ?').run(next, id);
      return next;
    });
  }

  /** The next free number of the year for something that is no submission, such as a row of a table; the same holder gets the same again. */
  reserveItem(holder: string, year: string, taken: Iterable<string>): string {
    return allOrNothing(this.state, () => {
      const given = this.state.prepare('SELECT id, submission FROM submission_item_ids').all() as { id: string; submission: string }[];
      const own = given.find(({ submission }) => submission === holder);
      if (own) return own.id;
      const numbers = [...taken, ...given.map((row) => row.id)].flatMap((known) => (known.startsWith(`kkwl-${year}-`) ? [Number(known.slice(-4))] : []));
      const next = `kkwl-${year}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
      this.state.prepare('INSERT INTO submission_item_ids VALUES (?, ?)').run(next, holder);
      return next;
    });
  }

  /** What `reserveItem` gave a holder, if it was ever asked. */
  reservedItem(holder: string): string | undefined {
    return (this.state.prepare('SELECT id FROM submission_item_ids WHERE submission = ?').get(holder) as { id: string } | undefined)?.id;
  }

  /** Whether a submission that is not published yet holds a file with these bytes: only those still need it among the incoming. */
  waitsFor(sha256: string): boolean {
    return this.state.prepare("SELECT 1 FROM submission_files JOIN submissions ON submissions.id = submission_files.submission WHERE sha256 = ? AND state <> 'published' LIMIT 1").get(sha256) !== undefined;
  }

  /** Changes everything that people typed, with the names in its files and history; for what must be forgotten. No revision is asked for. */
  rewrite(id: string, change: (typed: Typed) => Typed): void {
    allOrNothing(this.state, () => {
      const { meta, body, contact, message, files } = this.#known(id);
      const typed = change({ meta, body, contact, message, files: files.map(({ id: file, name, label, alt }) => ({ id: file, name, label, alt })), history: this.#typedMoves(id) });
      this.save(id, this.#known(id).revision, { meta: typed.meta, body: typed.body, contact: typed.contact, message: typed.message });
      for (const { id: file, name, label, alt } of typed.files) this.state.prepare('UPDATE submission_files SET name = ?, label = ?, alt = ? WHERE id = ?').run(name, label, alt, file);
      for (const { number, by, reason } of typed.history) this.state.prepare('UPDATE submission_moves SET by = ?, reason = ? WHERE number = ?').run(by, reason, number);
    });
  }

  /** Removes a submission with its files and its history; for what must be forgotten. */
  remove(id: string): void {
    this.state.prepare('DELETE FROM submissions WHERE id = ?').run(id);
  }

  #describe(id: string, { id: file, label, role, alt, personalDataConfirmed }: FileNote): void {
    this.state.prepare('UPDATE submission_files SET label = ?, role = ?, alt = ?, personal_data_confirmed = ? WHERE id = ? AND submission = ?').run(label, role, alt, personalDataConfirmed ? 1 : 0, file, id);
  }

  #change(id: string, revision: number | undefined, write: (before: Submission) => void): Submission {
    return allOrNothing(this.state, () => {
      const before = this.#known(id);
      if (revision !== undefined && revision !== before.revision) throw new ChangedMeanwhile(before);
      write(before);
      this.state.prepare('UPDATE submissions SET revision = revision + 1, changed_at = ? WHERE id = ?').run(this.#at(), id);
      return this.#known(id);
    });
  }

  #typedMoves(id: string): Typed['history'] {
    return this.state.prepare('SELECT number, by, reason FROM submission_moves WHERE submission = ?').all(id) as Typed['history'];
  }

  #known(id: string): Submission {
    const found = this.submission(id);
    if (!found) throw new Error(`no submission ${id}`);
    return found;
  }

  #select(where: string, ...values: string[]): Submission[] {
    const rows = this.state.prepare(`SELECT * FROM submissions WHERE ${where} ORDER BY changed_at, id`).all(...values) as SubmissionRow[];
    const files = this.state.prepare('SELECT * FROM submission_files WHERE submission = ? ORDER BY place');
    return rows.map((row) => toSubmission(row, (files.all(row.id) as FileRow[]).map(toFile)));
  }

  #at(): string {
    return this.options.now().toISOString();
  }
}
