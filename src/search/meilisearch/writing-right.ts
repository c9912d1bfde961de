import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { EngineUnavailable } from '../engine.js';
import type { Connection } from './connection.js';
import { readNote, removeNote, writeNote, type WriterNote } from './meta.js';

/** Between two looks of a living writer at its own note there is a payload at most; a killed one leaves its note behind. */
const STALE_AFTER_MS = 60_000;

/** Names this process, readable for the operator of the one that has to wait. */
export const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

/**
 * Lets one process write at a time; the design has one writer, so this guards against a mistake of operation
 * (`reindex` beside a running server). The engine has no compare-and-set: two that come within the same few
 * milliseconds may both think they were first, and the one whose note was written last goes on.
 * @throws EngineUnavailable when another process is writing; the keeper comes again later
 */
export async function withWritingRight<T>(connection: Connection, building: string, work: () => Promise<T>): Promise<T> {
  const other = await readNote<WriterNote>(connection, 'writer');
  if (other && (await isWriting(connection, other))) throw occupied(other);
  await writeNote(connection, { id: 'writer', owner, building, since: Date.now() });
  const noted = await readNote<WriterNote>(connection, 'writer');
  if (noted && noted.owner !== owner) throw occupied(noted);
  try {
    return await work();
  } finally {
    // The work's own failure tells more than that of tidying up after it; a stale note stops nobody for long.
    await removeNote(connection, 'writer').catch(() => undefined);
  }
}

/** A note may be old because the server is still busy with what its owner has sent. */
async function isWriting(connection: Connection, { owner: other, building, since }: WriterNote): Promise<boolean> {
  if (other === owner) return false;
  if (Date.now() - since < STALE_AFTER_MS) return true;
  const { total } = await connection.write((client) =>
    client.tasks.getTasks({ indexUids: [building || connection.items], statuses: ['enqueued', 'processing'], limit: 1 }),
  );
  return total > 0;
}

function occupied(note: WriterNote): EngineUnavailable {
  return new EngineUnavailable(`another process (${note.owner}) is writing to the Meilisearch index since ${new Date(note.since).toISOString()}`);
}
