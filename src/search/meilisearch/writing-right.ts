import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { EngineUnavailable } from '../engine.js';
import type { Connection } from './connection.js';
import { readNote, writeNotes, type WriterNote } from './meta.js';

/** Longer than analysing the first payload takes; after it the server's own queue tells whether the writer lives. */
const STALE_AFTER_MS = 60_000;

/** Names this process, so that the operator of another one that has to wait knows for whom. */
const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

/**
 * Takes the right to rebuild; `writeNotes` with a note of nobody gives it back. The design has one writer, so this
 * guards against a mistake of operation (`reindex` beside a running server). The engine has no compare-and-set: of two
 * that come in the same moment the one whose note was written last goes on.
 * @throws EngineUnavailable when another process is rebuilding; the keeper comes again later
 */
export async function takeWritingRight(connection: Connection, building: string): Promise<void> {
  await checkWritingRight(connection);
  await writeNotes(connection, [{ id: 'writer', owner, building, since: Date.now() }]);
  await checkWritingRight(connection);
}

export const NOBODY: WriterNote = { id: 'writer', owner: '', building: '', since: 0 };

/** A change lands in the index in use; while another process rebuilds, that index is about to be replaced. */
export async function checkWritingRight(connection: Connection): Promise<void> {
  const note = await readNote<WriterNote>(connection, 'writer');
  if (!note || note.owner === '' || note.owner === owner || !(await isAlive(connection, note))) return;
  throw new EngineUnavailable(`another process (${note.owner}) has been rebuilding the Meilisearch index since ${new Date(note.since).toISOString()}`);
}

/** A note may be old because the server is still busy with what its owner has sent; a killed process leaves one for ever. */
async function isAlive(connection: Connection, { building, since }: WriterNote): Promise<boolean> {
  if (Date.now() - since < STALE_AFTER_MS) return true;
  const { total } = await connection.write((client) => client.tasks.getTasks({ indexUids: [building], statuses: ['enqueued', 'processing'], limit: 1 }));
  return total > 0;
}
