import type { Analyser } from '../../language/index.js';
import type { IndexChange, IndexState, OnProgress } from '../engine.js';
import { isMissing, type Connection } from './connection.js';
import { readNote, type BuildNote } from './meta.js';
import { SETTINGS_DIGEST } from './settings.js';
import { carryOut } from './tasks.js';
import { writeDocuments } from './write-documents.js';
import { checkWritingRight } from './writing-right.js';

/** Digests read at a time: about 100 bytes each. */
const PAGE = 5000;

/** Applies a change to the index in use. Killed half-way, digests tell at the next start what is still to do. */
export async function changeIndex(connection: Connection, change: IndexChange, analyser: Analyser, onProgress?: OnProgress): Promise<void> {
  const put = new Set(change.put.map((document) => document.id));
  const remove = change.remove.filter((id) => !put.has(id));
  if (put.size === 0 && remove.length === 0) return;
  await checkWritingRight(connection);
  if (remove.length > 0) await carryOut(connection, (client) => client.index(connection.items).deleteDocuments(remove));
  await writeDocuments(connection, connection.items, change.put, analyser, onProgress);
}

/**
 * The stamp of the last completed build and what the index holds. No stamp when there is no index, when it was made with
 * other settings, or when its note is missing: then it is built anew.
 */
export async function readState(connection: Connection): Promise<IndexState> {
  const note = await readNote<BuildNote>(connection, 'build');
  try {
    const held = await readHeld(connection);
    return { stamp: note?.settings === SETTINGS_DIGEST ? note.stamp : undefined, held };
  } catch (error) {
    if (isMissing(error)) return { stamp: undefined, held: new Map() };
    throw error;
  }
}

async function readHeld(connection: Connection): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await connection.write((client) =>
      client.index<{ id: string; digest: string }>(connection.items).getDocuments({ fields: ['id', 'digest'], limit: PAGE, offset }),
    );
    for (const { id, digest } of results) held.set(id, digest);
    if (results.length < PAGE) return held;
  }
}
