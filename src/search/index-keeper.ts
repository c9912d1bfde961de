import { createHash } from 'node:crypto';
import { NO_MASKS, readLibrary, type ContentFolders, type Item, type ItemCache, type Library, type Masks } from '../content/index.js';
import type { Analyser } from '../language/index.js';
import type { EngineName, OnProgress, SearchEngine } from './engine.js';
import { indexStamp } from './index-stamp.js';
import { InTurn } from './in-turn.js';
import { materialVersions, NO_MATERIALS, type MaterialTexts } from './material-text.js';
import { keepIndex, type DocumentSource, type KeepReport } from './keep-index.js';
import { toSearchDocument } from './to-search-document.js';

/** What the keeper tells while it works; the composition root turns it into log lines and progress bars. */
export interface KeeperEvents {
  onReading?: OnProgress;
  onIndexing?: (engine: EngineName, done: number, total: number) => void;
  onRead?: (library: Library) => void;
  onKept?: (engine: EngineName, report: KeepReport) => void;
  onFailed?: (engine: EngineName, error: unknown) => void;
}

interface KeeperParts {
  folders: ContentFolders;
  cache?: ItemCache;
  /** People who must not be named or shown; asked at every use of the library, so it must be quick. */
  masks?: () => Masks;
  /** What was read of the files of items. */
  materials?: MaterialTexts;
  /** Engines to keep in step, the one that must succeed first. */
  engines: readonly SearchEngine[];
  analyser: Analyser;
  today: () => string;
  events: KeeperEvents;
}

/** Holds the current reading of the content and keeps every engine in step with it. */
export class IndexKeeper {
  #library: Library | undefined;
  #changedAt = new Date();
  readonly #turns = new InTurn();
  #waiting: Promise<void> | undefined;
  #catchingUp: Promise<void> | undefined;
  #keptOn = '';
  readonly #behind = new Set<EngineName>();
  #indexedAt: Date | undefined;

  constructor(private readonly parts: KeeperParts) {}

  get library(): Library {
    if (!this.#library) throw new Error('the library was not read yet');
    const masks = this.#masks;
    if (masks.version !== this.#library.masks.version) {
      // Pages hide them from now on; the index is due.
      this.#library = this.#library.withMasks(masks);
      this.#changedAt = new Date();
      this.#keptOn = '';
    }
    return this.#library;
  }

  get #masks(): Masks {
    return this.parts.masks?.() ?? NO_MASKS;
  }

  /** When a reading last brought something else than the one before; not before the start of the program. */
  get changedAt(): Date {
    return this.#changedAt;
  }

  /** When every engine was last in step. */
  get indexedAt(): Date | undefined {
    return this.#indexedAt;
  }

  /** Engines that did not take the last change. */
  get enginesBehind(): EngineName[] {
    return [...this.#behind];
  }

  /** True when another round is due: a new day (embargoes end), an engine that did not answer or met damage, a round that failed. */
  get isDue(): boolean {
    return this.#behind.size > 0 || this.#library?.masks.version !== this.#masks.version || this.#keptOn !== this.parts.today() || this.parts.engines.some((engine) => engine.needsCare === true);
  }

  /** Reads what changed and brings the engines in step. Calls while it works are answered by one more round. */
  refresh(): Promise<void> {
    this.#waiting ??= this.#turns.run(() => {
      this.#waiting = undefined;
      return this.#round();
    });
    return this.#waiting;
  }

  /**
   * Brings the engines in step with what was read of files meanwhile; the content is not read again. Before the first round
   * there is nothing to do: it will see them.
   */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#turns.run(async () => {
      this.#catchingUp = undefined;
      if (this.#library) await this.#keepAll(this.#library, this.parts.today());
    });
    return this.#catchingUp;
  }

  async #round(): Promise<void> {
    try {
      await this.#readAndKeep();
    } catch (error) {
      // The change is not lost: another round is due, even if no file changes again.
      this.#keptOn = '';
      throw error;
    }
  }

  async #readAndKeep(): Promise<void> {
    const { folders, events, today } = this.parts;
    const library = await readLibrary(folders, {
      masks: this.#masks,
      lemmas: (word) => this.parts.analyser.lemmas(word),
      ...(this.parts.cache ? { cache: this.parts.cache } : {}),
      ...(this.#library ? { previous: this.#library } : {}),
      ...(events.onReading ? { onProgress: events.onReading } : {}),
    });
    events.onRead?.(library);
    const day = today();
    // What leaves the library must be gone from pages before it is gone from the index, and the other way round
    // for what is new: pages ask the library last, so the library changes first.
    if (library.digest !== this.#library?.digest) this.#changedAt = new Date();
    this.#library = library;
    await this.#keepAll(library, day);
    // Masks that changed meanwhile are not in the index yet.
    this.#keptOn = this.#library === library ? day : '';
  }

  async #keepAll(library: Library, day: string): Promise<void> {
    for (const engine of this.parts.engines) await this.#keep(engine, library, day);
    if (this.#behind.size === 0) this.#indexedAt = new Date();
  }

  async #keep(engine: SearchEngine, library: Library, day: string): Promise<void> {
    const { analyser, events } = this.parts;
    try {
      const report = await keepIndex(engine, documentsOf(library, day, this.parts.materials), {
        stamp: indexStamp(analyser),
        onProgress: (done, total) => events.onIndexing?.(engine.name, done, total),
      });
      this.#behind.delete(engine.name);
      events.onKept?.(engine.name, report);
    } catch (error) {
      this.#behind.add(engine.name);
      events.onFailed?.(engine.name, error);
    }
  }
}

/** The public items of a library, with what was read of their files, as a source of documents. */
export function documentsOf(library: Library, day: string, materials: MaterialTexts = NO_MATERIALS): DocumentSource {
  const codes = createHash('sha256').update(JSON.stringify(library.vocabularies)).digest('hex');
  const items = new Map(library.publicItems(day).map((item) => [item.meta.id, item]));
  const digestOf = (item: Item) => createHash('sha256').update(`${item.digest} ${codes}${materialVersions(item, materials)}`).digest('hex').slice(0, 32);
  const digests = new Map([...items].map(([id, item]) => [id, digestOf(item)]));
  return {
    digests,
    // With the digest from before: a reading that comes in between is noticed in the next round.
    make: (id) => ({ ...toSearchDocument(items.get(id)!, library.vocabularies, materials), digest: digests.get(id)! }),
  };
}
