import { readBody, type ContentFolders, type Item, type Library } from '../../content/index.js';
import type { DecisionLog, Who } from '../../people/index.js';
import { problemLine, type Problem } from '../../shared/index.js';
import { allOrNothing, type State } from '../../state/index.js';
import { planImport, readTable } from '../import/index.js';
import type { Publisher } from '../publishing/index.js';
import type { SubmissionStore } from '../submission-store.js';
import type { ImportRow, ImportRun } from './import-run.js';
import type { ImportStore } from './import-store.js';

interface Parts {
  state: State;
  store: ImportStore;
  publisher: Publisher;
  submissions: SubmissionStore;
  decisions: DecisionLog;
  folders: ContentFolders;
  library: () => Library;
  today: () => string;
  /** The machine failed; the run is stopped and can be taken up again. */
  onFault: (fault: unknown, run: string) => void;
}

/** Tables: planned, shown, and written row after row; one run at a time. */
export class ImportDesk {
  #working: Promise<void> | undefined;
  #isClosed = false;

  constructor(private readonly parts: Parts) {}

  get store(): ImportStore {
    return this.parts.store;
  }

  /** Reads and plans a table; nothing of it is done. @returns what is wrong with the file when it is no table */
  async plan(bytes: Buffer, name: string, who: Who): Promise<ImportRun | { problems: readonly Problem[] }> {
    const { store, library, folders, today } = this.parts;
    const table = await readTable(bytes, name);
    if ('problems' in table) return table;
    const bodyOf = (item: Item) => readBody(folders.content, item);
    return store.add(await planImport(table, { library: library(), bodyOf, today: today() }), today(), who);
  }

  /** Begins to write the rows that were chosen, or goes on with those that were. @returns how many were newly chosen */
  start(run: string, rows: readonly number[], who: Who): number {
    const { state, store, decisions } = this.parts;
    const chosen = allOrNothing(state, () => {
      const count = store.choose(run, rows);
      if (!store.next(run)) return count;
      store.setState(run, 'applying');
      decisions.record({ who, what: 'import-applied', about: `import:${run}`, note: `${store.run(run)?.name ?? ''}: ${count}` });
      return count;
    });
    this.wake();
    return chosen;
  }

  /** After the row under way. */
  stop(run: string): void {
    if (this.parts.store.run(run)?.state === 'applying') this.parts.store.setState(run, 'stopped');
  }

  /** Takes up runs that a killed program left. */
  wake(): void {
    if (this.#isClosed || this.#working) return;
    this.#working = this.#work().finally(() => (this.#working = undefined));
  }

  /** Waits for the row under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    const { store, onFault } = this.parts;
    for (let run = store.inState('applying').at(-1); run && !this.#isClosed; run = store.inState('applying').at(-1)) {
      const row = store.next(run.id);
      if (!row) {
        store.setState(run.id, 'done');
        continue;
      }
      try {
        await this.#save(run, row);
      } catch (fault) {
        onFault(fault, run.id);
        store.setState(run.id, 'stopped');
      }
    }
  }

  /** A row is the same however often it is written: its day and its identifier are those of the run. */
  async #save(run: ImportRun, { row, item, plan }: ImportRow): Promise<void> {
    const { store, publisher } = this.parts;
    if (plan?.what !== 'new' && plan?.what !== 'changed') return store.settle(run.id, { row, item, fate: 'left' });
    const wish = { by: run.who.name, note: `${run.name}, wiersz ${row}`, holder: `import:${run.id}:${row}` };
    if (plan.what === 'new' && this.#isTaken(plan.title, wish.holder)) return store.settle(run.id, { row, item, fate: 'stale' });
    const outcome =
      plan.what === 'new'
        ? await publisher.saveItem({ ...plan.meta, dates: { ...plan.meta.dates, modified: run.day } }, plan.body, wish)
        : await publisher.saveItem({ ...plan.meta, dates: { ...plan.meta.dates, modified: run.day } }, plan.body ?? (await this.#bodyOf(plan.id)), { ...wish, basedOn: plan.digest });
    switch (outcome.outcome) {
      case 'published':
        return store.settle(run.id, { row, item: outcome.item ?? item, fate: 'saved' });
      case 'waiting':
        // It is in the journal and will be written; the rows after it would only queue up behind a full disk.
        store.settle(run.id, { row, item: outcome.item ?? item, fate: 'saved', note: outcome.reason });
        return store.setState(run.id, 'stopped');
      case 'conflict':
        return store.settle(run.id, { row, item, fate: 'stale' });
      case 'refused':
        return store.settle(run.id, { row, item, fate: 'refused', note: outcome.problems.map(problemLine).join('\n') });
    }
  }

  /** Whether another item has this title by now; the item this very row became before the program was killed has not taken it. */
  #isTaken(title: string, holder: string): boolean {
    const { library, submissions } = this.parts;
    const own = submissions.reservedItem(holder);
    return library().allItems.some(({ meta }) => meta.title.toLowerCase() === title.toLowerCase() && meta.id !== own);
  }

  async #bodyOf(id: string): Promise<string> {
    const { library, folders } = this.parts;
    const found = library().allItems.find(({ meta }) => meta.id === id);
    return found ? readBody(folders.content, found) : '';
  }
}
