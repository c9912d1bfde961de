import { MultiBar, Presets, type SingleBar } from 'cli-progress';

/** Progress of long work, drawn on a terminal and silent elsewhere (a log file is no place for a bar). */
export class ProgressBars {
  #bars: MultiBar | undefined;
  readonly #byName = new Map<string, SingleBar>();

  constructor(private readonly terminal: NodeJS.WriteStream = process.stderr) {}

  /** Moves the bar of this name, making it when it is new. */
  show(name: string, done: number, total: number): void {
    if (!this.terminal.isTTY) return;
    this.#bars ??= new MultiBar({ format: '{name} {bar} {value}/{total}', hideCursor: true, stream: this.terminal }, Presets.shades_classic);
    let bar = this.#byName.get(name);
    if (!bar) {
      bar = this.#bars.create(total, 0, { name: name.padEnd(24) });
      this.#byName.set(name, bar);
    }
    bar.setTotal(total);
    bar.update(done);
  }

  /** Leaves the bars as they are; the next `show` begins new ones. */
  stop(): void {
    this.#bars?.stop();
    this.#bars = undefined;
    this.#byName.clear();
  }
}
