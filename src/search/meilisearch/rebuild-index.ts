import { randomUUID } from 'node:crypto';
import type { IndexSwap } from 'meilisearch';
import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import { EngineUnavailable, type OnProgress } from '../engine.js';
import { isMissing, type Connection } from './connection.js';
import { writeNotes, type BuildNote } from './meta.js';
import { SETTINGS, SETTINGS_DIGEST } from './settings.js';
import { carryOut, finished } from './tasks.js';
import { writeDocuments } from './write-documents.js';
import { NOBODY, takeWritingRight } from './writing-right.js';

/**
 * Builds a new index beside the one in use and puts it in its place in one step: settings first (later they would
 * index everything again), documents, count, swap. Killed anywhere before the swap it leaves the old index in use and
 * a half-built one, which the next rebuild removes; killed after it, the note still has the old stamp: one more rebuild.
 */
export async function rebuildIndex(connection: Connection, documents: readonly SearchDocument[], stamp: string, analyser: Analyser, onProgress?: OnProgress): Promise<void> {
  const building = connection.buildName(randomUUID().slice(0, 8));
  await takeWritingRight(connection, building);
  try {
    await removeLeftovers(connection);
    await carryOut(connection, (client) => client.createIndex(building, { primaryKey: 'id' }));
    await carryOut(connection, (client) => client.index(building).updateSettings(SETTINGS));
    await writeDocuments(connection, building, documents, analyser, onProgress);
    const count = await checkCount(connection, building, documents);
    await putInPlace(connection, building);
    const note: BuildNote = { id: 'build', stamp, settings: SETTINGS_DIGEST, count, builtAt: new Date().toISOString() };
    await writeNotes(connection, [note, NOBODY]);
  } catch (error) {
    // The first failure tells more than one of tidying up after it; what stays behind, the next rebuild removes.
    await writeNotes(connection, [NOBODY]).catch(() => undefined);
    throw error;
  } finally {
    // After the swap this name holds the old documents, after a failure the new ones.
    await removeLeftovers(connection).catch(() => undefined);
  }
}

async function checkCount(connection: Connection, index: string, documents: readonly SearchDocument[]): Promise<number> {
  const expected = new Set(documents.map((document) => document.id)).size;
  const { numberOfDocuments } = await connection.write((client) => client.index(index).getStats());
  if (numberOfDocuments !== expected) {
    throw new EngineUnavailable(`Meilisearch holds ${numberOfDocuments} of ${expected} documents after a rebuild; the old index stays in use`);
  }
  return expected;
}

/** One task, one transaction. The first time there is nothing to swap with: the new index is renamed. */
async function putInPlace(connection: Connection, building: string): Promise<void> {
  const built = await creationOf(connection, building);
  const isFirst = (await creationOf(connection, connection.items)) === undefined;
  const swap: IndexSwap = { indexes: isFirst ? [building, connection.items] : [connection.items, building], rename: isFirst };
  const { taskUid } = await connection.write((client) => client.swapIndexes([swap]));
  try {
    await finished(connection, taskUid);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // A key limited to our indexes may swap them, but is not shown the task (1.50). Tasks are done in turn: wait for the next.
    await writeNotes(connection, [NOBODY]);
  }
  if ((await creationOf(connection, connection.items)) !== built) throw new EngineUnavailable('Meilisearch did not put the new index in place; the old one stays in use');
}

/** When an index was created, which goes with it when it is renamed; `undefined` when there is none. */
async function creationOf(connection: Connection, index: string): Promise<string | undefined> {
  try {
    return (await connection.write((client) => client.getRawIndex(index))).createdAt;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Removes what killed rebuilds have left. Called with the right to write, so none of these is being built by another. */
async function removeLeftovers(connection: Connection): Promise<void> {
  const { results } = await connection.write((client) => client.getRawIndexes({ limit: 1000 }));
  for (const { uid } of results) {
    if (uid.startsWith(connection.buildName(''))) await carryOut(connection, (client) => client.deleteIndex(uid));
  }
}
