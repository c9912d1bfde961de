import { afterAll } from 'vitest';
import { openMeilisearchEngine } from '../../../src/search/meilisearch/index.js';
import { freshOptions, removeIndexes, server } from '../meilisearch/server.js';
import { analyser } from './builders.js';
import { describeContract } from './contract.js';

afterAll(removeIndexes);

describeContract('Meilisearch (needs MEILI_URL)', server && (async () => openMeilisearchEngine(freshOptions(), analyser)));
