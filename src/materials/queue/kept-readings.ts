import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reading } from '../reading.js';
import { JobStore } from './job-store.js';

/** What was read of materials, for a command that runs beside the server: nothing is read or drawn by it. */
export interface KeptReadings {
  reading(sha256: string): Reading | undefined;
  /** Takes away what was read and drawn of a material. */
  forget(sha256: string): Promise<void>;
  close(): void;
}

/** Opens them; where nothing was ever read there are none. @throws SQLite's error for a damaged file */
export function openKeptReadings({ jobs, previews }: { jobs: string; previews: string }): KeptReadings {
  const store = existsSync(jobs) ? new JobStore(jobs) : undefined;
  return {
    reading: (sha256) => store?.reading(sha256),
    forget: async (sha256) => {
      store?.forget(sha256);
      await rm(join(previews, sha256), { recursive: true, force: true });
    },
    close: () => store?.close(),
  };
}
