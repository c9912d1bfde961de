import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedEngine } from '../../../src/search/embedded/index.js';
import { analyser } from './builders.js';
import { describeContract } from './contract.js';

const folder = mkdtempSync(join(tmpdir(), 'kongresoteka-contract-'));
let opened = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeContract('embedded', () => openEmbeddedEngine(join(folder, `${++opened}.db`), analyser));
