import { scanForViruses, type Refusal } from '../../materials/index.js';
import type { State } from '../../state/index.js';

export interface VirusScanOptions {
  /** Where clamd listens; `undefined` where there is none. */
  clamd: { path: string } | { host: string; port: number } | undefined;
  /** Nothing goes on to the editors before it was scanned. */
  isRequired: boolean;
}

/** Which contents an antivirus program has looked at and found clean. */
export class VirusScans {
  constructor(
    private readonly state: State,
    private readonly options: VirusScanOptions,
  ) {}

  /** @returns why the file cannot be taken; nothing when it is clean, or when nobody could look */
  async scan(path: string, { sha256, name }: { sha256: string; name: string }): Promise<Refusal[]> {
    if (!this.options.clamd || this.isClean(sha256)) return [];
    const scan = await scanForViruses(path, { clamd: this.options.clamd, name });
    if (scan === 'clean') this.state.prepare('INSERT OR IGNORE INTO hand_in_scans VALUES (?)').run(sha256);
    return typeof scan === 'string' ? [] : scan.problems;
  }

  isClean(sha256: string): boolean {
    return this.state.prepare('SELECT 1 FROM hand_in_scans WHERE sha256 = ?').get(sha256) !== undefined;
  }

  /** Whether a content must wait: it was not scanned, and must be before it is published. */
  holdsBack(sha256: string): boolean {
    return this.options.isRequired && !this.isClean(sha256);
  }
}
