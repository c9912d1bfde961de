import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_TYPES, type FileType } from '../file-types.js';
import { LIMITS, type Limits } from '../limits.js';
import type { DrawnType } from '../messages.js';
import type { Reading } from '../reading.js';
import { refusal, warning, type Refusal } from '../refusals.js';
import type { Sandbox } from '../run-child/sandbox.js';
import { fileOf, findUpload } from '../store/keep-upload.js';
import { drawPages, type Drawn } from './draw-pages.js';
import { InTurn } from './in-turn.js';
import { officeToPdf } from './office-to-pdf.js';
import { PREVIEW_WIDTHS, type PreviewSize } from './widths.js';

interface Material {
  sha256: string;
  type: FileType;
}

interface Tools {
  signal?: AbortSignal;
  progress?: (step: 'converting' | 'drawing', done: number, total: number) => void;
}

export interface PreviewOptions {
  /** Folder of the pictures. Derived: it may be deleted, and what is asked for is drawn again. */
  folder: string;
  /** Where materials may lie, looked through in this order. */
  folders: readonly string[];
  sandbox: Sandbox;
  limits?: Limits;
  /** Large pictures drawn at a time. */
  lanes?: number;
  /** Ends the drawing of large pictures, those that wait as well. */
  ending?: AbortSignal;
}

/**
 * Large pictures that may be on their way at a time. One takes a second, so the last of these waits half a minute; a robot that
 * asks for every page of the library is answered at once and gets them another day.
 */
const MOST_ON_THE_WAY = 30;

/** Large pictures one child draws: a second each, well within its time on a busy machine, too. */
const LARGE_AT_ONCE = 10;
const FURTHER_CHILDREN = 3;

/** Where a picture of a page belongs, drawn or not. */
export function previewFile(folder: string, sha256: string, size: PreviewSize, number: number): string {
  return join(folder, sha256, String(PREVIEW_WIDTHS[size]), `${number}.webp`);
}

/** Where the PDF of an office file belongs, made or not. */
export function renditionFile(folder: string, sha256: string): string {
  return join(folder, sha256, 'rendition.pdf');
}

/** Pictures of pages and the PDF of office files, by SHA-256: `<sha256>/480/7.webp`, `<sha256>/rendition.pdf`. */
export class Previews {
  readonly #limits: Limits;
  readonly #turns: InTurn;
  readonly #onTheWay = new Map<string, Promise<string | undefined>>();
  /** Large pictures that could not be drawn; not tried again while the program runs. */
  readonly #failed = new Set<string>();

  constructor(private readonly options: PreviewOptions) {
    this.#limits = options.limits ?? LIMITS;
    this.#turns = new InTurn(options.lanes ?? 1);
  }

  /**
   * Draws all pages small, and a picture by itself in all sizes. Office files become a PDF first, where LibreOffice can be kept
   * alone; where not, there are no pictures and that is no problem.
   * @returns an error for a picture that cannot be drawn (it is damaged); warnings for anything else
   */
  async drawAll(material: Material, reading: Pick<Reading, 'unit' | 'total'>, { signal, progress }: Tools = {}): Promise<Refusal[]> {
    const name = fileOf(material.sha256, material.type);
    if (this.#isOffice(material)) progress?.('converting', 0, 0);
    const source = await this.#source(material, signal);
    if (source === 'impossible') return [];
    if (source === 'failed') return [warning('no-preview', name, 'LibreOffice nie otworzył pliku')];
    const isPicture = reading.unit === 'image';
    const drawn = await this.#draw(material, source, { pages: 'all', sizes: isPicture ? ['small', 'large', 'full'] : ['small'], signal, onProgress: (done, total) => progress?.('drawing', done, total) });
    if (isPicture) return drawn.count === 1 ? [] : [refusal('damaged', name)];
    // Pages that are no slides would stand beside the wrong text.
    if (reading.unit === 'slide' && drawn.trouble === undefined && drawn.total !== reading.total) {
      await this.remove(material.sha256);
      return [warning('no-preview', name, 'liczba stron podglądu różni się od liczby slajdów')];
    }
    return drawn.count === drawn.total && drawn.count > 0 ? [] : [warning('no-preview', name, `stron z podglądem: ${drawn.count}`)];
  }

  /**
   * Path of a picture; a large one is drawn at its first view, once for all who ask meanwhile.
   * @returns `undefined` when there is none: it cannot be drawn, or too many others are being drawn
   */
  async page(material: Material, number: number, size: PreviewSize): Promise<string | undefined> {
    const file = this.#fileOf(material.sha256, PREVIEW_WIDTHS[size], number);
    if (existsSync(file)) return file;
    // A page that has no small picture cannot be drawn, and need not be tried at every view.
    if (!this.isDrawn(material, number)) return undefined;
    const before = this.#onTheWay.get(file);
    if (before) return before;
    if (this.#failed.has(file) || this.#onTheWay.size >= MOST_ON_THE_WAY) return undefined;
    const { ending: signal } = this.options;
    const drawing = this.#turns.take(async () => {
      signal?.throwIfAborted();
      const source = await this.#source(material, signal);
      if (typeof source === 'string') return undefined;
      await this.#draw(material, source, { pages: [number], sizes: [size], signal });
      if (existsSync(file)) return file;
      this.#failed.add(file);
      return undefined;
    });
    this.#onTheWay.set(file, drawing);
    return drawing.finally(() => this.#onTheWay.delete(file));
  }

  /**
   * Draws these pages large, all of them, for whoever takes a whole library away; one that has no small picture is passed over.
   * A child that was ended because the machine was busy is followed by others.
   */
  async drawLarge(material: Material, pages: readonly number[], signal: AbortSignal): Promise<void> {
    const missing = () => pages.filter((number) => this.isDrawn(material, number) && !existsSync(this.#fileOf(material.sha256, PREVIEW_WIDTHS.large, number)));
    const most = Math.ceil(missing().length / LARGE_AT_ONCE) + FURTHER_CHILDREN;
    for (let child = 0; child < most && missing().length > 0; child += 1) {
      const source = await this.#source(material, signal);
      if (typeof source === 'string') return;
      await this.#draw(material, source, { pages: missing().slice(0, LARGE_AT_ONCE), sizes: ['large'], signal });
    }
  }

  /** Whether a page has its small picture, without which it has no others. */
  isDrawn({ sha256 }: Pick<Material, 'sha256'>, number: number): boolean {
    return existsSync(this.#fileOf(sha256, PREVIEW_WIDTHS.small, number));
  }

  /** The PDF to show: of a PDF itself, of an office file what LibreOffice made. */
  pdf({ sha256, type }: Material): string | undefined {
    const path = type === 'pdf' ? findUpload(this.options.folders, fileOf(sha256, type)) : this.#rendition(sha256);
    return existsSync(path) ? path : undefined;
  }

  /** Takes away everything drawn of a material. */
  async remove(sha256: string): Promise<void> {
    await rm(join(this.options.folder, sha256), { recursive: true, force: true });
  }

  #isOffice({ type }: Material): boolean {
    return FILE_TYPES[type].container === 'zip';
  }

  /** What is drawn: the upload, or the PDF made of it. */
  async #source(material: Material, signal?: AbortSignal): Promise<{ path: string; type: DrawnType } | 'impossible' | 'failed'> {
    const path = findUpload(this.options.folders, fileOf(material.sha256, material.type));
    if (!this.#isOffice(material)) return { path, type: material.type as DrawnType };
    const to = this.#rendition(material.sha256);
    const { sandbox } = this.options;
    if (existsSync(to)) return { path: to, type: 'pdf' };
    if (!sandbox.soffice || !sandbox.bwrap) return 'impossible';
    const isMade = await officeToPdf(path, { type: material.type, to, sandbox, limits: this.#limits, signal });
    return isMade ? { path: to, type: 'pdf' } : 'failed';
  }

  #draw({ sha256 }: Material, { path, type }: { path: string; type: DrawnType }, { pages, sizes, ...tools }: { pages: readonly number[] | 'all'; sizes: readonly PreviewSize[]; signal?: AbortSignal | undefined; onProgress?: (done: number, total: number) => void }): Promise<Drawn> {
    const widths = sizes.map((size) => PREVIEW_WIDTHS[size]);
    return drawPages(path, { type, pages, widths, fileOf: (width, number) => this.#fileOf(sha256, width, number), sandbox: this.options.sandbox, limits: this.#limits, ...tools });
  }

  #fileOf(sha256: string, width: number, number: number): string {
    return join(this.options.folder, sha256, String(width), `${number}.webp`);
  }

  #rendition(sha256: string): string {
    return renditionFile(this.options.folder, sha256);
  }
}
