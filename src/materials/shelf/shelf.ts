import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { endingOf, FILE_TYPES, typeOfEnding, type FileType } from '../file-types.js';
import { previewFile, Previews, renditionFile } from '../preview/previews.js';
import type { PreviewSize } from '../preview/widths.js';
import { JobQueue } from '../queue/job-queue.js';
import { materialWork } from '../queue/material-work.js';
import { READER_VERSION } from '../read-material.js';
import { findSandbox, type Sandbox } from '../run-child/sandbox.js';
import { fileOf } from '../store/keep-upload.js';
import { openReadings, type Readings } from './open-readings.js';
import { shownText, type ShownText } from './shown-text.js';

/** A file as an item lists it. */
export interface ListedFile {
  /** Below the folder of uploads. */
  path: string;
  sha256: string;
}

/** `unreadable`: refused by its reader. `unread`: no type we read, or this program cannot read at all. */
export type ShelfState = 'waiting' | 'read' | 'unreadable' | 'unread';

export interface ShelfOptions {
  uploads: string;
  /** Where files lie that no item lists yet; the workshop reads them as well. */
  incoming?: string;
  /** Of what is derived: `jobs.db` and the folder `previews`. */
  cache: string;
  /** What this machine offers; looked for where nothing is said. */
  sandbox?: () => Promise<Sandbox>;
  /** Hears of every reading that was made. */
  onRead?: () => void;
  /** Hears why files cannot be read at all; told once. */
  onUnavailable?: (error: unknown) => void;
  /** Hears faults of the machine; the file is tried again. */
  onFault?: (error: unknown, sha256: string) => void;
}

interface Workshop {
  queue: JobQueue;
  previews: Previews;
  /** LibreOffice can be kept alone here. */
  drawsOffice: boolean;
}

/** Letters of readings kept in memory: some hundred decks, or the eight longest files that can be. */
const KEPT_LETTERS = 8_000_000;
/** How long a reader waits for a large picture before the small one is shown; drawing takes 0.7 s as a rule. */
const DRAWING_MILLISECONDS = 1_500;

/**
 * The files of items as the site needs them: has them read, and knows their texts, pictures and places. It gives what may be
 * shown of a file; whether the file may be shown is for the caller to know. Nothing is opened before there is a file.
 */
export class Shelf {
  readonly #texts = new LRUCache<string, ShownText>({ maxSize: KEPT_LETTERS, sizeCalculation: lettersOf });
  readonly #taken = new Set<string>();
  #readings: Readings | undefined;
  #workshop: Promise<Workshop | undefined> | undefined;
  #isUnavailable = false;
  readonly #ending = new AbortController();
  #changedAt = new Date();

  constructor(private readonly options: ShelfOptions) {}

  /** When a reading last came, or the program started. */
  get changedAt(): Date {
    return this.#changedAt;
  }

  /** Has files read that were not read yet; what it was given before costs a look into a set. */
  take(files: Iterable<ListedFile>): void {
    const fresh = [...files].filter((file) => !this.#taken.has(file.sha256) && typeOf(file) !== undefined && existsSync(join(this.options.uploads, file.path)));
    if (fresh.length === 0) return;
    for (const { sha256 } of fresh) this.#taken.add(sha256);
    this.#open();
    void this.workshop().then((workshop) => {
      for (const file of workshop ? fresh : []) this.#ask(workshop!, { sha256: file.sha256, type: typeOf(file)! });
    });
  }

  /** Queue and pictures, for whoever reads files that no item lists; `undefined` where files cannot be read. */
  workshop(): Promise<Workshop | undefined> {
    this.#workshop ??= this.#makeWorkshop().catch((error: unknown) => this.#giveUp(error));
    return this.#workshop;
  }

  stateOf(file: ListedFile): ShelfState {
    if (typeOf(file) === undefined || !this.#readings) return 'unread';
    if (this.version(file.sha256) !== undefined) return 'read';
    if (this.#readings.job(file.sha256)?.state === 'failed') return 'unreadable';
    return this.#taken.has(file.sha256) && !this.#isUnavailable ? 'waiting' : 'unread';
  }

  /** Changes when the text of a file may have changed; `undefined` while it was not read. */
  version(sha256: string): string | undefined {
    return this.#readings?.readingVersion(sha256)?.toString();
  }

  text(sha256: string): ShownText | undefined {
    const known = this.#texts.get(sha256);
    if (known) return known;
    // An index that is being written must not take this for a file without words.
    if (this.#ending.signal.aborted) throw new Error('the shelf is closed');
    const reading = this.#readings?.reading(sha256);
    const text = reading && shownText(reading);
    if (text) this.#texts.set(sha256, text);
    return text;
  }

  /** Whether a page has a picture to show. */
  hasPicture(sha256: string, number: number): boolean {
    return existsSync(previewFile(this.#previewFolder, sha256, 'small', number));
  }

  /**
   * A picture of a page, soon: the small one where the large one takes long to draw.
   * @returns its path, and whether it is the one that was asked for; `undefined` when there is none
   */
  async picture(file: ListedFile, number: number, size: PreviewSize): Promise<{ path: string; isRight: boolean } | undefined> {
    const path = previewFile(this.#previewFolder, file.sha256, size, number);
    if (existsSync(path)) return { path, isRight: true };
    if (size === 'small' || !this.hasPicture(file.sha256, number)) return undefined;
    const drawn = await within(DRAWING_MILLISECONDS, this.#draw(file, number, size));
    return { path: drawn ?? previewFile(this.#previewFolder, file.sha256, 'small', number), isRight: drawn !== undefined };
  }

  /**
   * Has every page drawn in both sizes: an export waits for what a reader does not.
   * @returns how many pages have a small picture and no large one all the same
   */
  async drawEverything(file: ListedFile, signal: AbortSignal): Promise<number> {
    const type = typeOf(file);
    const reading = this.#readings?.reading(file.sha256);
    const workshop = await this.workshop();
    if (!type || !reading || !workshop) return 0;
    const material = { sha256: file.sha256, type };
    if (!this.hasPicture(file.sha256, 1)) await workshop.previews.drawAll(material, reading, { signal });
    const numbers = reading.units.map(({ number }) => number);
    await workshop.previews.drawLarge(material, numbers, signal);
    return numbers.filter((number) => this.hasPicture(file.sha256, number) && !existsSync(previewFile(this.#previewFolder, file.sha256, 'large', number))).length;
  }

  /** The PDF LibreOffice made of an office file. */
  rendition(file: ListedFile): string | undefined {
    const type = typeOf(file);
    const path = renditionFile(this.#previewFolder, file.sha256);
    return type && FILE_TYPES[type].container === 'zip' && existsSync(path) ? path : undefined;
  }

  /** The upload itself. */
  original({ path }: ListedFile): string | undefined {
    const whole = join(this.options.uploads, path);
    return existsSync(whole) ? whole : undefined;
  }

  async close(): Promise<void> {
    this.#ending.abort(new Error('the shelf is closed'));
    await (await this.#workshop)?.queue.close();
    this.#readings?.close();
  }

  get #previewFolder(): string {
    return join(this.options.cache, 'previews');
  }

  get #jobs(): string {
    return join(this.options.cache, 'jobs.db');
  }

  /** Before the first search index is made: what was read when the program last ran belongs into it. */
  #open(): void {
    try {
      this.#readings ??= openReadings(this.#jobs);
    } catch (error) {
      this.#workshop ??= Promise.resolve(this.#giveUp(error));
    }
  }

  #giveUp(error: unknown): undefined {
    this.#isUnavailable = true;
    this.options.onUnavailable?.(error);
  }

  async #makeWorkshop(): Promise<Workshop> {
    this.#open();
    const { uploads, incoming, onFault } = this.options;
    const folders = incoming ? [uploads, incoming] : [uploads];
    const sandbox = await (this.options.sandbox ?? findSandbox)();
    const previews = new Previews({ folder: this.#previewFolder, folders, sandbox, ending: this.#ending.signal });
    const queue = new JobQueue({
      path: this.#jobs,
      version: READER_VERSION,
      lanes: availableParallelism(),
      work: materialWork({ folders, previews, sandbox }),
      onRead: (sha256) => this.#putBack(sha256),
      onFault: (error, { sha256 }) => onFault?.(error, sha256),
    });
    return { queue, previews, drawsOffice: sandbox.soffice !== undefined && sandbox.bwrap !== undefined };
  }

  /** A file that was given up because the machine was at fault may be well now, and pictures that were deleted are drawn again. */
  #ask({ queue, drawsOffice }: Workshop, material: { sha256: string; type: FileType }): void {
    const { state, problems } = queue.enqueue(material);
    const couldBeDrawn = problems.length === 0 && (FILE_TYPES[material.type].container !== 'zip' || drawsOffice);
    const isLost = state === 'failed' ? problems.some(({ code }) => code === 'gave-up') : state === 'done' && couldBeDrawn && !this.hasPicture(material.sha256, 1);
    if (isLost) queue.enqueue(material, { again: true });
  }

  #putBack(sha256: string): void {
    this.#texts.delete(sha256);
    this.#changedAt = new Date();
    this.options.onRead?.();
  }

  async #draw(file: ListedFile, number: number, size: PreviewSize): Promise<string | undefined> {
    const type = typeOf(file);
    const workshop = await this.workshop();
    return type && workshop?.previews.page({ sha256: file.sha256, type }, number, size).catch((error: unknown) => {
      if (!this.#ending.signal.aborted) this.options.onFault?.(error, file.sha256);
      return undefined;
    });
  }
}

/** The type of a file that can be read: one we take, under the name its content gives it. */
function typeOf({ path, sha256 }: ListedFile): FileType | undefined {
  const type = typeOfEnding(endingOf(path));
  return type && path === fileOf(sha256, type) ? type : undefined;
}

function lettersOf({ units }: ShownText): number {
  return units.reduce((sum, { title, text, notes, altTexts }) => sum + (title?.length ?? 0) + text.length + notes.length + altTexts.length + 100, 100);
}

async function within<Result>(milliseconds: number, work: Promise<Result | undefined>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)));
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
